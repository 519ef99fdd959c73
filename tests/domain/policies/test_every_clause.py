"""Each of the 50 clauses of annex 2: somebody who is let in, and the same without it refused in the notice's words."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

import msgspec
import pytest

from domain.catalogue.catalogue import items
from domain.catalogue.item import Clause, Rule, ServiceItem
from domain.people.person import Person
from domain.policies.eligibility import NOT_NEEDED, grounds, judge, not_eligible
from domain.policies.eligibility_rules import Applicant
from tests.support.controls import COUNTY, DAY, OPERATOR, OTHER_VILLAGE, PERSON, VILLAGE
from tests.support.given import then_refused

CLAUSES = [(item, clause) for item in items().values() for clause in item.clauses]
YOUNG, OLD = date(DAY.year - 20, 1, 1), date(1930, 1, 1)
LONG_AGO, LATELY = date(2001, 1, 1), date(DAY.year, 1, 1)


def fitting(item: ServiceItem, *chosen: Clause) -> Applicant:
    """Somebody of whom all that the chosen clauses look at is true, and nothing that others look at alone."""
    rules = [rule for clause in chosen for rule in clause.rule]
    person = Person(
        person=PERSON,
        born=YOUNG,
        sex="F",
        village=VILLAGE,
        operators=frozenset({OPERATOR}),
        statuses={rule.status: "case" for rule in rules if rule.kind == "status" and not rule.ask},
    )
    return Applicant(
        person=person,
        declared=frozenset(rule.ask for rule in rules if rule.ask),
        areas=(COUNTY,),
        fields=dict(_days(rules)),
        members=(person,),
        on=DAY,
    )


def _days(rules: list[Rule]) -> Iterator[tuple[str, str]]:
    for rule in rules:
        if rule.field:
            yield rule.field, (LATELY if rule.kind == "within-months" else LONG_AGO).isoformat()


def without(applicant: Applicant, rule: Rule) -> Applicant:
    """The same of whom the rule does not hold."""
    replace = msgspec.structs.replace
    person = applicant.person
    assert person is not None
    match rule.kind:
        case "working-age" | "age":
            return replace(applicant, person=replace(person, born=date(DAY.year - 10, 1, 1)))
        case "members-of-working-age":
            return replace(applicant, members=(replace(person, born=OLD),))
        case "lives-here":
            return replace(applicant, person=replace(person, village=OTHER_VILLAGE))
        case "declared":
            return replace(applicant, declared=applicant.declared - {rule.ask})
        case "status":
            left = {name: case for name, case in person.statuses.items() if name != rule.status}
            return replace(applicant, person=replace(person, statuses=left), declared=applicant.declared - {rule.ask})
        case "within-months" | "for-months":
            return replace(applicant, fields={rule.field: (LONG_AGO if "within" in rule.kind else LATELY).isoformat()})
        case "no-member-has":
            return replace(applicant, members=(replace(person, statuses={rule.status: "case"}),))
    raise AssertionError(rule.kind)


def needed_with(item: ServiceItem, clause: Clause) -> tuple[Clause, ...]:
    """The clause and all others but those it stands in for."""
    return tuple(one for one in item.clauses if one == clause or not one.either or one.either != clause.either)


@pytest.mark.parametrize(("item", "clause"), CLAUSES, ids=[clause.clause for _, clause in CLAUSES])
def test_each_clause_lets_in_who_meets_it_and_refuses_in_its_words_who_does_not(
    item: ServiceItem, clause: Clause
) -> None:
    meets = fitting(item, *needed_with(item, clause))
    assert not_eligible(judge(item, meets)) is None
    for rule in (part for part in clause.rule if part.kind != "all"):
        refused = not_eligible(judge(item, without(meets, rule)))
        assert refused is not None
        assert refused.code == "cases.not-eligible"
        assert clause.quote in str(refused.params["clause"])


def test_there_are_fifty_of_them() -> None:
    assert len(CLAUSES) == 50


def test_of_clauses_of_which_one_is_enough_the_others_are_not_needed() -> None:
    item = items()["2.1.2"]
    flexible = fitting(item, item.clauses[1])
    assert grounds(judge(item, flexible)) == {"2.1.2-E1": NOT_NEEDED, "2.1.2-E2": "declared"}


def test_who_meets_none_of_them_is_told_of_all() -> None:
    item = items()["2.1.2"]
    nobody = msgspec.structs.replace(fitting(item, *item.clauses), declared=frozenset())
    refused = not_eligible(judge(item, nobody))
    then_refused(refused, "cases.not-eligible", field="declared", rule="2.1.2-E1 / 2.1.2-E2")
