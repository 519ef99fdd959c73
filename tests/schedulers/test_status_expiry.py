"""Recognitions past their last day expire, and one that is refused does not stop the rest."""

from dataclasses import replace
from typing import cast

import msgspec
import structlog

from domain.people import events as people_events
from domain.people.commands import ExpireStatus
from domain.people.validity import last_day
from domain.shared.refusal import refuse
from projections.status_history import queries
from schedulers.process import JOBS
from schedulers.status_expiry import status_expiry
from tenants.application import Application
from tenants.context import Context
from tenants.outcome import Outcome, Refused
from tests.support.controls import OPERATOR
from tests.support.working import Working, at


def hardship(province: Working, count: int) -> list[str]:
    """As many people whose hardship was recognised on 1 March 2026: 28 February 2027 is its last day."""
    province.contract(OPERATOR)
    province.clock.set(at(2026, 3, 1))
    people = [person for person, _ in province.finish_cases(OPERATOR, count)]
    for person in people:
        recognise(province, person)
    return people


def recognise(province: Working, person: str) -> None:
    """As a finished case of 2.1.4 does."""
    stream = people_events.stream(person)
    gained = people_events.PersonStatusGained(
        person=person,
        status="hardship",
        case=f"case-214-{person}",
        operator=OPERATOR,
        since=province.today,
        until=last_day("hardship", province.today),
    )
    before = province.side.log.load(stream)[-1]
    province.side.log.append([msgspec.structs.replace(before, version=before.version + 1, event=gained, position=None)])


def standing(province: Working, person: str) -> list[str]:
    province.runner.catch_up()
    found = queries.statuses_of(province.sources.context, province.views, person)
    return [one.status for one in found if one.lasts]


def test_a_recognition_lives_through_its_last_day_and_expires_on_the_next(province: Working) -> None:
    [person] = hardship(province, 1)
    province.clock.set(at(2027, 2, 28, 23, 59))
    assert status_expiry(province.sources) == 0
    assert "hardship" in standing(province, person)
    province.clock.set(at(2027, 3, 1, 0, 0))
    assert status_expiry(province.sources) == 1
    assert standing(province, person) == ["job-seeking"]
    assert status_expiry(province.sources) == 0


class Refusing:
    """The write path, to which one person cannot be given."""

    def __init__(self, application: Application, person: str) -> None:
        self._application, self._person = application, person

    def handle(self, command: ExpireStatus, context: Context) -> Outcome:
        if command.person == self._person:
            return Refused(refuse("request.busy"))
        return self._application.handle(command, context)


def test_a_status_that_is_refused_is_logged_and_does_not_stop_the_rest(province: Working) -> None:
    first, second = hardship(province, 2)
    province.clock.set(at(2027, 3, 1))
    refusing = replace(province.sources, application=cast(Application, Refusing(province.side.application, first)))
    with structlog.testing.capture_logs() as said:
        assert status_expiry(refusing) == 1
    assert "hardship" in standing(province, first)
    assert "hardship" not in standing(province, second)
    assert [one["code"] for one in said] == ["request.busy"]


def test_the_schedule_looks_for_it_every_hour() -> None:
    job, moments = JOBS["status_expiry"]
    assert (job, moments) == (status_expiry, {"minute": 10})
