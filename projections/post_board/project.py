"""Events of public-welfare posts → rows."""

from __future__ import annotations

from typing import Any

from domain.posts import events
from projections.post_board.tables import places, posts
from projections.room import Room, needs, on
from projections.rows import Row, Rows
from tenants.store.envelope import Envelope

STATED = ("title", "headcount", "funding", "target", "kind", "address")


def on_applied(rows: Rows, envelope: Envelope) -> None:
    event: events.PostApplied = envelope.event
    told: dict[str, Any] = {name: getattr(event, name) for name in event.__struct_fields__}
    rows.add(posts, **told, status="applied", times=0, applied_on=envelope.on, changed_at=envelope.recorded_at)


def on_checked(rows: Rows, envelope: Envelope) -> None:
    event: events.PostChecked = envelope.event
    _changed(rows, envelope).update(checked_on=event.checked_on, as_stated=event.as_stated, check_note=event.note)


def on_judged(rows: Rows, envelope: Envelope) -> None:
    event: events.PostJudged = envelope.event
    _changed(rows, envelope).update(is_public=event.is_public, opinion=event.opinion)


def on_sent_up(rows: Rows, envelope: Envelope) -> None:
    event: events.PostSentUp = envelope.event
    _changed(rows, envelope).update(status="sent-up", times=event.time, sent_on=envelope.on, answered_on=None)


def on_confirmed(rows: Rows, envelope: Envelope) -> None:
    _changed(rows, envelope).update(status="confirmed", answered_on=envelope.on, reason=None)


def on_returned(rows: Rows, envelope: Envelope) -> None:
    event: events.PostReturned = envelope.event
    _changed(rows, envelope).update(status="returned", answered_on=envelope.on, reason=event.reason)


def on_corrected(rows: Rows, envelope: Envelope) -> None:
    event: events.PostCorrected = envelope.event
    _changed(rows, envelope).update({name: getattr(event, name) for name in STATED})


def on_place_taken(rows: Rows, envelope: Envelope) -> None:
    event: events.PlaceTaken = envelope.event
    for key in _places_of(envelope):
        post, operator, month, person, subsidy = key
        place = {"post": post, "operator": operator, "month": month, "person": person, "subsidy": subsidy}
        rows.add(places, **place, claim=event.claim)


def on_place_freed(rows: Rows, envelope: Envelope) -> None:
    for key in _places_of(envelope):
        rows.remove(places, key)


def _places_of(envelope: Envelope) -> tuple[tuple[str, ...], ...]:
    event: events.PlaceTaken | events.PlaceFreed = envelope.event
    return tuple((event.post, event.operator, month, event.person, event.subsidy) for month in event.months)


def on_taken_back(rows: Rows, envelope: Envelope) -> None:
    _changed(rows, envelope)["status"] = "taken-back"


def _changed(rows: Rows, envelope: Envelope) -> Row:
    post = rows.change(posts, (envelope.event.post, envelope.event.operator))
    post["changed_at"] = envelope.recorded_at
    return post


_POST = needs(posts, "event.post", "event.operator")
ROOM = Room(
    name="post_board",
    version=2,
    tables=(posts, places),
    handlers={
        events.PostApplied: on(on_applied),
        events.PostChecked: on(on_checked, _POST),
        events.PostJudged: on(on_judged, _POST),
        events.PostSentUp: on(on_sent_up, _POST),
        events.PostConfirmed: on(on_confirmed, _POST),
        events.PostReturned: on(on_returned, _POST),
        events.PostCorrected: on(on_corrected, _POST),
        events.PlaceTaken: on(on_place_taken),
        events.PlaceFreed: on(on_place_freed, (places, _places_of)),
        events.PostTakenBack: on(on_taken_back, _POST),
    },
)
