"""Events of feedback → rows."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from domain.cases.events import CaseVoided
from domain.feedback.events import ComplaintAnswered, ComplaintClosed, ComplaintLodged, ServiceCodeUsed, ServiceRated
from projections.feedback_board.tables import complaints, rating_sums, ratings, service_codes
from projections.room import Room, needs, on
from projections.rows import Rows
from tenants.store.envelope import Envelope


def on_rated(rows: Rows, envelope: Envelope) -> None:
    event: ServiceRated = envelope.event
    rows.add(
        ratings,
        case=event.case,
        operator=event.operator,
        outlet=event.outlet,
        item=event.item,
        subject=event.subject,
        score=event.score,
        words=event.words.sealed if event.words else None,
        device=event.device,
        rated_on=envelope.on,
    )
    key = (event.operator, event.outlet, event.score)
    before = rows.get(rating_sums, key)
    count = before["count"] + 1 if before else 1
    rows.add(rating_sums, operator=event.operator, outlet=event.outlet, score=event.score, count=count)


def on_voided(rows: Rows, envelope: Envelope) -> None:
    """A rating belongs to its case: voided, it is in no sum any more."""
    event: CaseVoided = envelope.event
    rating = rows.get(ratings, (event.case, event.operator))
    if rating is not None:
        rows.change(rating_sums, (event.operator, rating["outlet"], rating["score"]))["count"] -= 1


def on_code_used(rows: Rows, envelope: Envelope) -> None:
    event: ServiceCodeUsed = envelope.event
    rows.add(service_codes, case=event.case, of=event.of, used=event.nth)


def on_lodged(rows: Rows, envelope: Envelope) -> None:
    event: ComplaintLodged = envelope.event
    rows.add(
        complaints,
        complaint=event.complaint,
        operator=event.operator,
        outlet=event.outlet,
        village=event.village,
        via=event.via,
        kind=event.kind,
        case=event.case,
        subject_kind=event.subject_kind,
        subject=event.subject,
        words=event.words.sealed if event.words else None,
        device=event.device,
        lodged_on=envelope.on,
        answer_by=event.answer_by,
        status="open",
    )


def on_answered(rows: Rows, envelope: Envelope) -> None:
    event: ComplaintAnswered = envelope.event
    row = rows.change(complaints, (event.complaint, event.operator))
    row.update(status="answered", answered_on=envelope.on, answered_by=envelope.actor)


def on_closed(rows: Rows, envelope: Envelope) -> None:
    event: ComplaintClosed = envelope.event
    row = rows.change(complaints, (event.complaint, event.operator))
    row.update(status=event.cause, closed_on=envelope.on)


def _sums(envelope: Envelope) -> Iterable[Any]:
    event: ServiceRated = envelope.event
    return ((event.operator, event.outlet, event.score),)


_COMPLAINT = needs(complaints, "event.complaint", "event.operator")
ROOM = Room(
    name="feedback_board",
    version=4,
    tables=(ratings, rating_sums, service_codes, complaints),
    handlers={
        ServiceRated: on(on_rated, (rating_sums, _sums)),
        CaseVoided: on(on_voided, needs(ratings, "event.case", "event.operator")),
        ServiceCodeUsed: on(on_code_used),
        ComplaintLodged: on(on_lodged),
        ComplaintAnswered: on(on_answered, _COMPLAINT),
        ComplaintClosed: on(on_closed, _COMPLAINT),
    },
)
