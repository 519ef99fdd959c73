"""A handover: named successors, each thing once, what is held up, the final settlement by two, the end."""

from datetime import date
from decimal import Decimal
from typing import Any

import msgspec
import pytest

from domain.handovers import commands as c
from domain.handovers.events import Line, Moved
from domain.handovers.handover import decider
from domain.handovers.settlement import earned
from tests.support.given import given
from tests.support.handovers import (
    CLOSED,
    COMPLETED,
    CONFIRMED,
    EXIT,
    HANDED,
    HELD,
    LINES,
    OFFICER,
    OPERATOR,
    OUTLET,
    PLANNED,
    PROPOSED,
    RETURNED,
    SECOND,
    SUCCESSOR,
    TO_OUTLET,
)

DAY = date(2026, 11, 2)
WHICH: dict[str, Any] = {"operator": OPERATOR, "exit": EXIT, "on": DAY}
PLAN = c.PlanHandover(outlet=OUTLET, to_operator=SUCCESSOR, to_outlet=TO_OUTLET, by=OFFICER, **WHICH)
MOVED = Moved(key="case-1", became="2611-AAAAA-BBBBB", steps=2)
HAND_OVER = c.HandOverItems(kind="case", outlet=OUTLET, items=(MOVED,), **WHICH)
HOLD_UP = c.HoldUpItem(
    kind="case", key="case-2", outlet=OUTLET, code="contracts.not-this-item", params={"item": "2.1.1"}, **WHICH
)
CLOSE = c.CloseItem(kind="case", key="case-2", reason="本人已就业", by=OFFICER, **WHICH)
PROPOSE = c.ProposeFinalSettlement(
    contract="HT-2026-003",
    lines=LINES,
    coefficient=Decimal("0.6"),
    graded="2026Q3",
    paid_fen=20_000,
    deducted_fen=0,
    position=1_234,
    reason="二季度已付 200 元",
    by=OFFICER,
    **WHICH,
)
CONFIRM = c.ConfirmFinalSettlement(by=SECOND, **WHICH)
COMPLETE = c.CompleteHandover(left=0, **WHICH)


def changed(command: Any, **fields: Any) -> Any:
    return msgspec.structs.replace(command, **fields)


def test_a_successor_is_named_for_an_outlet_and_named_again_changes_nothing() -> None:
    given(decider).when(PLAN).then(PLANNED)
    given(decider, PLANNED).when(PLAN).then_nothing()
    other = changed(PLAN, to_outlet="outlet-10")
    given(decider, PLANNED).when(other).then(msgspec.structs.replace(PLANNED, to_outlet="outlet-10"))


def test_nothing_is_handed_over_to_the_operator_that_left() -> None:
    given(decider).when(changed(PLAN, to_operator=OPERATOR)).then_refused("handovers.to-itself", field="to")


def test_a_thing_is_handed_over_once_to_the_successor_of_its_outlet() -> None:
    given(decider, PLANNED).when(HAND_OVER).then(HANDED)
    given(decider, PLANNED, HANDED).when(HAND_OVER).then_nothing()
    both = changed(HAND_OVER, items=(MOVED, Moved(key="case-3")))
    rest = msgspec.structs.replace(HANDED, items=(Moved(key="case-3"),))
    given(decider, PLANNED, HANDED).when(both).then(rest)


def test_without_a_named_successor_nothing_is_handed_over() -> None:
    given(decider).when(HAND_OVER).then_refused("handovers.not-planned")
    elsewhere = changed(HAND_OVER, outlet="outlet-2")
    given(decider, PLANNED).when(elsewhere).then_refused("handovers.not-planned", field="outlet")
    given(decider, PLANNED).when(changed(HAND_OVER, kind="money")).then_refused("handovers.kind", field="kind")


def test_what_cannot_be_taken_over_is_held_up_once_and_closed_with_a_reason() -> None:
    given(decider, PLANNED).when(HOLD_UP).then(HELD)
    given(decider, PLANNED, HELD).when(HOLD_UP).then_nothing()
    given(decider, PLANNED, HELD).when(CLOSE).then(CLOSED)
    given(decider, PLANNED, HELD).when(changed(CLOSE, reason=" ")).then_refused("handovers.reason", field="reason")
    given(decider, PLANNED, HELD, CLOSED).when(CLOSE).then_refused("handovers.not-held", field="key")
    given(decider, PLANNED, HANDED).when(changed(CLOSE, key="case-1")).then_refused("handovers.not-held", field="key")


def test_another_successor_frees_what_was_held_up() -> None:
    again = msgspec.structs.replace(PLANNED, to_outlet="outlet-10")
    given(decider, PLANNED, HELD, again).then_state(held={})


def test_people_and_vouchers_are_not_closed() -> None:
    held = msgspec.structs.replace(HELD, kind="person", key="person-1")
    close = changed(CLOSE, kind="person", key="person-1")
    given(decider, PLANNED, held).when(close).then_refused("handovers.not-held", field="key")


def test_the_final_settlement_is_worked_out_to_the_fen() -> None:
    given(decider, PLANNED).when(PROPOSE).then(PROPOSED)  # 500 × 0.6 + 600 − 200 yuan
    half = (Line(item="3.1.2", number=1, unit_fen=3, amount_fen=3),)
    assert earned(half, Decimal("0.5")) == 2  # 1.5 fen, half up


def test_what_was_paid_or_deducted_needs_its_ground() -> None:
    given(decider).when(changed(PROPOSE, reason="")).then_refused("handovers.settlement-reason", field="reason")


def test_the_final_settlement_needs_a_second_person() -> None:
    given(decider, PROPOSED).when(changed(CONFIRM, by=OFFICER)).then_refused("handovers.four-eyes")
    given(decider, PROPOSED).when(CONFIRM).then(CONFIRMED)
    given(decider, PROPOSED, CONFIRMED).when(CONFIRM).then_nothing()
    given(decider, PROPOSED, CONFIRMED).when(PROPOSE).then_refused("handovers.settlement-confirmed")


def test_a_settlement_is_returned_and_proposed_anew() -> None:
    back = c.ReturnFinalSettlement(reason="已付金额有误", by=SECOND, **WHICH)
    given(decider, PROPOSED).when(PROPOSE).then_refused("handovers.settlement-open")
    given(decider, PROPOSED).when(back).then(RETURNED)
    given(decider, PROPOSED).when(changed(back, reason="")).then_refused("handovers.reason", field="reason")
    given(decider, PROPOSED, RETURNED).when(CONFIRM).then_refused("handovers.no-settlement")
    given(decider, PROPOSED, RETURNED).when(PROPOSE).then(PROPOSED)
    given(decider).when(CONFIRM).then_refused("handovers.no-settlement")


def test_it_is_completed_when_nothing_is_left_and_the_settlement_is_confirmed() -> None:
    story = (PLANNED, HANDED, HELD, CLOSED, PROPOSED, CONFIRMED)
    given(decider, *story).when(COMPLETE).then(COMPLETED)
    given(decider, *story).when(changed(COMPLETE, left=1)).then_nothing()
    given(decider, PLANNED, HANDED, HELD, PROPOSED, CONFIRMED).when(COMPLETE).then_nothing()
    given(decider, PLANNED, HANDED, PROPOSED).when(COMPLETE).then_nothing()
    given(decider).when(COMPLETE).then_nothing()


@pytest.mark.parametrize("command", [PLAN, CLOSE, PROPOSE, CONFIRM], ids=lambda one: type(one).__name__)
def test_after_the_end_nothing_begins(command: Any) -> None:
    given(decider, PROPOSED, CONFIRMED, COMPLETED).when(command).then_refused("handovers.completed")


@pytest.mark.parametrize("command", [HAND_OVER, HOLD_UP, COMPLETE], ids=lambda one: type(one).__name__)
def test_after_the_end_the_schedule_finds_nothing_to_do(command: Any) -> None:
    given(decider, PROPOSED, CONFIRMED, COMPLETED).when(command).then_nothing()
