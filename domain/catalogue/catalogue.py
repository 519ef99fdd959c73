"""The first edition of the catalogue (服务事项): annex 2 of the notice as data.

Three files beside this one: `catalogue.json` is the notice word for word, `clauses.json` says how each of its clauses
is decided, `forms/<code>.json` what an item asks for and what it leaves to be done. The code has no list of 48.
"""

from __future__ import annotations

from functools import cache
from importlib.resources import files
from typing import Any

import msgspec

from domain.catalogue.item import Clause, DutyRule, FormField, Rule, ServiceItem

FIRST_EDITION = 1
_SUBJECT_OF_FLOW = {
    "household": "household",
    "employer": "employer",
    "employer_post": "employer",
    "employer_claim": "employer",
    "remote": "employer",
    "person_or_employer": "person_or_employer",
    "event": "activity",
    "project": "activity",
    "campaign": "campaign",
    "publication": "publication",
    "facility": "facility",
}
"""Where a form does not say whom its item serves. Every other flow serves a person."""


class AssessmentItem(msgspec.Struct, frozen=True, kw_only=True):
    """One row of annex 3: category 类别, item 考核内容, points 考核要点, method 考核办法."""

    id: str
    category: str
    item: str
    points: tuple[str, ...]
    method: str


class _Form(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    subject: str = ""
    fields: tuple[FormField, ...] = ()
    form_step: int = 0
    duties: tuple[DutyRule, ...] = ()


class _Reading(msgspec.Struct, frozen=True, kw_only=True):
    rule: Rule
    either: str = ""


class _Readings(msgspec.Struct, frozen=True, kw_only=True):
    asks: dict[str, str]
    days: dict[str, str]
    clauses: dict[str, _Reading]


@cache
def _notice() -> dict[str, Any]:
    found: dict[str, Any] = msgspec.json.decode(files(__package__).joinpath("catalogue.json").read_bytes())
    return found


@cache
def _readings() -> _Readings:
    return msgspec.json.decode(files(__package__).joinpath("clauses.json").read_bytes(), type=_Readings)


def _form(code: str) -> _Form:
    file = files(__package__).joinpath("forms", f"{code}.json")
    return msgspec.json.decode(file.read_bytes(), type=_Form) if file.is_file() else _Form()


@cache
def items() -> dict[str, ServiceItem]:
    """Service items by code, in the notice's order."""
    return {told["code"]: _item(told) for told in _notice()["services"]}


def _item(told: dict[str, Any]) -> ServiceItem:
    form, readings = _form(told["code"]), _readings().clauses
    clauses = tuple(
        Clause(clause=c["id"], quote=c["quote"], rule=readings[c["id"]].rule, either=readings[c["id"]].either)
        for c in told["eligibility_rules"]
    )
    return ServiceItem(
        code=told["code"],
        name=told["name"],
        group=told["group"],
        tier=told["tier"],
        standard_text=told["standard_text"],
        steps=tuple(told["steps"]),
        flow_kind=told["flow_kind"],
        subject=form.subject or _SUBJECT_OF_FLOW.get(told["flow_kind"], "person"),
        clauses=clauses,
        fields=_with_days(form.fields, clauses),
        form_step=form.form_step,
        documents=tuple(told["documents"]),
        obligations=tuple(told["obligations"]),
        depends_on=tuple(told["depends_on"]),
        duties=form.duties,
    )


def _with_days(fields: tuple[FormField, ...], clauses: tuple[Clause, ...]) -> tuple[FormField, ...]:
    """The form, and the days its clauses look at, unless it asks for them already."""
    named = {field.name for field in fields}
    wanted = dict.fromkeys(rule.field for clause in clauses for rule in clause.rule if rule.field)
    days = [FormField(name=n, label=_readings().days[n], kind="day") for n in wanted if n not in named]
    return (*fields, *days)


def ask_text(fact: str) -> str:
    """What is declared at the window, in Chinese, by the fact's name."""
    return _readings().asks.get(fact, fact)


def asked_facts() -> tuple[str, ...]:
    """Every fact that can be declared at a window."""
    return tuple(_readings().asks)


@cache
def assessment() -> tuple[AssessmentItem, ...]:
    return msgspec.convert(_notice()["assessment"], tuple[AssessmentItem, ...])


@cache
def point_names() -> dict[str, str]:
    """The words of each assessment point of annex 3, by point (`A4.1`)."""
    names = {f"{row.id}.{n}": text for row in assessment() for n, text in enumerate(row.points, start=1)}
    # Named in the notice's prose (附件3 二) and missing from its table; the default scheme calls it A14.1.
    return names | {"A14.1": "辖区就业目标完成情况"}


@cache
def item_of_point() -> dict[str, AssessmentItem]:
    rows = {f"{row.id}.{n}": row for row in assessment() for n, _ in enumerate(row.points, start=1)}
    goal = AssessmentItem(
        id="A14", category="成效考核", item="辖区就业目标完成情况", points=("辖区就业目标完成情况",), method="系统取数"
    )
    return rows | {"A14.1": goal}
