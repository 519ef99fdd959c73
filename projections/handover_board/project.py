"""Events of handovers → rows. A handover begins when the operator's exit is decided."""

from __future__ import annotations

from typing import Any

import msgspec

from domain.handovers import events as e
from domain.handovers.paper import settlement_code
from domain.operators.events import OperatorExited
from projections.handover_board.tables import handover_items, handover_plans, handovers
from projections.room import Need, Room, needs, on
from projections.rows import Rows
from tenants.store.envelope import Envelope


def on_exited(rows: Rows, envelope: Envelope) -> None:
    event: OperatorExited = envelope.event
    rows.add(
        handovers,
        operator=event.operator,
        exit=event.exit,
        status="open",
        effective_on=event.effective_on,
        days=event.handover_days,
        until=event.handover_until,
        opened_on=envelope.on,
        settlement_state="none",
        settlement=None,
    )


def on_planned(rows: Rows, envelope: Envelope) -> None:
    event: e.HandoverPlanned = envelope.event
    key = (event.operator, event.exit, event.outlet)
    if rows.get(handover_plans, key) is None:
        rows.add(handover_plans, operator=key[0], exit=key[1], outlet=key[2], **_to(event), planned_on=envelope.on)
    else:
        rows.change(handover_plans, key).update(_to(event), planned_on=envelope.on)


def on_handed_over(rows: Rows, envelope: Envelope) -> None:
    event: e.ItemsHandedOver = envelope.event
    for one in event.items:
        _told(rows, envelope, event.kind, one.key, state="handed", **_to(event), became=one.became, why="")


def on_held_up(rows: Rows, envelope: Envelope) -> None:
    """By whom it could not be taken is kept: another successor is asked anew."""
    event: e.ItemHeldUp = envelope.event
    plan = rows.get(handover_plans, (event.operator, event.exit, event.outlet)) or {}
    to = {name: plan.get(name, "") for name in ("to_operator", "to_outlet")}
    _told(rows, envelope, event.kind, event.key, state="held", **to, became="", why=event.code, params=event.params)


def on_closed(rows: Rows, envelope: Envelope) -> None:
    event: e.ItemClosed = envelope.event
    nobody = {"to_operator": "", "to_outlet": "", "became": ""}
    _told(rows, envelope, event.kind, event.key, state="closed", **nobody, why=event.reason)


def _to(event: Any) -> dict[str, str]:
    return {"to_operator": event.to_operator, "to_outlet": event.to_outlet}


def _told(rows: Rows, envelope: Envelope, kind: str, key: str, **values: Any) -> None:
    event = envelope.event
    whole = (event.operator, event.exit, kind, key)
    values = {"params": None} | values | {"outlet": event.outlet}
    if rows.get(handover_items, whole) is None:
        names = ("operator", "exit", "kind", "key")
        rows.add(handover_items, **dict(zip(names, whole, strict=True)), **values, on=envelope.on)
    else:
        rows.change(handover_items, whole).update(values, on=envelope.on)


def on_proposed(rows: Rows, envelope: Envelope) -> None:
    event: e.FinalSettlementProposed = envelope.event
    rows.change(handovers, (event.operator, event.exit)).update(
        settlement_state="proposed", settlement=msgspec.to_builtins(event), returned_for=None, proposed_by=event.by
    )


def on_returned(rows: Rows, envelope: Envelope) -> None:
    event: e.FinalSettlementReturned = envelope.event
    rows.change(handovers, (event.operator, event.exit)).update(settlement_state="returned", returned_for=event.reason)


def on_confirmed(rows: Rows, envelope: Envelope) -> None:
    event: e.FinalSettlementConfirmed = envelope.event
    row = rows.change(handovers, (event.operator, event.exit))
    told = row["settlement"]
    code = settlement_code(event.operator, event.exit, told["contract"], event.due_fen, told["position"], envelope.on)
    row.update(settlement_state="confirmed", confirmed_by=event.by, settled_on=envelope.on, settlement_code=code)


def on_completed(rows: Rows, envelope: Envelope) -> None:
    event: e.HandoverCompleted = envelope.event
    rows.change(handovers, (event.operator, event.exit)).update(status="completed", completed_on=envelope.on)


_HANDOVER = needs(handovers, "event.operator", "event.exit")
_PLAN = needs(handover_plans, "event.operator", "event.exit", "event.outlet")
_ITEM = needs(handover_items, "event.operator", "event.exit", "event.kind", "event.key")
_ITEMS: Need = (
    handover_items,
    lambda envelope: tuple(
        (envelope.event.operator, envelope.event.exit, envelope.event.kind, one.key) for one in envelope.event.items
    ),
)
ROOM = Room(
    name="handover_board",
    version=2,
    tables=(handovers, handover_plans, handover_items),
    handlers={
        OperatorExited: on(on_exited),
        e.HandoverPlanned: on(on_planned, _PLAN),
        e.ItemsHandedOver: on(on_handed_over, _ITEMS),
        e.ItemHeldUp: on(on_held_up, _ITEM, _PLAN),
        e.ItemClosed: on(on_closed, _ITEM),
        e.FinalSettlementProposed: on(on_proposed, _HANDOVER),
        e.FinalSettlementReturned: on(on_returned, _HANDOVER),
        e.FinalSettlementConfirmed: on(on_confirmed, _HANDOVER),
        e.HandoverCompleted: on(on_completed, _HANDOVER),
    },
)
