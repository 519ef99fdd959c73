"""What an operator that left holds goes to named successors: nothing is lost, nothing is handed over twice."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from typing import Any

import msgspec
import pytest

from domain.cases.commands import CompleteStep
from domain.duties.commands import RaiseDuty
from domain.handovers import commands as c
from domain.operators import events as operator_events
from domain.operators import operator
from domain.operators.commands import ExitOperator, FlagOperator
from domain.people.commands import RecordContact
from domain.shared.personal import Personal
from projections.case_board import queries as cases
from projections.case_board.answers import Case
from projections.duty_list import queries as duties
from projections.handover_board import left
from projections.handover_board import queries as board
from projections.handover_board.answers import Handover
from projections.people_register import queries as people
from schedulers.handover import HandoverAtOnce, handover
from tenants.accounts.roles import Role
from tenants.context import Context
from tenants.outcome import Refused
from tenants.unit import Unit
from tests.support.asked import ask
from tests.support.controls import OPERATOR
from tests.support.working import Working, at

SUCCESSOR, EXIT = "op-350102-009", "1"
SYSTEM = Context("system:test", Role.SYSTEM, None, "", None, "")
SECOND = Context("user-second", Role.BUREAU, None, "35", None, "")


@pytest.fixture
def leaving(province: Working) -> Working:
    """One operator with three people, three open cases, a duty and a voucher; another that can take over."""
    province.contract(OPERATOR)
    province.contract(SUCCESSOR)
    clerk, today = province.staff(OPERATOR), province.today
    for n in (1, 2, 3):
        province.do(province.registration(OPERATOR, f"p-{n}", today), clerk)
        opened = province.finished_case(OPERATOR, f"p-{n}", f"k-{n}", today)[: n + 1]  # n steps are done
        province.do(opened, clerk)
    note = Personal.of("问一下面试结果")
    owed = ask(RaiseDuty, duty="d-1", operator=OPERATOR, outlet=province.outlet(OPERATOR), about="p-1", note=note)
    province.do(changed(owed, on=today, due_on=date(2026, 1, 9), kind="reminder", about_kind="person"), clerk)
    province.open_policy(first=date(2026, 1, 1), last=date(2026, 12, 31))
    province.issue("V-1", "p-2")
    return province


def changed(command: Any, **fields: Any) -> Any:
    return msgspec.structs.replace(command, **fields)


def exited(province: Working, effective_on: date | None = None) -> None:
    flag = FlagOperator(operator=OPERATOR, rule="failed-year", periods=("2025",), on=province.today)
    province.do(flag, SYSTEM)
    state = ExitOperator(
        operator=OPERATOR,
        exit=EXIT,
        effective_on=effective_on or province.today,
        barred_until=date(2029, 1, 1),
        handover_days=30,
        handover_until=None,
        on=province.today,
    )
    record(province, state)


def record(province: Working, command: ExitOperator) -> None:
    """As it follows from the second officer's confirmation, which has its own tests."""
    application = province.side.application
    unit = Unit(application._states, fresh=True)
    assert application._carry_out(command, unit, SYSTEM) is None
    application._append(unit, SYSTEM, None, None)
    assert unit.state((operator.decider, operator_events.stream(OPERATOR))).status == "exited"


def planned(province: Working) -> None:
    province.do(plan_of(province))


def now(province: Working) -> Handover:
    province.runner.catch_up()
    found = board.handover_of(SYSTEM, province.views, OPERATOR)
    assert found is not None
    return found


def open_cases(province: Working, operator: str) -> list[Case]:
    province.runner.catch_up()
    return list(cases.cases(SYSTEM, province.views, operator=operator, status="open", sort="opened").rows)


def remaining(province: Working) -> dict[str, int]:
    province.runner.catch_up()
    return left.left_of(SYSTEM, province.views, OPERATOR, EXIT, province.today)


def test_everything_goes_to_the_successor_with_what_was_done(leaving: Working) -> None:
    exited(leaving)
    planned(leaving)
    others = {"vacancy": 0, "offer": 0, "follow-up": 0, "task": 0}
    assert remaining(leaving) == {"person": 3, "case": 3, "duty": 1, "voucher": 1} | others
    assert handover(leaving.sources) == 8
    assert remaining(leaving) == {"person": 0, "case": 0, "duty": 0, "voucher": 0} | others
    assert open_cases(leaving, OPERATOR) == []
    taken = sorted(open_cases(leaving, SUCCESSOR), key=lambda one: one.subject)
    assert [(one.subject, one.done) for one in taken] == [("p-1", 1), ("p-2", 2), ("p-3", 3)]
    served = people.served_by(SYSTEM, leaving.views, "p-3")
    assert {one.operator for one in served} == {OPERATOR, SUCCESSOR}
    owed = duties.duties(SYSTEM, leaving.views, operator=SUCCESSOR, status="open").rows
    assert [(one.kind, one.about, one.due_on) for one in owed] == [("reminder", "p-1", date(2026, 1, 9))]
    assert leaving.side.vault.open(owed[0].note or "") == "问一下面试结果"


def test_run_again_nothing_is_handed_over_twice(leaving: Working) -> None:
    exited(leaving)
    planned(leaving)
    handover(leaving.sources)
    head = leaving.side.log.head()
    assert handover(leaving.sources) == 0
    assert leaving.side.log.head() == head


def test_without_a_successor_nothing_moves_and_before_the_day_neither(leaving: Working) -> None:
    exited(leaving, date(2026, 2, 1))
    leaving.runner.catch_up()
    refused = leaving.side.application.handle(plan_of(leaving), leaving.bureau)
    assert isinstance(refused, Refused)
    assert refused.refusal.code == "handovers.not-yet"
    assert handover(leaving.sources) == 0
    leaving.clock.set(at(2026, 2, 1))
    assert handover(leaving.sources) == 0
    planned(leaving)
    assert handover(leaving.sources) == 8


def plan_of(province: Working, **changes: Any) -> c.PlanHandover:
    plan = c.PlanHandover(
        operator=OPERATOR,
        exit=EXIT,
        outlet=province.outlet(OPERATOR),
        to_operator=SUCCESSOR,
        to_outlet=province.outlet(SUCCESSOR),
        on=province.today,
    )
    return msgspec.structs.replace(plan, **changes)


@pytest.mark.parametrize(
    ("changes", "code"),
    [
        ({"to_operator": OPERATOR}, "handovers.successor"),
        ({"to_outlet": "outlet-x"}, "handovers.successor"),
        ({"to_operator": "op-350102-777"}, "handovers.successor"),
        ({"outlet": "outlet-x"}, "outlets.unknown"),
    ],
)
def test_a_successor_is_another_operator_at_work(leaving: Working, changes: dict[str, str], code: str) -> None:
    exited(leaving)
    outcome = leaving.side.application.handle(plan_of(leaving, **changes), leaving.bureau)
    assert isinstance(outcome, Refused)
    assert outcome.refusal.code == code


def test_what_the_successor_may_not_do_is_held_up_and_closed_by_a_person(leaving: Working) -> None:
    narrow = "op-350102-010"
    leaving.contract(narrow, items=("3.1.3",), prices_fen={})
    exited(leaving)
    leaving.do(plan_of(leaving, to_operator=narrow, to_outlet=leaving.outlet(narrow)))
    handover(leaving.sources)
    leaving.runner.catch_up()
    held = board.items(SYSTEM, leaving.views, OPERATOR, EXIT, state="held").rows
    assert {(one.kind, one.key) for one in held} == {("case", "k-1"), ("case", "k-2"), ("case", "k-3")}
    assert len(open_cases(leaving, OPERATOR)) == 3
    close = c.CloseItem(operator=OPERATOR, exit=EXIT, kind="case", key="k-1", reason="本人已就业", on=leaving.today)
    leaving.do(close)
    assert {one.case for one in open_cases(leaving, OPERATOR)} == {"k-2", "k-3"}
    leaving.do(plan_of(leaving))  # another successor, which may
    handover(leaving.sources)
    assert remaining(leaving)["case"] == 0
    assert {one.subject for one in open_cases(leaving, SUCCESSOR)} == {"p-2", "p-3"}


def test_the_people_of_an_operator_that_left_write_nothing_more(leaving: Working) -> None:
    exited(leaving)
    clerk, today = leaving.staff(OPERATOR), leaving.today
    writes = [
        leaving.registration(OPERATOR, "p-9", today),
        CompleteStep(case="k-1", operator=OPERATOR, step=2, on=today),
        ask(RecordContact, person="p-1", operator=OPERATOR, outlet=leaving.outlet(OPERATOR), on=today),
    ]
    for command in writes:
        outcome = leaving.side.application.handle(command, clerk)
        assert isinstance(outcome, Refused)
        assert outcome.refusal.code == "operators.exited"
    leaving.do(leaving.registration(SUCCESSOR, "p-9", today), leaving.staff(SUCCESSOR))


def test_it_is_completed_once_nothing_is_left_and_the_settlement_is_confirmed_by_two(leaving: Working) -> None:
    exited(leaving)
    planned(leaving)
    beside = HandoverAtOnce()
    assert beside(leaving.sources) == 8
    assert beside(leaving.sources) == 0
    which: dict[str, Any] = {"operator": OPERATOR, "exit": EXIT, "on": leaving.today}
    proposal = c.ProposeFinalSettlement(
        contract=f"HT-{OPERATOR}",
        lines=(),
        coefficient=Decimal(1),
        graded="",
        paid_fen=0,
        deducted_fen=0,
        position=leaving.side.log.head(),
        **which,
    )
    leaving.do(proposal)
    same = leaving.side.application.handle(c.ConfirmFinalSettlement(**which), leaving.bureau)
    assert isinstance(same, Refused)
    assert same.refusal.code == "handovers.four-eyes"
    leaving.do(c.ConfirmFinalSettlement(**which), SECOND)
    leaving.runner.catch_up()
    assert beside(leaving.sources) == 1
    assert now(leaving).status == "completed"
    assert beside(leaving.sources) == 0
