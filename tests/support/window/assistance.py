"""The town with a contract over all items, and what comes before assistance: registrations, posts, claims."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date
from pathlib import Path
from typing import Any

from domain.catalogue.catalogue import items
from domain.shared.personal import Personal
from tests.support.window.town import OWN, UNEMPLOYMENT, Town, town_at

POST_FORM = {
    "title": "社区保洁员",
    "headcount": "2",
    "funding": "government",
    "target": "hardship",
    "kind": "service",
    "address": "东街口 3 号",
}
CLAIM_FORM = {
    "situation": "flexible",
    "registered": "2026 年 3 月登记",
    "insured": "足额缴纳",
    "first": "2026-08-01",
    "last": "2026-09-30",
    "amount": "80000",
}
GRADUATED = {"graduated_on": "2026-06-30"}
ASSISTED = {
    "2.1.2": {
        "declared": ("flexible_work",),
        "fields": {"form": "flexible"}
        | dict.fromkeys(("workplace", "address", "post", "hours"), "某处")
        | {"began_on": "2026-11-01"},
    },
    "2.1.4": {"declared": ("local_hardship_rule", "hard_to_place"), "fields": {}},
}


@contextmanager
def assisting(folder: Path) -> Iterator[Town]:
    with town_at(folder, covered=tuple(items())) as town:
        yield town


def unemployed(town: Town, operator: str = OWN, **who: Any) -> str:
    """A person whose registration as unemployed is finished."""
    person = town.person(operator, **who)
    fields = {"unemployed_since": "2025-06-01", "cause": "closed", "wish": "job"}
    town.case(person, UNEMPLOYMENT, operator=operator, fields=fields)
    return person


def in_hardship(town: Town, operator: str = OWN, **who: Any) -> str:
    """A registered unemployed person whose hardship is recognised."""
    person = unemployed(town, operator, **who)
    told: dict[str, Any] = ASSISTED["2.1.4"] | {"told": ("reasons",)}
    town.case(person, "2.1.4", operator=operator, **told, private=reasons("health"))
    return person


def reasons(code: str) -> Any:
    return Personal.of(f'{{"reasons": "{code}"}}')


def employed(town: Town, person: str, operator: str = OWN) -> str:
    """The person registers flexible employment."""
    told: dict[str, Any] = ASSISTED["2.1.2"] | {"told": ("income",), "private": Personal.of('{"income": "300000"}')}
    return town.case(person, "2.1.2", operator=operator, **told)


def post_case(town: Town, employer: str, **form: str) -> str:
    """An open case of 2.1.6, by which its post is known."""
    declared = ("publicly_funded", "for_hardship", "public_interest")
    return town.case(employer, "2.1.6", steps=0, subject_kind="employer", declared=declared, fields=POST_FORM | form)


def claim_case(town: Town, person: str, item: str = "2.1.8", *, operator: str = OWN, **form: str) -> str:
    """An open case that claims the social insurance subsidy of a graduate in flexible work."""
    fields = CLAIM_FORM | GRADUATED | form
    declared = ("flexible_work", "paid_in_full")
    return town.case(person, item, steps=0, operator=operator, declared=declared, fields=fields)


def graduate(town: Town, operator: str = OWN) -> str:
    """A young graduate who registered flexible employment."""
    person = town.person(operator, born=date(2003, 5, 1))
    employed(town, person, operator)
    return person


def household_case(town: Town, head: str, *others: str, steps: int) -> str:
    """A case of 2.1.5: the head's family with others, all four conditions declared of everybody."""
    household, case = town.next("household"), town.next("CASE")
    opened = town.opened(
        case,
        "2.1.5",
        household,
        subject_kind="household",
        about=head,
        declared=("all_unemployed", "all_able_and_willing", "no_fixed_income", "urban_household"),
        fields={"members": ",".join(others)} if others else {},
        told=("address",),
        private=Personal.of('{"address": "某路 1 号"}'),
    )
    town.do([opened, *town.steps(case, 1, steps)], town.clerk())
    return case


def internship_case(town: Town, person: str) -> str:
    """An open case of 2.3.1 of somebody who graduated this summer."""
    fields = GRADUATED | {"wish": "行政岗位", "recommended": "海峡纺织，行政见习"}
    return town.case(person, "2.3.1", steps=1, declared=("is_unemployed",), fields=fields)
