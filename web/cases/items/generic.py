"""The form of any item, made out of what the catalogue says it asks for."""

from __future__ import annotations

import json
from collections.abc import Mapping
from datetime import date
from decimal import Decimal
from functools import lru_cache
from typing import Annotated, Any

from pydantic import AfterValidator, Field, StringConstraints, create_model

from domain.catalogue.item import FormField, ServiceItem
from web.cases.items.intake import Choices, Intake, Opening
from web.formats import yuan
from web.i18n import N_, gettext
from web.shown.fields import Line, Phone, Text, Village, one_of
from web.shown.picks import PICKED
from web.terms.catalogue import field_text
from web.terms.places import place
from web.wrong import CHOICE, Wrong

FEN = 100
YES_NO = (("yes", N_("是")), ("no", N_("否")))
Money = Annotated[Decimal, Field(ge=0, le=1_000_000_000, decimal_places=2)]
Number = Annotated[int, Field(ge=0, le=1_000_000_000)]
Clock = Annotated[str, StringConstraints(pattern=r"^([01]\d|2[0-3]):[0-5]\d$")]


def _known(codes: frozenset[str]) -> Any:
    def offered(values: list[str]) -> list[str]:
        if not set(values) <= codes:
            raise Wrong(CHOICE)
        return values

    return AfterValidator(offered)


def _type(field: FormField) -> Any:
    match field.kind:
        case "choice":
            return Annotated[str, AfterValidator(one_of({code for code, _ in field.choices}))]
        case "choices":
            return Annotated[list[str], _known(frozenset(code for code, _ in field.choices))]
        case "yes":
            return Annotated[str, AfterValidator(one_of({"yes", "no"}))]
    plain: dict[str, Any] = {
        "line": Line,
        "text": Text,
        "number": Number,
        "money": Money,
        "day": date,
        "time": Clock,
        "phone": Phone,
        "village": Village,
        "people": Text,
        **dict.fromkeys(PICKED, Line),
    }
    return plain[field.kind]


def _definition(field: FormField, *, complete: bool) -> Any:
    words: dict[str, Any] = {"title": field.label, "description": field.help or None}
    kind = _type(field)
    if field.required and complete:
        return kind, Field(**words)
    if field.kind == "choices":
        return kind, Field(default_factory=list, **words)
    return kind | None, Field(None, **words)


@lru_cache(maxsize=512)
def form_of(item: ServiceItem, *, complete: bool = True) -> type[Opening]:
    """The item's form. Unless `complete`, what is required may still be missing: it is sealed already."""
    fields: dict[str, Any] = {field.name: _definition(field, complete=complete) for field in item.fields}
    return create_model(f"Form{item.code.replace('.', '_')}", __base__=Opening, **fields)


def kept_text(field: FormField, value: object) -> str:
    """A typed value as a case keeps it."""
    if value is None:
        return ""
    if field.kind == "money" and isinstance(value, Decimal):
        return str(int(value * FEN))
    return ",".join(value) if isinstance(value, list) else str(value)


def typed_text(field: FormField, value: str) -> str | list[str]:
    """The other way: a kept value as the form shows it."""
    if field.kind == "money" and value.isdecimal():
        return f"{Decimal(value) / FEN:f}"
    return value.split(",") if field.kind == "choices" else value


def shown_text(field: FormField, value: str) -> str:
    """A kept value in the reader's language."""
    names = dict(field.choices) | dict(YES_NO if field.kind == "yes" else ())
    match field.kind:
        case "choice" | "choices" | "yes":
            return gettext("、").join(field_text(names.get(code, code)) for code in value.split(",") if code)
        case "money" if value.isdecimal():
            return yuan(int(value))
        case "village" if value:
            return place(value)
        case "people" if value:
            return gettext("%(count)s 人", count=len(value.split(",")))
    return value


def choices_of(item: ServiceItem) -> dict[str, Choices]:
    """What the selects of an item's form offer, in the reader's language."""
    offered = {field.name: field.choices or (YES_NO if field.kind == "yes" else ()) for field in item.fields}
    return {name: [(code, field_text(text)) for code, text in pairs] for name, pairs in offered.items() if pairs}


def groups_of(item: ServiceItem) -> list[tuple[str, list[FormField]]]:
    """The fields under their headings, in the order of the first of each."""
    found: dict[str, list[FormField]] = {}
    for field in item.fields:
        found.setdefault(field.group, []).append(field)
    return list(found.items())


def intake(item: ServiceItem) -> Intake:
    """How the window takes in a case of the item."""
    told = [field for field in item.fields if field.personal]

    def fields(typed: Any) -> dict[str, str]:
        values = {f.name: kept_text(f, getattr(typed, f.name)) for f in item.fields if not f.personal}
        return {name: value for name, value in values.items() if value}

    def private(typed: Any) -> str:
        values = {f.name: kept_text(f, getattr(typed, f.name)) for f in told}
        given = {name: value for name, value in values.items() if value}
        return json.dumps(given, ensure_ascii=False, sort_keys=True) if given else ""

    def facts(kept: Mapping[str, str]) -> list[tuple[str, str]]:
        return [(field_text(f.label), shown_text(f, kept.get(f.name, ""))) for f in item.fields if not f.personal]

    return Intake(
        form=form_of(item),
        template="cases/_fields.html",
        choices=lambda: choices_of(item),
        fields=fields,
        private=private,
        facts=facts,
        private_label="",
    )


def told_names(private: str) -> tuple[str, ...]:
    """The names of the fields that a sealed object holds; none for a text of the older forms."""
    return tuple(json.loads(private)) if private.startswith("{") else ()
