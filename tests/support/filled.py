"""Forms as a window would fill them in: something fitting in every required field of an item."""

from __future__ import annotations

from domain.catalogue.catalogue import items
from domain.catalogue.item import FormField

_TYPICAL = {
    "line": "鼓楼就业服务",
    "text": "已向本人说明。",
    "number": "12",
    "money": "320000",
    "day": "2026-06-30",
    "time": "09:30",
    "yes": "yes",
    "phone": "13800138000",
    "village": "350102001001",
    "people": "person-1",
}


def fields_of(code: str) -> dict[str, str]:
    """What a case of the item keeps in plain when its form is complete."""
    return {field.name: typical(field) for field in items()[code].fields if field.required and not field.personal}


def told_of(code: str) -> tuple[str, ...]:
    """The names of the sealed fields that a complete form has."""
    return tuple(field.name for field in items()[code].fields if field.required and field.personal)


def typical(field: FormField) -> str:
    """A fitting value as a case keeps it."""
    return field.choices[0][0] if field.kind in ("choice", "choices") else _TYPICAL[field.kind]
