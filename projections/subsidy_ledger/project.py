"""Events of claims for subsidies → rows."""

from __future__ import annotations

from domain.subsidies import events
from projections.room import Room, needs, on
from projections.rows import Row, Rows
from projections.subsidy_ledger.tables import claims, lines
from tenants.store.envelope import Envelope


def on_drafted(rows: Rows, envelope: Envelope) -> None:
    event: events.ClaimDrafted = envelope.event
    rows.add(
        claims,
        **{name: getattr(event, name) for name in event.__struct_fields__},
        status="drafted",
        lines=0,
        amount_fen=0,
        checks=[],
        documents=[],
        drafted_on=envelope.on,
        changed_at=envelope.recorded_at,
        times=0,
    )


def on_line_added(rows: Rows, envelope: Envelope) -> None:
    event: events.ClaimLineAdded = envelope.event
    claim = _changed(rows, envelope)
    claim["lines"] += 1
    claim["amount_fen"] += event.amount_fen
    claim["checks"] = []  # nobody has verified the new one
    told = {name: getattr(event, name) for name in event.__struct_fields__}
    rows.add(lines, **told, first_month=event.months[0])


def on_line_removed(rows: Rows, envelope: Envelope) -> None:
    event: events.ClaimLineRemoved = envelope.event
    key = (event.claim, event.operator, event.subsidy, event.person, event.months[0])
    claim = _changed(rows, envelope)
    claim["lines"] -= 1
    claim["amount_fen"] -= rows.row(lines, key)["amount_fen"]
    rows.remove(lines, key)


def on_verified(rows: Rows, envelope: Envelope) -> None:
    event: events.ClaimVerified = envelope.event
    _changed(rows, envelope).update(checks=event.checks, documents=event.documents, note=event.note)


def on_sent_up(rows: Rows, envelope: Envelope) -> None:
    event: events.ClaimSentUp = envelope.event
    _changed(rows, envelope).update(
        status="sent-up", times=event.time, opinion=event.opinion, sent_on=envelope.on, answered_on=None
    )


def on_confirmed(rows: Rows, envelope: Envelope) -> None:
    _changed(rows, envelope).update(status="confirmed", answered_on=envelope.on, reason=None)


def on_returned(rows: Rows, envelope: Envelope) -> None:
    event: events.ClaimReturned = envelope.event
    _changed(rows, envelope).update(status="returned", answered_on=envelope.on, reason=event.reason)


def on_taken_back(rows: Rows, envelope: Envelope) -> None:
    """Its lines stay to be read; the months they held are free again."""
    _changed(rows, envelope)["status"] = "taken-back"


def _changed(rows: Rows, envelope: Envelope) -> Row:
    claim = rows.change(claims, (envelope.event.claim, envelope.event.operator))
    claim["changed_at"] = envelope.recorded_at
    return claim


def _line_of(envelope: Envelope) -> tuple[tuple[str, ...], ...]:
    event: events.ClaimLineRemoved = envelope.event
    return ((event.claim, event.operator, event.subsidy, event.person, event.months[0]),)


_CLAIM = needs(claims, "event.claim", "event.operator")
ROOM = Room(
    name="subsidy_ledger",
    version=4,
    tables=(claims, lines),
    handlers={
        events.ClaimDrafted: on(on_drafted),
        events.ClaimLineAdded: on(on_line_added, _CLAIM),
        events.ClaimLineRemoved: on(on_line_removed, _CLAIM, (lines, _line_of)),
        events.ClaimVerified: on(on_verified, _CLAIM),
        events.ClaimSentUp: on(on_sent_up, _CLAIM),
        events.ClaimConfirmed: on(on_confirmed, _CLAIM),
        events.ClaimReturned: on(on_returned, _CLAIM),
        events.ClaimTakenBack: on(on_taken_back, _CLAIM),
    },
)
