"""A job fair: stalls, attendance, log, results, the end."""

from datetime import date
from typing import Any

import pytest

from domain.fairs import commands as c
from domain.fairs import events as e
from domain.fairs.fair import decider
from domain.shared.personal import Personal
from tests.support.controls import example
from tests.support.controls_of_outlets import EMPLOYER, FAIR, OPERATOR, VACANCY
from tests.support.given import given

BEFORE, HELD = date(2026, 7, 10), date(2026, 7, 18)
OF: dict[str, Any] = {"fair": FAIR, "operator": OPERATOR}
PLANNED = example(e.FairPlanned)
STALL = example(e.StallGiven)
DOOR = example(e.DoorOpened)
VISITOR = example(e.VisitorCheckedIn)


def give(stall: int = 2, employer: str = "employer-2") -> c.GiveStall:
    return c.GiveStall(stall=stall, employer=employer, employer_name="某店", on=BEFORE, **OF)


def check_in(keys: tuple[str, ...] = ("key-2",), on: date = HELD, **other: Any) -> c.CheckIn:
    return c.CheckIn(visitor="visitor-2", keys=keys, on=on, **other, **OF)


def plan(**changes: Any) -> c.PlanFair:
    told = {f: getattr(PLANNED, f) for f in e.FairPlanned.__struct_fields__}
    return c.PlanFair(on=BEFORE, **(told | changes))


def test_a_stall_is_given_to_one_employer_and_never_to_another() -> None:
    fair = given(decider, PLANNED, STALL)
    fair.when(give(1)).then_refused("fairs.stall-taken", field="stall", stall=1)
    fair.when(give(1, EMPLOYER)).then_nothing()


def test_an_employer_has_one_stall() -> None:
    given(decider, PLANNED, STALL).when(give(2, EMPLOYER)).then_refused(
        "fairs.employer-has-stall", field="employer", stall=1
    )


@pytest.mark.parametrize("stall", [0, 13])
def test_there_are_only_as_many_stalls_as_planned(stall: int) -> None:
    given(decider, PLANNED).when(give(stall)).then_refused("fairs.stall", field="stall", most=12)


def test_a_stall_given_back_can_be_given_again_and_its_vacancies_are_gone() -> None:
    freed = given(decider, PLANNED, STALL, example(e.VacancyBrought), example(e.StallFreed))
    freed.then_state(stalls={}, vacancies=frozenset())
    freed.when(give(1)).then(example(e.StallGiven, employer="employer-2", employer_name="某店"))


def test_an_employer_brings_its_own_vacancies_to_its_own_stall() -> None:
    bring = c.BringVacancy(stall=1, vacancy=VACANCY, owner=EMPLOYER, places=2, on=BEFORE, **OF)
    given(decider, PLANNED, STALL).when(bring).then(example(e.VacancyBrought))
    given(decider, PLANNED, STALL, example(e.VacancyBrought)).when(bring).then_nothing()
    given(decider, PLANNED).when(bring).then_refused("fairs.stall-free", field="stall")
    other = c.BringVacancy(stall=1, vacancy=VACANCY, owner="employer-2", places=2, on=BEFORE, **OF)
    given(decider, PLANNED, STALL).when(other).then_refused("vacancies.unknown", field="vacancy")


def test_whoever_is_known_by_one_key_is_not_counted_by_another() -> None:
    there = given(decider, PLANNED, example(e.VisitorCheckedIn, keys=("phone", "person-1")))
    there.when(check_in(("identity", "person-1"))).then_nothing()
    there.when(check_in(("other",))).then(
        e.VisitorCheckedIn(visitor="visitor-2", keys=("other",), person="", via="desk", wish="", phone=None, **OF)
    )
    there.then_state(attendance=1)


@pytest.mark.parametrize("on", [BEFORE, date(2026, 7, 19)])
def test_one_attends_on_the_day_itself(on: date) -> None:
    given(decider, PLANNED).when(check_in(on=on)).then_refused("fairs.other-day", field="on", held_on="2026-07-18")


def test_somebody_must_be_said_to_attend() -> None:
    given(decider, PLANNED).when(check_in(())).then_refused("fairs.who", field="who")


def at_door(code: str) -> c.CheckInAtDoor:
    phone = Personal.of("13900000001")
    keys = ("key-of-the-phone",)
    return c.CheckInAtDoor(code=code, visitor="visitor-1", keys=keys, wish="客房服务员", phone=phone, on=HELD, **OF)


def test_the_code_of_the_open_door_lets_visitors_check_in_themselves() -> None:
    given(decider, PLANNED, DOOR).when(at_door(DOOR.code)).then(VISITOR)
    given(decider, PLANNED, DOOR, VISITOR).when(at_door(DOOR.code)).then_nothing()


@pytest.mark.parametrize("past", [(), (DOOR,), (DOOR, example(e.DoorClosed))])
def test_a_wrong_code_or_a_closed_door_answers_as_if_there_were_no_fair(past: tuple[Any, ...]) -> None:
    code = DOOR.code if len(past) != 1 else "guessed"
    given(decider, PLANNED, *past).when(at_door(code)).then_refused("fairs.unknown")
    given(decider, PLANNED, *past).when(at_door("")).then_refused("fairs.unknown")


def test_an_open_door_keeps_its_code() -> None:
    again = c.OpenDoor(code="another", on=HELD, **OF)
    given(decider, PLANNED, DOOR).when(again).then_nothing()
    given(decider, PLANNED, DOOR, example(e.DoorClosed)).when(again).then(e.DoorOpened(code="another", **OF))


@pytest.mark.parametrize(("figures", "field"), [((5, 6, 0), "intended"), ((5, 2, 3), "hired")])
def test_nobody_is_hired_who_was_not_met(figures: tuple[int, int, int], field: str) -> None:
    met, intended, hired = figures
    command = c.RecordStallResult(stall=1, met=met, intended=intended, hired=hired, on=HELD, **OF)
    given(decider, PLANNED, STALL).when(command).then_refused("fairs.figures", field=field)


def test_results_are_put_right_by_a_later_record_and_not_told_before_the_day() -> None:
    result = example(e.StallResultRecorded)
    command = c.RecordStallResult(stall=1, met=20, intended=6, hired=1, on=HELD, **OF)
    given(decider, PLANNED, STALL).when(command).then(result)
    given(decider, PLANNED, STALL, result).when(command).then_nothing()
    early = c.RecordStallResult(stall=1, met=20, intended=6, hired=1, on=BEFORE, **OF)
    given(decider, PLANNED, STALL).when(early).then_refused("fairs.not-yet", field="on")


def test_a_fair_is_closed_with_an_analysis_and_nothing_open_in_its_log() -> None:
    close = c.CloseFair(analysis="服务类岗位多于求职人数", improvement="提前一周发布岗位", on=HELD, **OF)
    open_entry = example(e.LogEntryMade)
    given(decider, PLANNED, open_entry).when(close).then_refused("fairs.log-open", count=1)
    given(decider, PLANNED, open_entry, example(e.LogEntryHandled)).when(close).then(example(e.FairClosed))
    empty = c.CloseFair(analysis=" ", on=HELD, **OF)
    given(decider, PLANNED).when(empty).then_refused("fairs.analysis", field="analysis")


def test_nothing_more_is_recorded_of_a_fair_that_is_over() -> None:
    for end in (example(e.FairClosed), example(e.FairCancelled)):
        over = given(decider, PLANNED, DOOR, end)
        over.when(give()).then_refused("fairs.not-open")
        over.when(check_in()).then_refused("fairs.not-open")
        over.when(at_door(DOOR.code)).then_refused("fairs.unknown")


def test_the_case_completes_a_fair_once_and_cancels_it_even_when_closed() -> None:
    complete, cancel = c.CompleteFair(on=HELD, **OF), c.CancelFair(cause="voided", on=HELD, **OF)
    given(decider, PLANNED).when(complete).then(e.FairClosed(analysis="", improvement="", **OF))
    given(decider, PLANNED, example(e.FairClosed)).when(complete).then_nothing()
    given(decider, PLANNED, example(e.FairClosed)).when(cancel).then(e.FairCancelled(cause="voided", **OF))
    given(decider).when(complete).then_nothing()
    given(decider).when(give()).then_refused("fairs.unknown")


def test_a_form_put_right_amends_the_plan() -> None:
    given(decider, PLANNED).when(plan()).then_nothing()
    given(decider, PLANNED).when(plan(place="中山社区文化礼堂")).then(example(e.FairAmended))
    given(decider, PLANNED, VISITOR).when(plan(held_on=BEFORE)).then_refused("fairs.begun", field="held_on")
    given(decider, PLANNED, STALL).when(plan(stalls=0)).then_refused("fairs.stalls-given", field="stalls", least=1)


@pytest.mark.parametrize(
    ("changes", "code", "field"),
    [
        ({"kind": "party"}, "fairs.kind", "kind"),
        ({"title": " "}, "fairs.title", "title"),
        ({"stalls": 501}, "fairs.stalls", "stalls"),
        ({"ends": "08:00"}, "fairs.hours", "ends"),
    ],
)
def test_a_plan_that_cannot_be_is_refused(changes: dict[str, Any], code: str, field: str) -> None:
    given(decider).when(plan(**changes)).then_refused(code, field=field)
