"""Reading the kept text of a case's form: what was filled in, numbers and days."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

from domain.cases.case import Case
from domain.cases.events import CaseFilled, CaseOpened


def has(fields: Mapping[str, str], *names: str) -> bool:
    """Is every one of these filled in?"""
    return all(fields.get(name, "").strip() for name in names)


def number_of(fields: Mapping[str, str], name: str) -> int:
    """0 for a number that was left out. The form was checked, so that nothing else than digits stands there."""
    text = fields.get(name, "")
    return int(text) if text.isascii() and text.isdecimal() else 0


def day_of(fields: Mapping[str, str], name: str) -> date | None:
    try:
        return date.fromisoformat(fields.get(name, ""))
    except ValueError:
        return None


def several(fields: Mapping[str, str], name: str) -> tuple[str, ...]:
    """The codes of a field with several choices."""
    return tuple(code for code in fields.get(name, "").split(",") if code)


def as_opened(case: Case, filled: CaseFilled) -> CaseOpened:
    """The opening of a case as if its form had been filled in so from the beginning."""
    return CaseOpened(
        case=case.case,
        operator=case.operator,
        outlet=case.outlet,
        village=case.village,
        item=case.item,
        subject_kind=case.subject_kind,
        subject=case.subject,
        steps=case.steps,
        catalogue=0,
        declared=(),
        fields=filled.fields,
        about=case.about,
    )
