"""Key groups that time changes: on their day, once, and as if nothing had happened when the schedule was down."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

import schedulers.roster_review
from domain.people.commands import RecordFact
from domain.people.events import PersonGroupsReviewed
from projections.roster_board import queries as rosters
from projections.roster_board.queries import Narrowing
from schedulers.roster_review import roster_review
from schedulers.sources import system
from tests.support.asked import ask
from tests.support.controls import OPERATOR
from tests.support.working import Working, at


def graduates(province: Working, count: int, graduated: date = date(2024, 6, 30)) -> list[str]:
    """As many who left school on that day; two years later they are graduates no more."""
    province.contract(OPERATOR)
    people = [f"person-{n}" for n in range(count)]
    for person in people:
        province.do(province.registration(OPERATOR, person, province.today), province.staff(OPERATOR))
        fact: dict[str, Any] = {"fact": "graduation", "kind": "university", "until": None, "detail": None}
        told = ask(RecordFact, person=person, since=graduated, on=province.today, **fact)
        province.do(told, province.staff(OPERATOR))
    return people


def reviews(province: Working, person: str) -> list[PersonGroupsReviewed]:
    events = [envelope.event for envelope in province.side.log.load(f"person/{person}")]
    return [event for event in events if isinstance(event, PersonGroupsReviewed)]


def standing(province: Working, day: date) -> int:
    province.runner.catch_up()
    return rosters.members(system("test"), province.views, "graduates", Narrowing(day=day)).total


def test_a_graduates_window_ends_on_its_day_and_only_once(province: Working) -> None:
    [person] = graduates(province, 1)
    province.clock.set(at(2026, 6, 29, 23, 59))
    assert roster_review(province.sources) == 0
    province.clock.set(at(2026, 6, 30, 0, 0))
    assert roster_review(province.sources) == 1
    assert roster_review(province.sources) == 0
    assert [(one.day, one.entered, one.left) for one in reviews(province, person)] == [
        (date(2026, 1, 5), ("graduates",), ()),
        (date(2026, 6, 30), (), ("graduates",)),
    ]


def test_after_an_outage_of_months_the_roster_of_every_day_is_as_it_should_have_been(province: Working) -> None:
    graduates(province, 3)
    province.clock.set(at(2026, 12, 1))
    assert standing(province, date(2026, 7, 15)) == 3  # nobody has looked yet
    assert roster_review(province.sources) == 3
    assert standing(province, date(2026, 6, 29)) == 3
    assert standing(province, date(2026, 6, 30)) == 0
    assert standing(province, date(2026, 12, 1)) == 0


def test_more_people_than_one_batch_are_all_looked_at(province: Working, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(schedulers.roster_review, "BATCH", 2)
    graduates(province, 5)
    province.clock.set(at(2026, 7, 1))
    assert roster_review(province.sources) == 5
    assert standing(province, province.today) == 0


def test_whom_another_process_was_quicker_with_is_left_alone(province: Working) -> None:
    [person] = graduates(province, 1)
    province.clock.set(at(2026, 7, 1))
    assert schedulers.roster_review._review(province.sources, person)
    assert not schedulers.roster_review._review(province.sources, person)
    assert len(reviews(province, person)) == 2
