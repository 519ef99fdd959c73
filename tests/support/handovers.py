"""Canonical examples of the events of a handover, from the plan to its completion."""

from __future__ import annotations

from decimal import Decimal

from domain.handovers import events as e
from domain.shared.message import Event

OPERATOR, EXIT, SUCCESSOR = "op-350102-003", "1", "op-350102-009"
OUTLET, TO_OUTLET = "outlet-1", "outlet-9"
OFFICER, SECOND = "user-bureau", "user-bureau2"
LINES = (
    e.Line(item="3.1.2", number=10, unit_fen=5_000, amount_fen=50_000),
    e.Line(item="", number=2, unit_fen=0, amount_fen=60_000),
)

PLANNED = e.HandoverPlanned(
    operator=OPERATOR, exit=EXIT, outlet=OUTLET, to_operator=SUCCESSOR, to_outlet=TO_OUTLET, by=OFFICER
)
HANDED = e.ItemsHandedOver(
    operator=OPERATOR,
    exit=EXIT,
    kind="case",
    outlet=OUTLET,
    to_operator=SUCCESSOR,
    to_outlet=TO_OUTLET,
    items=(e.Moved(key="case-1", became="2611-AAAAA-BBBBB", steps=2),),
)
HELD = e.ItemHeldUp(
    operator=OPERATOR,
    exit=EXIT,
    kind="case",
    key="case-2",
    outlet=OUTLET,
    code="contracts.not-this-item",
    params={"item": "2.1.1"},
)
CLOSED = e.ItemClosed(
    operator=OPERATOR, exit=EXIT, kind="case", key="case-2", outlet=OUTLET, reason="本人已就业", by=OFFICER
)
PROPOSED = e.FinalSettlementProposed(
    operator=OPERATOR,
    exit=EXIT,
    contract="HT-2026-003",
    lines=LINES,
    earned_fen=90_000,
    coefficient=Decimal("0.6"),
    graded="2026Q3",
    paid_fen=20_000,
    deducted_fen=0,
    due_fen=70_000,
    position=1_234,
    reason="二季度已付 200 元",
    by=OFFICER,
)
RETURNED = e.FinalSettlementReturned(operator=OPERATOR, exit=EXIT, reason="已付金额有误", by=SECOND)
CONFIRMED = e.FinalSettlementConfirmed(operator=OPERATOR, exit=EXIT, due_fen=70_000, proposed_by=OFFICER, by=SECOND)
COMPLETED = e.HandoverCompleted(operator=OPERATOR, exit=EXIT, cases=1, duties=0, people=0, vouchers=0, closed=1)

EVENTS: tuple[Event, ...] = (PLANNED, HANDED, HELD, CLOSED, PROPOSED, RETURNED, CONFIRMED, COMPLETED)
