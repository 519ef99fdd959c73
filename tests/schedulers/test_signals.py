"""The nightly look for signs: each is raised once, for the operator and quarter it belongs to."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

import msgspec
import pytest

from domain.jobs.commands import RecordFollowUp
from domain.people.commands import RegisterPerson
from domain.shared.personal import Personal
from domain.signals.commands import AdoptSignalRules, ProposeSignalRules
from domain.signals.limits import defaults
from projections.signal_board import queries as board
from projections.signal_board.answers import Signal
from schedulers import signals as job
from schedulers.signals import signals
from schedulers.sources import Sources, system
from tenants.accounts.roles import Role
from tenants.context import Context
from tests.support.controls import OPERATOR, OTHER_OPERATOR
from tests.support.window.town import OWN, Town, town_at
from tests.support.working import Working, at

SECOND = Context("user-second", Role.BUREAU, None, "35", None, "")


def raised(province: Working) -> dict[str, Signal]:
    page = board.signals(system("test"), province.views, size=200)
    return {one.signal: one for one in page.rows}


@pytest.fixture
def at_work(province: Working) -> Working:
    province.contract(OPERATOR)
    province.contract(OTHER_OPERATOR)
    province.clock.set(at(2026, 3, 2))
    return province


def test_a_quarter_in_order_gives_no_reason_to_look(at_work: Working) -> None:
    at_work.finish_cases(OPERATOR, 20)
    at_work.clock.set(at(2026, 4, 2))
    assert signals(at_work.sources) == 0


def test_back_dating_is_told_with_its_figures_once_the_quarter_is_over(at_work: Working) -> None:
    at_work.finish_cases(OPERATOR, 15)
    at_work.finish_cases(OPERATOR, 5, on=date(2026, 2, 20))
    assert signals(at_work.sources) == 0
    at_work.clock.set(at(2026, 4, 2))
    assert signals(at_work.sources) == 1
    assert signals(at_work.sources) == 0
    [one] = raised(at_work).values()
    assert (one.operator, one.rule, one.period) == (OPERATOR, "back-dating", "2026Q1")
    assert one.figures == {"late": 5, "cases": 20}
    assert one.thresholds == {"days": 3, "percent": 20, "least": 20}
    assert len(one.cases) == one.total == 5


def test_a_burst_at_the_quarters_end(at_work: Working) -> None:
    at_work.finish_cases(OPERATOR, 10)
    at_work.clock.set(at(2026, 3, 30))
    at_work.finish_cases(OPERATOR, 20)
    at_work.clock.set(at(2026, 4, 2))
    signals(at_work.sources)
    one = raised(at_work)["burst_2026Q1"]
    assert one.figures == {"last": 20, "rest": 10, "rest_days": 85}


def test_more_than_anybody_can_finish_in_a_day(at_work: Working) -> None:
    at_work.finish_cases(OPERATOR, 31)
    at_work.finish_cases(OTHER_OPERATOR, 30)
    assert signals(at_work.sources) == 1
    [one] = raised(at_work).values()
    assert (one.operator, one.rule, one.day, one.figures) == (OPERATOR, "throughput", date(2026, 3, 2), {"cases": 31})
    assert one.about == at_work.staff(OPERATOR).actor
    assert len(one.cases) == 31


def with_phone(province: Working, number: int, phone: str) -> None:
    key = province.side.vault.lookup_key("phone", phone)
    for _ in range(number):
        person = f"phoned-{province._number}"
        told: RegisterPerson = province.registration(OPERATOR, person, province.today)
        told = msgspec.structs.replace(told, phone=Personal.of(phone), phone_key=key)
        province.do(told, province.staff(OPERATOR))


def test_many_people_with_one_phone_and_nobody_reads_the_number(at_work: Working) -> None:
    with_phone(at_work, 3, "13800000001")
    with_phone(at_work, 4, "13800000002")
    assert signals(at_work.sources) == 1
    [one] = raised(at_work).values()
    assert (one.rule, one.figures) == ("phone", {"people": 4})
    stored = [envelope.event for envelope in at_work.side.log.load(f"{OPERATOR}/signal/{one.signal}")]
    assert "13800000002" not in repr(stored)


def test_a_quarter_is_looked_at_by_the_version_in_force_on_its_first_day(at_work: Working) -> None:
    at_work.clock.set(at(2026, 3, 20))
    stricter = {**defaults(), "throughput": {"cases_a_day": 2}}
    at_work.do(
        ProposeSignalRules(
            version=0, rules=stricter, effective_from=date(2026, 4, 1), note="试行", on=date(2026, 3, 20)
        )
    )
    at_work.do(AdoptSignalRules(proposal=1, on=date(2026, 3, 20)), SECOND)
    at_work.finish_cases(OPERATOR, 3)
    assert signals(at_work.sources) == 0
    at_work.clock.set(at(2026, 4, 2))
    at_work.finish_cases(OPERATOR, 3)
    assert signals(at_work.sources) == 1
    [one] = raised(at_work).values()
    assert (one.period, one.thresholds, one.rules_version) == ("2026Q2", {"cases_a_day": 2}, 1)


def test_an_operator_that_cannot_be_looked_at_stops_no_other(at_work: Working, monkeypatch: pytest.MonkeyPatch) -> None:
    at_work.finish_cases(OTHER_OPERATOR, 31)
    whole = job.found

    def fail(sources: Any, operator: str, period: Any, limits: Any) -> Any:
        if operator == OPERATOR:
            raise ValueError(operator)
        return whole(sources, operator, period, limits)

    monkeypatch.setattr(job, "found", fail)
    assert signals(at_work.sources) == 1


def follow_up(town: Town, referral: str, *, stayed: bool) -> None:
    followed = RecordFollowUp(referral=referral, operator=OWN, day=30, employed=stayed, note="", on=town.today)
    town.do(followed, town.clerk())


def test_an_employer_that_hires_from_one_operator_alone_and_keeps_nobody(tmp_path: Any) -> None:
    with town_at(tmp_path, at(2026, 10, 9)) as town:
        vacancy = town.vacancy(headcount=9)
        people = [town.seeker(phone=f"1380013800{n}") for n in range(4)]
        referrals = [town.referral(person, vacancy, starts_on=town.today) for person in people]
        town.clock.set(town.clock() + timedelta(days=30))
        for referral, stayed in zip(referrals, (False, False, True, False), strict=True):
            follow_up(town, referral, stayed=stayed)
        house = town.house
        sources = Sources(house.application, house.views, house.accounts, house.clock, house.runner.catch_up, 184)
        assert signals(sources) == 1
        [one] = board.signals(system("test"), house.views).rows
        assert one.rule == "ring"
        assert one.figures == {"hires": 4, "whole": 4, "placements": 4, "followed": 4, "short": 3}
        assert len(one.cases) == 4
