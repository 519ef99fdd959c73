"""Driving any item of the catalogue at a window: whoever it needs, its form filled in as the page asks for it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any
from xml.etree.ElementTree import Element

from domain.catalogue.catalogue import items
from domain.catalogue.item import Clause, Rule, ServiceItem
from domain.catalogue.prerequisites import attesting, said_of
from domain.policies.prerequisites import STATUS_LEFT
from domain.ventures.venture import CRITERIA
from projections.case_board import queries as cases
from projections.people_register import queries
from tests.support.html import form_values, text
from tests.support.window.clients import Window, form_to, said
from tests.support.window.town import Town

GIVEN_BY = {
    "unemployed": "2.1.1",
    "employed": "2.1.2",
    "hardship": "2.1.4",
    "job-seeking": "3.1.2",
    "graduate": "7.1.2",
    "graduate-served": "7.1.3",
}
"""A lasting status → the item whose finished case gives it."""
ORDER = ("unemployed", "hardship", "job-seeking", "graduate", "graduate-served", "employed")
"""Employment comes last: it ends unemployment and job-seeking."""


LATER = {
    "5.1.2": {"findings": "正常营业", "opinion_result": "agree", "opinion": "建议推荐"},
    "5.3.2": {"review_result": "pass", "review_opinion": "同意入库"},
}
"""Fields that are not required to open a case, but without which one of its steps is refused in words."""


@dataclass(frozen=True)
class Applicant:
    """Where the form of an item is opened, and who it is for."""

    page: str
    person: str = ""
    members: str = ""  # identity numbers, one a line


def filled(form: Element, today: date) -> dict[str, Any]:
    """The form with something fitting in every required control that is empty, as one would type it."""
    values: dict[str, Any] = dict(form_values(form))
    for one in form.iter():
        name = one.get("name", "")
        if one.get("required") is not None and not values.get(name):
            values[name] = _typed(one, today)
        elif one.tag == "fieldset" and (legend := one.find("legend")) is not None and "必填" in text(legend):
            first = next(box for box in one.iter("input"))
            values[first.get("name", "")] = [first.get("value", "")]
    return values


def _typed(control: Element, today: date) -> str:
    if control.tag == "select":
        return next(option.get("value", "") for option in control.iter("option") if option.get("value"))
    if control.get("type") == "date":
        return (today - timedelta(days=30)).isoformat()
    if control.get("type") == "time":
        return "09:30"
    if control.get("type") == "tel":
        return "13800138000"
    return {"numeric": "12", "decimal": "3200"}.get(control.get("inputmode", ""), "已当面说明，没有异议")


def asked(item: ServiceItem, today: date, clauses: tuple[Clause, ...], members: str) -> dict[str, Any]:
    """What the clauses look at: declared facts, days, and the people of a household."""
    rules = [rule for clause in clauses for rule in clause.rule]
    values: dict[str, Any] = {rule.field: _day(rule, today) for rule in rules if rule.field}
    values |= {field.name: members for field in item.fields if field.kind == "people" and members}
    values |= LATER.get(item.code, {}) | ({"checked_on": today.isoformat()} if item.code == "5.1.2" else {})
    shown = {code for code in item.depends_on if code in STATUS_LEFT or said_of(item.code, code).later}
    attested = {attesting(code) for code in item.depends_on if code not in shown}
    return values | {"declared": sorted({rule.ask for rule in rules if rule.ask} | attested)}


def _day(rule: Rule, today: date) -> str:
    back = timedelta(days=200) if rule.kind == "within-months" else timedelta(days=900)
    return (today - back).isoformat()


def enough(item: ServiceItem) -> tuple[Clause, ...]:
    """The clauses that stand alone, and of those that share an `either` the first."""
    found: list[Clause] = []
    for clause in item.clauses:
        if not clause.either or clause.either not in {one.either for one in found}:
            found.append(clause)
    return tuple(found)


def statuses_for(clauses: tuple[Clause, ...]) -> list[str]:
    """What the person must be registered as, in the order in which one becomes it."""
    wanted = {rule.status for clause in clauses for rule in clause.rule if rule.kind == "status" and not rule.ask}
    return [status for status in ORDER if status in wanted]


def person_with(town: Town, clerk: Window, statuses: list[str], **who: Any) -> str:
    """Somebody who is registered as all of these, by finished cases."""
    person = town.person(**who)
    for status in statuses:
        finish(town, clerk, items()[GIVEN_BY[status]], person)
    return person


def finish(town: Town, clerk: Window, item: ServiceItem, person: str) -> None:
    """A case of a person taken from opening to done, with what it needs in its turn."""
    chosen = enough(item)
    for status in statuses_for(chosen):
        if status not in registered(town, person):
            finish(town, clerk, items()[GIVEN_BY[status]], person)
    case = opened(town, clerk, item, Applicant(f"/people/{person}/cases/{item.code}", person), chosen)
    for step in range(1, len(item.steps) + 1):
        take(clerk, case, step)


def registered(town: Town, person: str) -> list[str]:
    found = queries.person(town.clerk(), town.house.views, person)
    assert found is not None
    return list(found.statuses)


def opened(town: Town, clerk: Window, item: ServiceItem, applicant: Applicant, clauses: tuple[Clause, ...]) -> str:
    """Fill in the item's form and send it; the address of the case it leads to."""
    answer = send(town, clerk, item, applicant, clauses)
    assert answer.status_code == 303, f"{item.code}: {_complaints(answer.text)}"
    return str(answer.headers["Location"])


def send(
    town: Town, clerk: Window, item: ServiceItem, applicant: Applicant, clauses: tuple[Clause, ...], **typed: Any
) -> Any:
    page = form_to(clerk.get(applicant.page), applicant.page)
    values = filled(page, town.today) | asked(item, town.today, clauses, applicant.members)
    return clerk.send(applicant.page, values | typed)


def ready(town: Town, clerk: Window, item: ServiceItem, case: str, step: int) -> None:
    """What is told elsewhere before a step can be taken: an expert's opinion on the project of 5.3.2."""
    if (item.code, step) != ("5.3.2", 3):
        return
    found = cases.case(town.clerk(), town.house.views, case.removeprefix("/cases/"))
    assert found is not None
    page = f"/ventures/{found.subject}"
    told = {
        "reviewer": "吴建平",
        "organisation": "福州大学",
        "recommends": "yes",
        "opinion": "投入小",
        "met": list(CRITERIA),
    }
    answer = clerk.send(f"{page}/reviews", clerk.filled(page, f"{page}/reviews") | told)
    assert answer.status_code == 303, _complaints(answer.text)


def take(clerk: Window, case: str, step: int) -> str:
    """Complete a step from the case's page; the page it leads to."""
    answer = clerk.submit(case, f"{case}/steps")
    assert answer.status_code == 303, f"{case}, step {step}: {_complaints(answer.text)}"
    return clerk.get(answer.headers["Location"])


def _complaints(page: str) -> str:
    return said(page)[:600]
