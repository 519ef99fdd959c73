"""Key groups: derived from facts, entered and left on the day it happens, however late somebody looks."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

import pytest

from domain.people.commands import (
    EndStatus,
    ExpireStatus,
    GainStatus,
    RecordContact,
    RecordFact,
    ReviewGroups,
    WithdrawFact,
)
from domain.people.events import PersonFactRecorded, PersonGroupsReviewed, PersonRegistered
from domain.people.person import decider
from domain.people.rosters import GROUPS, RULES, limits, next_contact
from domain.people.state import Person
from domain.shared.message import Command, Event
from domain.shared.personal import Personal
from tests.support.asked import ask
from tests.support.controls import DAY, PERSON, example

REGISTERED = example(PersonRegistered)
YOUNG = example(PersonRegistered, born=Personal.of("2004-05-01"))


class Told:
    """A person to whom things happen, day by day."""

    def __init__(self, born: PersonRegistered = REGISTERED) -> None:
        self.state: Person = decider.fold([born])
        self.events: list[Event] = []

    def do(self, command: Command) -> list[PersonGroupsReviewed]:
        """What came of it for the key groups."""
        events = decider.decide(command, self.state)
        assert isinstance(events, list), events
        self.events += events
        self.state = decider.fold(events, self.state)
        return [event for event in events if isinstance(event, PersonGroupsReviewed)]

    def declare(self, fact: str, since: date, on: date = DAY, **more: Any) -> list[PersonGroupsReviewed]:
        usual: dict[str, Any] = {"until": None, "kind": "", "detail": None}
        return self.do(ask(RecordFact, fact=fact, since=since, on=on, **(usual | more)))

    def unemployed(self, on: date = DAY) -> list[PersonGroupsReviewed]:
        return self.do(ask(GainStatus, status="unemployed", case="case-211", since=on, until=None, on=on))

    def hired(self, on: date) -> list[PersonGroupsReviewed]:
        return self.do(ask(EndStatus, status="unemployed", case="case-211", cause="hired", on=on))

    def review(self, on: date) -> list[PersonGroupsReviewed]:
        return self.do(ReviewGroups(person=PERSON, on=on))


def moves(reviews: list[PersonGroupsReviewed]) -> list[tuple[date, tuple[str, ...], tuple[str, ...]]]:
    return [(one.day, one.entered, one.left) for one in reviews]


def test_every_group_of_the_notice_has_its_rule_and_its_days_between_contacts() -> None:
    assert len(GROUPS) == 9  # the eight of 三(二) and the zero-employment families
    assert set(RULES) == set(GROUPS) == set(limits().contact_days)
    assert limits().is_default


@pytest.mark.parametrize(
    ("fact", "kind", "group"),
    [
        ("graduation", "university", "graduates"),
        ("hardship", "", "hardship"),
        ("military-service", "conscript", "veterans"),
        ("disability", "", "disabled"),
        ("migrant-work", "", "migrants"),
        ("domestic-work", "", "domestic"),
        ("zero-employment-family", "", "zero-employment-family"),
    ],
)
def test_a_fact_brings_a_person_into_its_group_and_its_withdrawal_takes_them_out(
    fact: str, kind: str, group: str
) -> None:
    told = Told()
    assert moves(told.declare(fact, DAY - timedelta(days=9), kind=kind)) == [(DAY, (group,), ())]
    out = ask(WithdrawFact, fact=fact, cause="unproven", on=DAY + timedelta(days=3))
    assert moves(told.do(out)) == [(DAY + timedelta(days=3), (), (group,))]


@pytest.mark.parametrize(("fact", "kind"), [("hukou", "rural"), ("wish", "training"), ("out-of-work", "")])
def test_other_facts_alone_bring_nobody_into_a_group(fact: str, kind: str) -> None:
    assert Told().declare(fact, DAY, kind=kind) == []


def test_a_graduate_is_one_for_two_years_to_the_day() -> None:
    told = Told()
    [came] = told.declare("graduation", date(2026, 6, 30), kind="university")
    assert (came.entered_by, came.next_review) == (("graduated-within:2",), date(2028, 6, 30))
    assert told.review(date(2028, 6, 29)) == []
    [gone] = told.review(date(2028, 6, 30))
    assert (gone.left, gone.left_by, gone.next_review) == (("graduates",), ("graduated-within:2",), None)
    assert told.review(date(2028, 6, 30)) == []


def test_whoever_graduates_later_is_taken_in_on_that_day() -> None:
    told = Told()
    [noted] = told.declare("graduation", date(2026, 7, 15), kind="college")
    assert (noted.entered, noted.next_review) == ((), date(2026, 7, 15))
    assert moves(told.review(date(2026, 9, 1))) == [(date(2026, 7, 15), ("graduates",), ())]


def test_one_who_graduated_long_ago_is_no_graduate() -> None:
    assert Told().declare("graduation", date(2020, 6, 30), kind="college") == []


def test_a_graduate_of_29_february_stays_one_until_the_end_of_february() -> None:
    told = Told()
    [came] = told.declare("graduation", date(2024, 2, 29), on=date(2024, 3, 1), kind="college")
    assert came.next_review == date(2026, 3, 1)


def test_an_unemployed_youth_belongs_to_the_graduates_until_the_year_they_are_25() -> None:
    told = Told(YOUNG)
    [came] = told.unemployed()
    assert came.entered == ("graduates", "unemployed")
    assert came.entered_by == ("unemployed-youth:24", "registered-unemployed")
    assert (date(2029, 1, 1), (), ("graduates",)) in moves(told.review(date(2029, 1, 1)))


def test_unemployment_becomes_long_after_a_year_and_ends_with_work() -> None:
    told = Told()
    [came] = told.unemployed()
    assert (came.entered, came.next_review) == (("unemployed",), date(2027, 7, 1))
    assert moves(told.review(date(2027, 7, 1))) == [(date(2027, 7, 1), ("long-unemployed",), ())]
    assert moves(told.hired(date(2027, 8, 1))) == [(date(2027, 8, 1), (), ("unemployed", "long-unemployed"))]


def test_a_spell_counts_from_the_day_work_was_lost() -> None:
    told = Told()
    told.declare("out-of-work", date(2025, 7, 11))
    [came] = told.unemployed()
    assert (came.entered, came.next_review) == (("unemployed",), date(2026, 7, 11))


def test_after_having_worked_a_new_spell_begins() -> None:
    told = Told()
    told.declare("out-of-work", date(2025, 1, 1))
    told.unemployed()
    told.hired(date(2026, 8, 1))
    [again] = told.unemployed(date(2026, 9, 1))
    assert (again.entered, again.next_review) == (("unemployed",), date(2027, 9, 1))


def test_what_nobody_looked_at_in_time_is_dated_to_the_day_it_happened() -> None:
    """An outage of the schedule: the clerk who comes by two months later finds the roster as it was."""
    told = Told()
    told.unemployed()
    assert moves(told.hired(date(2027, 9, 1))) == [
        (date(2027, 7, 1), ("long-unemployed",), ()),
        (date(2027, 9, 1), (), ("unemployed", "long-unemployed")),
    ]


def test_looking_late_comes_to_the_same_as_looking_every_day() -> None:
    late, daily = Told(), Told()
    for told in (late, daily):
        told.declare("disability", date(2026, 1, 1), until=date(2026, 9, 30))
        told.unemployed()
    for day in range(1, 500):
        daily.review(DAY + timedelta(days=day))
    late.review(DAY + timedelta(days=499))
    assert late.state == daily.state
    assert late.events == daily.events


def test_what_is_typed_in_late_is_not_dated_before_what_was_looked_at() -> None:
    told = Told()
    told.unemployed(date(2026, 7, 20))
    [came] = told.declare("disability", date(2026, 1, 1), on=date(2026, 7, 10))
    assert came.day == date(2026, 7, 20)


@pytest.mark.parametrize(("status", "group"), [("hardship", "hardship"), ("zero-employment", "zero-employment-family")])
def test_what_a_case_recognised_puts_into_the_group_until_its_last_day(status: str, group: str) -> None:
    told = Told()
    gain = ask(GainStatus, status=status, case="case-214", since=DAY, until=date(2027, 6, 30))
    assert moves(told.do(gain)) == [(DAY, (group,), ())]
    late = ExpireStatus(person=PERSON, status=status, on=date(2027, 8, 9))
    assert moves(told.do(late)) == [(date(2027, 7, 1), (), (group,))]


def test_a_graduate_found_by_the_survey_counts_from_the_day_on_the_form() -> None:
    facts = {"graduated_on": "2025-06-30"}
    [came] = Told().do(ask(GainStatus, status="graduate", case="case-712", since=DAY, until=None, facts=facts))
    assert (came.entered, came.next_review) == (("graduates",), date(2027, 6, 30))


def test_a_declared_fact_and_a_recognition_hold_as_long_as_either_does() -> None:
    told = Told()
    told.declare("hardship", DAY, until=date(2026, 9, 30))
    told.do(ask(GainStatus, status="hardship", case="case-214", since=DAY, until=date(2026, 12, 31)))
    assert moves(told.review(date(2027, 1, 1))) == [
        (date(2026, 10, 1), (), ()),
        (date(2027, 1, 1), (), ("hardship",)),
    ]


def test_who_has_been_forgotten_leaves_every_group() -> None:
    told = Told()
    told.declare("hardship", DAY, until=date(2026, 12, 31))
    sealed = decider.fold([example(PersonRegistered, born=Personal.from_token("gone")), *told.events])
    [gone] = decider.decide(ReviewGroups(person=PERSON, on=date(2027, 1, 1)), sealed)  # type: ignore[misc]
    assert isinstance(gone, PersonGroupsReviewed)
    assert (gone.left, gone.next_review) == (("hardship",), None)


def test_a_contact_changes_no_group() -> None:
    assert Told().do(ask(RecordContact)) == []


def test_the_group_that_needs_it_most_decides_when_to_speak_next() -> None:
    assert next_contact({"migrants": DAY, "zero-employment-family": DAY}, DAY) == DAY + timedelta(days=14)
    assert next_contact({}, DAY) is None


def test_a_fact_recorded_again_alike_changes_nothing() -> None:
    told = Told()
    told.declare("hukou", DAY, kind="rural")
    again = decider.decide(ask(RecordFact, fact="hukou", since=DAY, until=None, kind="rural", detail=None), told.state)
    assert again == []
    assert isinstance(told.events[0], PersonFactRecorded)
