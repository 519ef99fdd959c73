"""Every item of the notice from opening to done at a window: its form, its clauses, each of its steps by name.

The tests are made out of the notice's own data (`catalogue.json`); nothing here lists the 48.
"""

from __future__ import annotations

import json
import re
from datetime import date
from importlib.resources import files
from typing import Any

import msgspec
import pytest

from domain import catalogue
from domain.catalogue.catalogue import items
from domain.catalogue.item import Clause, Rule, ServiceItem
from projections.case_board import queries
from projections.case_board.answers import CaseStep
from projections.job_board import queries as vacancies
from projections.referral_board import queries as referrals
from tests.support.window.clients import Window, said
from tests.support.window.town import FOREIGN_VILLAGE, REFERRAL, VACANCY, Town
from tests.web.cases.every_item import Applicant, enough, opened, person_with, ready, send, statuses_for, take

NOTICE: list[dict[str, Any]] = json.loads(files(catalogue).joinpath("catalogue.json").read_bytes())["services"]
CLAUSES = [(items()[one["code"]], clause) for one in NOTICE for clause in items()[one["code"]].clauses]
YOUNG, CHILD = date(2004, 5, 1), date(2015, 5, 1)


def applicant(town: Town, clerk: Window, item: ServiceItem, clauses: tuple[Clause, ...], **who: Any) -> Applicant:
    """Whoever the item needs, with what its clauses want of them."""
    match item.kinds()[0]:
        case "person":
            person = person_with(town, clerk, statuses_for(clauses), born=YOUNG, **who)
            return Applicant(f"/people/{person}/cases/{item.code}", person)
        case "household":
            person = person_with(town, clerk, statuses_for(clauses), born=YOUNG, **who)
            member = town.identity(YOUNG)
            town.person(identity=member, born=YOUNG)
            return Applicant(f"/people/{person}/cases/{item.code}", person, member)
        case "employer":
            employer, _ = town.employer()
            return Applicant(f"/employers/{employer}/cases/{item.code}")
    return Applicant(f"/cases/new/{item.code}")


def case_of(town: Town, clerk: Window, item: ServiceItem) -> str:
    """The address of a new case of the item."""
    if item.code == VACANCY:
        registered = vacancies.vacancy(town.clerk(), town.house.views, town.vacancy(steps=0))
        assert registered is not None
        return f"/cases/{registered.case}"
    if item.code == REFERRAL:
        person = person_with(town, clerk, ["job-seeking"], born=YOUNG)
        vacancy, address = town.vacancy(), f"/people/{person}/referrals"
        clerk.follow(clerk.submit(f"{address}?vacancy={vacancy}", address, vacancy=vacancy))
        (referral,) = referrals.referrals_of_person(town.clerk(), town.house.views, person)
        return f"/cases/{referral.case}"
    clauses = enough(item)
    return opened(town, clerk, item, applicant(town, clerk, item, clauses), clauses)


@pytest.mark.parametrize("told", NOTICE, ids=[one["code"] for one in NOTICE])
def test_every_item_goes_from_opening_to_done_by_the_notices_steps(
    clerk: Window, town: Town, told: dict[str, Any]
) -> None:
    item = items()[told["code"]]
    case = case_of(town, clerk, item)
    begun = done_of(town, case)
    ahead = clerk.send(f"{case}/steps", clerk.filled(case, f"{case}/steps") | {"step": str(begun + 2)})
    if begun + 2 <= len(told["steps"]):
        assert ahead.status_code == 422
        assert told["steps"][begun] in said(ahead.text)
    for step, name in enumerate(told["steps"][begun:], start=begun + 1):
        page = clerk.get(case)
        assert f"办下一步：{name}" in said(page)
        ready(town, clerk, item, case, step)
        after = take(clerk, case, step)
    assert "已办结" in said(after)
    assert [one.name for one in steps_of(town, case)] == told["steps"]


def done_of(town: Town, case: str) -> int:
    found = queries.case(town.clerk(), town.house.views, case.removeprefix("/cases/"))
    assert found is not None
    return found.done


def steps_of(town: Town, case: str) -> tuple[CaseStep, ...]:
    return queries.case_steps_of(town.clerk(), town.house.views, case.removeprefix("/cases/"))


def test_the_notice_has_224_steps() -> None:
    assert sum(len(one["steps"]) for one in NOTICE) == 224


@pytest.mark.parametrize(("item", "clause"), CLAUSES, ids=[clause.clause for _, clause in CLAUSES])
def test_each_clause_is_said_to_whoever_does_not_meet_it(
    clerk: Window, town: Town, item: ServiceItem, clause: Clause
) -> None:
    """Let in with the clause met, as the test above; the same without it is refused in the notice's words."""
    others = tuple(one for one in item.clauses if one == clause or not one.either or one.either != clause.either)
    rule = next(part for kind in EASIEST for part in clause.rule if part.kind == kind)
    whoever, asked = lacking(town, clerk, item, others, rule)
    head = town.head
    broken = {rule.field: BREAKING[rule.kind]} if rule.kind in BREAKING else {}
    answer = send(town, clerk, item, whoever, asked, **broken)
    assert answer.status_code == 422
    refused = re.search("不符合办理条件「(.*?)」", said(answer.text))
    assert refused is not None, said(answer.text)[:500]
    assert clause.quote in refused[1]
    assert town.head == head


EASIEST = (
    *("declared", "status", "within-months", "for-months", "no-member-has", "members-of-working-age"),
    *("age", "working-age", "lives-here"),
)
"""The part of a clause that is left out to break it, the first of these that it has."""


BREAKING = {"within-months": "2001-01-01", "for-months": "2026-11-01"}
"""Days by which a clause that looks at one does not hold."""


def lacking(
    town: Town, clerk: Window, item: ServiceItem, clauses: tuple[Clause, ...], rule: Rule
) -> tuple[Applicant, tuple[Clause, ...]]:
    """Somebody of whom all holds but the rule, and the clauses by which their form is filled in."""
    kept = tuple(msgspec.structs.replace(one, rule=_left(one.rule, rule)) for one in clauses)
    match rule.kind:
        case "age" | "working-age":
            person = town.person(born=CHILD)
            return Applicant(f"/people/{person}/cases/{item.code}", person), clauses
        case "lives-here":
            return applicant(town, clerk, item, clauses, village=FOREIGN_VILLAGE), clauses
        case "within-months" | "for-months":
            return applicant(town, clerk, item, clauses), clauses
    return applicant(town, clerk, item, kept), kept


def _left(rule: Rule, gone: Rule) -> Rule:
    """The rule without a part of it: what is not asked for is neither declared nor filled in nor registered."""
    if rule == gone:
        return Rule(kind="age")
    return msgspec.structs.replace(rule, of=tuple(part for part in rule.of if part != gone))
