"""Events of feedback → rows."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from domain.cases.events import CaseVoided
from domain.feedback.events import ComplaintAnswered, ComplaintClosed, ComplaintLodged, ServiceCodeUsed, ServiceRated
from domain.handovers.events import ItemsHandedOver
from domain.handovers.handover import CASE
from projections.feedback_board.tables import complaints, complaints_taken_over, rating_sums, ratings, service_codes
from projections.room import Need, Room, needs, on
from projections.rows import Key, Row, Rows
from tenants.store.envelope import Envelope

HANDED_OVER = "handed-over"


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
        taken_over=rows.get(complaints_taken_over, (event.complaint, event.operator)) is not None,
    )


def on_handed_over(rows: Rows, envelope: Envelope) -> None:
    """Its case goes on at the successor under another number; the complaint stays with the operator it is about."""
    event: ItemsHandedOver = envelope.event
    for one in event.items if event.kind == CASE else ():
        here = (one.key, event.operator)
        if rows.get(complaints, here) is None:
            continue
        rows.change(complaints, here)["status"] = HANDED_OVER
        first, about = _first(rows, here) or here
        rows.add(complaints_taken_over, complaint=one.became, operator=event.to_operator, first=first, about=about)


def on_answered(rows: Rows, envelope: Envelope) -> None:
    """The successor's answer answers it where it was lodged."""
    event: ComplaintAnswered = envelope.event
    here = (event.complaint, event.operator)
    answered = {"answered_on": envelope.on, "answered_by": envelope.actor}
    rows.change(complaints, here).update(status="answered", **answered)
    first = _first(rows, here)
    if first and rows.row(complaints, first)["answered_on"] is None:
        rows.change(complaints, first).update(answered)


def on_closed(rows: Rows, envelope: Envelope) -> None:
    """Handed over, it is not withdrawn with its case; voided at the successor, it never was."""
    event: ComplaintClosed = envelope.event
    here = (event.complaint, event.operator)
    row = rows.change(complaints, here)
    row["closed_on"] = envelope.on
    if row["status"] != HANDED_OVER:
        row["status"] = event.cause
    first = _first(rows, here)
    if first and event.cause == "voided":
        rows.change(complaints, first)["status"] = event.cause


def _first(rows: Rows, key: Key) -> Key | None:
    """Where a complaint that was taken over was lodged; None of one that was not."""
    row: Row | None = rows.get(complaints_taken_over, key)
    return (row["first"], row["about"]) if row else None


def _sums(envelope: Envelope) -> Iterable[Any]:
    event: ServiceRated = envelope.event
    return ((event.operator, event.outlet, event.score),)


_COMPLAINT = needs(complaints, "event.complaint", "event.operator")
_TAKEN_OVER = needs(complaints_taken_over, "event.complaint", "event.operator")
_HANDED: Need = (
    complaints,
    lambda envelope: tuple((one.key, envelope.event.operator) for one in envelope.event.items),
)
ROOM = Room(
    name="feedback_board",
    version=5,
    tables=(ratings, rating_sums, service_codes, complaints, complaints_taken_over),
    handlers={
        ServiceRated: on(on_rated, (rating_sums, _sums)),
        CaseVoided: on(on_voided, needs(ratings, "event.case", "event.operator")),
        ServiceCodeUsed: on(on_code_used),
        ComplaintLodged: on(on_lodged, _TAKEN_OVER),
        ComplaintAnswered: on(on_answered, _COMPLAINT, _TAKEN_OVER),
        ComplaintClosed: on(on_closed, _COMPLAINT, _TAKEN_OVER),
        ItemsHandedOver: on(on_handed_over, _HANDED),
    },
)
