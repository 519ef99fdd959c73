"""Events of households → rows."""

from __future__ import annotations

from domain.households import events
from projections.household_board.tables import follow_ups, households
from projections.room import Room, needs, on
from projections.rows import Row, Rows
from tenants.store.envelope import Envelope


def on_applied(rows: Rows, envelope: Envelope) -> None:
    event: events.HouseholdApplied = envelope.event
    rows.add(
        households,
        **{name: getattr(event, name) for name in ("household", "operator", "outlet", "village", "case", "head")},
        members={person: list(event.declared) for person in event.members},
        employed=[],
        status="applied",
        applied_on=envelope.on,
        changed_at=envelope.recorded_at,
    )


def on_member(rows: Rows, envelope: Envelope) -> None:
    event: events.HouseholdMemberAdded | events.HouseholdMemberDeclared = envelope.event
    found = _changed(rows, envelope)
    found["members"] = {**found["members"], event.person: list(event.declared)}


def on_member_removed(rows: Rows, envelope: Envelope) -> None:
    found = _changed(rows, envelope)
    found["members"] = {person: said for person, said in found["members"].items() if person != envelope.event.person}


def on_recognised(rows: Rows, envelope: Envelope) -> None:
    event: events.HouseholdRecognised = envelope.event
    _changed(rows, envelope).update(status="recognised", recognised_on=envelope.on, until=event.until)


def on_member_employed(rows: Rows, envelope: Envelope) -> None:
    found = _changed(rows, envelope)
    found["employed"] = [*found["employed"], envelope.event.person]


def on_ended(rows: Rows, envelope: Envelope) -> None:
    event: events.HouseholdEnded = envelope.event
    _changed(rows, envelope).update(status="ended", ended_on=envelope.on, cause=event.cause)


def on_followed_up(rows: Rows, envelope: Envelope) -> None:
    event: events.HouseholdFollowedUp = envelope.event
    rows.add(
        follow_ups,
        household=event.household,
        operator=event.operator,
        version=envelope.version,
        happened_on=envelope.on,
        by=envelope.actor,
        employed=event.employed,
        note=event.note,
    )


def _changed(rows: Rows, envelope: Envelope) -> Row:
    found = rows.change(households, (envelope.event.household, envelope.event.operator))
    found["changed_at"] = envelope.recorded_at
    return found


_HOUSEHOLD = needs(households, "event.household", "event.operator")
ROOM = Room(
    name="household_board",
    version=1,
    tables=(households, follow_ups),
    handlers={
        events.HouseholdApplied: on(on_applied),
        events.HouseholdMemberAdded: on(on_member, _HOUSEHOLD),
        events.HouseholdMemberDeclared: on(on_member, _HOUSEHOLD),
        events.HouseholdMemberRemoved: on(on_member_removed, _HOUSEHOLD),
        events.HouseholdRecognised: on(on_recognised, _HOUSEHOLD),
        events.HouseholdMemberEmployed: on(on_member_employed, _HOUSEHOLD),
        events.HouseholdEnded: on(on_ended, _HOUSEHOLD),
        events.HouseholdFollowedUp: on(on_followed_up),
    },
)
