"""Ways out are opened for whoever is flagged; each time limit is reminded of once, lapses once, and decides nothing."""

from __future__ import annotations

from datetime import date
from typing import Any

from domain.calendars.commands import PublishWorkingDays
from domain.exits import commands as c
from domain.exits import events as e
from domain.operators import events as operators
from domain.operators.commands import FlagOperator
from projections.exit_board import queries
from projections.exit_board.answers import Exit
from schedulers.exit_chasing import exit_chasing
from tenants.accounts.roles import Role
from tenants.context import Context
from tenants.demo.holidays import announced
from tenants.store.envelope import Envelope
from tests.support.controls import OPERATOR
from tests.support.exits import EXIT
from tests.support.working import Working, at

OF: dict[str, Any] = {"operator": OPERATOR, "exit": EXIT}
OFFICER = Context("user-bureau", Role.BUREAU, None, "35", None, "")
MANAGER = Context("user-manager", Role.MANAGER, OPERATOR, "350102", None, "")


def publish(province: Working, year: int) -> None:
    one = next(one for one in announced() if one.year == year)
    days: dict[str, Any] = {"holidays": one.days_off, "workdays": one.workdays, "source": one.source}
    province.do(PublishWorkingDays(year=year, edition=0, on=province.today, **days), OFFICER)


def flagged(province: Working) -> None:
    province.contract(OPERATOR)
    rule: dict[str, Any] = {"rule": "failed-year", "periods": ("2025",)}
    province.do(FlagOperator(operator=OPERATOR, on=province.today, **rule), OFFICER)


def served(province: Working) -> None:
    """A notice that was received the same day."""
    told: dict[str, Any] = {"number": "退通1号", "text": "年度考核不合格。", "how": "online", "scheme": "default-2024"}
    province.do(c.ServeNotice(on=province.today, **OF, **told), OFFICER)
    province.do(c.AcknowledgeNotice(on=province.today, **OF), MANAGER)


def exit_now(province: Working) -> Exit:
    province.runner.catch_up()
    found = queries.exit_of(province.sources.context, province.views, OPERATOR, EXIT)
    assert found is not None
    return found


def told(province: Working, name: str) -> list[Any]:
    return [one.event.of for one in province.side.log.load(e.stream(OPERATOR, EXIT)) if one.name == name]


def test_a_flag_opens_a_way_out_in_the_same_transaction(province: Working) -> None:
    flagged(province)
    assert exit_now(province).stage == "to-serve"
    assert exit_chasing(province.sources) == 0


def test_who_was_flagged_before_there_was_a_procedure_gets_one(province: Working) -> None:
    province.contract(OPERATOR)
    stream = operators.stream(OPERATOR)
    version = province.side.log.load(stream)[-1].version + 1
    flag = operators.OperatorFlagged(operator=OPERATOR, rule="failed-year", periods=("2025",))
    recorded: dict[str, Any] = {
        "recorded_at": province.clock(),
        "on": province.today,
        "actor": "system:flags",
        "role": "system",
    }
    province.side.log.append([Envelope(tenant=OPERATOR, stream=stream, version=version, event=flag, **recorded)])
    assert exit_chasing(province.sources) == 1
    assert exit_now(province).grounds == [["failed-year", ["2025"]]]
    assert exit_chasing(province.sources) == 0


def test_a_time_limit_is_reminded_of_and_lapses_once_and_nobody_exits_by_it(province: Working) -> None:
    publish(province, 2026)
    flagged(province)
    served(province)  # on Monday 5 January: the plan until the 19th, the appeal until the 26th
    assert [(one.of, one.until) for one in exit_now(province).deadlines(province.sources.working_days())] == [
        ("remedy", date(2026, 1, 19)),
        ("appeal", date(2026, 1, 26)),
    ]
    assert exit_chasing(province.sources) == 0
    for moment, reminded, lapsed in (
        (at(2026, 1, 14), ["remedy"], []),
        (at(2026, 1, 19), ["remedy"], []),
        (at(2026, 1, 20), ["remedy"], ["remedy"]),
        (at(2026, 1, 27), ["remedy"], ["remedy", "appeal"]),
        (at(2026, 3, 1), ["remedy"], ["remedy", "appeal"]),
    ):
        province.clock.set(moment)
        exit_chasing(province.sources)
        assert exit_chasing(province.sources) == 0
        assert told(province, "exits.term-reminded.v1") == reminded
        assert told(province, "exits.term-lapsed.v1") == lapsed
    assert exit_now(province).stage == "to-decide"
    assert told(province, "exits.decision-confirmed.v1") == []


def test_nothing_lapses_in_a_year_that_is_not_known_until_it_is(province: Working) -> None:
    flagged(province)
    served(province)
    assert [one.until for one in exit_now(province).deadlines(province.sources.working_days())] == [None, None]
    province.clock.set(at(2026, 6, 1))
    assert exit_chasing(province.sources) == 0
    publish(province, 2026)
    assert exit_chasing(province.sources) == 2
    assert sorted(told(province, "exits.term-lapsed.v1")) == ["appeal", "remedy"]


def test_what_was_answered_in_time_does_not_lapse_and_a_late_decision_does(province: Working) -> None:
    publish(province, 2026)
    flagged(province)
    served(province)
    province.do(c.LodgeAppeal(grounds="停电两周。", evidence=(), on=province.today, **OF), MANAGER)
    province.clock.set(at(2026, 2, 4))
    exit_chasing(province.sources)
    assert told(province, "exits.term-lapsed.v1") == ["remedy", "decision"]
    assert exit_now(province).stage == "to-hear"


def test_a_handover_is_reminded_of_and_said_to_be_late_until_it_is_completed(province: Working) -> None:
    flagged(province)
    publish(province, 2026)
    served(province)
    province.clock.set(at(2026, 3, 2))
    exit_chasing(province.sources)  # the time for an appeal is over
    days: dict[str, Any] = {"effective_on": date(2026, 3, 2), "barred_until": date(2029, 3, 2), "remedy_until": None}
    province.do(c.ProposeDecision(outcome="exit", reasons="没有申诉。", on=province.today, **OF, **days), OFFICER)
    second = Context("user-second", Role.BUREAU, None, "35", None, "")
    province.do(c.ConfirmDecision(proposal=1, number="退决1号", opinion="同意。", on=province.today, **OF), second)
    [until] = [one.until for one in exit_now(province).deadlines(province.sources.working_days())]
    assert until == date(2026, 4, 14)  # 30 working days from the day after, over the holiday in April
    before = told(province, "exits.term-reminded.v1")
    exit_chasing(province.sources)
    assert told(province, "exits.term-reminded.v1") == before
    province.clock.set(at(2026, 4, 10))
    exit_chasing(province.sources)
    exit_chasing(province.sources)
    assert told(province, "exits.term-reminded.v1") == [*before, "handover"]
    province.clock.set(at(2026, 4, 15))
    exit_chasing(province.sources)
    exit_chasing(province.sources)
    assert told(province, "exits.term-lapsed.v1").count("handover") == 1
