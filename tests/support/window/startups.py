"""Classes, projects, founders, loans and clinics of a town, each brought about by its case."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

import msgspec

from domain.catalogue.catalogue import items
from domain.shared.personal import Personal
from domain.ventures.commands import AnnounceClinic, ReviewVenture
from domain.ventures.venture import CRITERIA
from projections.status_history import queries
from tests.support.window.town import FOREIGN_VILLAGE, HOME, OWN, Town

SHOP = {"enterprise": "东街小吃店", "founded_on": "2026-10-01", "jobs": "2"}
SITE = {"checked_on": "2026-11-19", "findings": "正常营业", "opinion_result": "agree", "opinion": "建议推荐"}


def begin(
    town: Town,
    item: str,
    subject: str,
    fields: dict[str, str],
    *,
    steps: int = 99,
    operator: str = OWN,
    told: tuple[str, ...] = (),
) -> str:
    """A case of any item with all its clauses declared, taken through so many steps; its number."""
    case, asked = town.next("CASE"), items()[item]
    village = HOME if operator == OWN else FOREIGN_VILLAGE
    opened = town.opened(case, item, subject, operator, village=village, subject_kind=asked.kinds()[0])
    opened = msgspec.structs.replace(opened, declared=asked.asks(), fields=fields, told=told)
    if told:
        opened = msgspec.structs.replace(opened, private=Personal.of('{"needs": "想学"}'))
    town.do([opened, *town.steps(case, 1, min(steps, len(asked.steps)), operator)], town.clerk(operator))
    return case


def course(town: Town, *, operator: str = OWN, steps: int = 3, days: int = 0, **other: str) -> str:
    """A class that begins in so many days and lasts three."""
    number, first = town.next("COURSE"), town.today + timedelta(days=days)
    fields = {
        "kind": "skill",
        "institution": "榕城职业培训学校",
        "qualification": "办学许可证",
        "project": "养老护理员",
    }
    fields |= {"first": first.isoformat(), "last": (first + timedelta(days=2)).isoformat(), "seats": "2"}
    fields |= {"place": "二楼教室", "contact": "0591-87500001", "channels": "display"}
    begin(town, "4.1.1", number, fields | other, operator=operator, steps=steps)
    return number


def enrolled(town: Town, number: str, *, operator: str = OWN, **who: Any) -> str:
    """Somebody new who has taken a seat."""
    person = town.person(operator, **who)
    begin(town, "4.1.2", person, {"course": number}, steps=4, operator=operator, told=("needs",))
    return person


def venture(town: Town, *, operator: str = OWN, steps: int = 5, **other: str) -> str:
    """A project; past its second step one expert has recommended it."""
    number = town.next("VENTURE")
    fields = {"name": "社区助餐点加盟", "category": "food", "developer": "暖心餐饮公司", "investment": "5000000"}
    fields |= {"summary": "统一配送", "review_result": "pass", "review_opinion": "同意入库"}
    case = begin(town, "5.3.2", number, fields | other, operator=operator, steps=min(steps, 2))
    if steps > 2:
        told: dict[str, Any] = {"reviewer": Personal.of("吴建平"), "organisation": "福州大学"}
        told |= {"met": CRITERIA, "recommends": True}
        review = ReviewVenture(
            venture=number, operator=operator, review=f"{number}-r1", opinion="投入小", on=town.today, **told
        )
        town.do([review, *town.steps(case, 3, steps, operator)], town.clerk(operator))
    return number


def founder(town: Town, *, operator: str = OWN, fields: dict[str, str] | None = None) -> str:
    """Somebody followed under 5.3.3, with a shop."""
    person = town.person(operator)
    begin(town, "5.3.3", person, SHOP if fields is None else fields, operator=operator)
    return person


def loan(town: Town, *, operator: str = OWN, steps: int = 4, **other: str) -> str:
    """The number of the application, which is its case's."""
    fields = {"amount": "10000000", "purpose": "添置设备", "premises": "东街口 2 号店面", **SITE}
    return begin(town, "5.1.2", town.person(operator), fields | other, operator=operator, steps=steps)


def clinic(town: Town, *, operator: str = OWN, slots: int = 2) -> str:
    number = town.next("CLINIC")
    place: dict[str, Any] = {"operator": operator, "outlet": f"{operator}-w1", "on": town.today}
    told: dict[str, Any] = {"day": town.today, "begins": "14:30", "place": "洽谈室", "topic": "小店财税"}
    held = AnnounceClinic(clinic=number, expert=Personal.of("吴建平"), slots=slots, **place, **told)
    town.do(held, town.clerk(operator))
    return number


def statuses(town: Town, person: str) -> set[str]:
    """What a person is now."""
    return {one.status for one in queries.statuses_of(town.clerk(), town.house.views, person) if one.ended_on is None}
