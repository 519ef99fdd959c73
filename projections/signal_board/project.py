"""Events of signals → rows."""

from __future__ import annotations

from domain.signals.events import SignalLookedInto, SignalRaised
from projections.room import Room, needs, on
from projections.rows import Rows
from projections.signal_board.tables import signals
from tenants.store.envelope import Envelope


def on_raised(rows: Rows, envelope: Envelope) -> None:
    event: SignalRaised = envelope.event
    rows.add(
        signals,
        operator=event.operator,
        signal=event.signal,
        rule=event.rule,
        period=event.period,
        about=event.about,
        day=event.day,
        figures=event.figures,
        thresholds=event.thresholds,
        cases=event.cases,
        total=event.total,
        status="raised",
        raised_on=envelope.on,
        raised_at=envelope.recorded_at,
        targets=[],
    )


def on_looked_into(rows: Rows, envelope: Envelope) -> None:
    event: SignalLookedInto = envelope.event
    rows.change(signals, (event.operator, event.signal)).update(
        status="check" if event.cases else "dismissed",
        finding=event.finding,
        note=event.note,
        targets=event.cases,
        looked_on=envelope.on,
        looked_by=event.by,
    )


ROOM = Room(
    name="signal_board",
    version=1,
    tables=(signals,),
    handlers={
        SignalRaised: on(on_raised),
        SignalLookedInto: on(on_looked_into, needs(signals, "event.operator", "event.signal")),
    },
)
