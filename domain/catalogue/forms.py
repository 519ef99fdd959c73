"""Whether what was filled in fits an item's form."""

from __future__ import annotations

import re
from collections.abc import Collection, Mapping

from domain.catalogue.item import FormField, ServiceItem
from domain.shared.area import is_village
from domain.shared.bounds import is_day
from domain.shared.refusal import Refusal, refuse

_NUMBER = re.compile(r"\d{1,12}", re.ASCII)
_TIME = re.compile(r"([01]\d|2[0-3]):[0-5]\d", re.ASCII)


def misfit(item: ServiceItem, fields: Mapping[str, str]) -> Refusal | None:
    """The first field whose value is not of its kind, or None. Empty and unknown fields are no misfit."""
    for field in item.fields:
        if (value := fields.get(field.name)) and not _fits(field, value):
            return refuse("cases.field", field=field.name, label=field.label)
    return None


def missing(item: ServiceItem, fields: Mapping[str, str], told: Collection[str]) -> list[FormField]:
    """Required fields that nobody has filled in; `told` are the names of the sealed ones that were."""
    return [f for f in item.fields if f.required and not fields.get(f.name) and f.name not in told]


def _fits(field: FormField, value: str) -> bool:
    match field.kind:
        case "number" | "money":
            return _NUMBER.fullmatch(value) is not None
        case "day":
            return is_day(value)
        case "time":
            return _TIME.fullmatch(value) is not None
        case "yes":
            return value in ("yes", "no")
        case "choice":
            return value in {code for code, _ in field.choices}
        case "choices":
            return set(value.split(",")) <= {code for code, _ in field.choices}
        case "village":
            return is_village(value)
    return True
