"""Events of signals → rows."""

from __future__ import annotations

from domain.signals.events import (
    SignalLookedInto,
    SignalRaised,
    SignalRulesAdopted,
    SignalRulesProposed,
    SignalRulesReturned,
)
from projections.room import Room, needs, on
from projections.rows import Rows
from projections.signal_board.tables import rule_sets, signals
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
        rules_version=event.rules_version,
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


def on_rules_proposed(rows: Rows, envelope: Envelope) -> None:
    event: SignalRulesProposed = envelope.event
    rows.add(
        rule_sets,
        proposal=event.proposal,
        status="proposed",
        rules=event.rules,
        effective_from=event.effective_from,
        note=event.note,
        proposed_by=event.by,
        proposed_on=envelope.on,
        reason="",
    )


def on_rules_returned(rows: Rows, envelope: Envelope) -> None:
    event: SignalRulesReturned = envelope.event
    decided = {"decided_by": event.by, "decided_on": envelope.on}
    rows.change(rule_sets, event.proposal).update(status="returned", reason=event.reason, **decided)


def on_rules_adopted(rows: Rows, envelope: Envelope) -> None:
    event: SignalRulesAdopted = envelope.event
    decided = {"decided_by": event.by, "decided_on": envelope.on}
    rows.change(rule_sets, event.proposal).update(status="adopted", version=event.version, **decided)


_PROPOSAL = needs(rule_sets, "event.proposal")
ROOM = Room(
    name="signal_board",
    version=2,
    tables=(signals, rule_sets),
    handlers={
        SignalRaised: on(on_raised),
        SignalLookedInto: on(on_looked_into, needs(signals, "event.operator", "event.signal")),
        SignalRulesProposed: on(on_rules_proposed),
        SignalRulesReturned: on(on_rules_returned, _PROPOSAL),
        SignalRulesAdopted: on(on_rules_adopted, _PROPOSAL),
    },
)
