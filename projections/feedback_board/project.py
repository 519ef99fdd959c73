"""Events of feedback → rows."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from typing import Any

from domain.cases.events import CaseVoided
from domain.duties.events import DutyRaised
from domain.feedback.events import (
    ComplaintAnswered,
    ComplaintClosed,
    ComplaintLodged,
    ComplaintTakenOver,
    ServiceCodeUsed,
    ServiceRated,
)
from domain.handovers.events import ItemsHandedOver
from domain.handovers.handover import CASE
from domain.policies.feedback_rules import complaint_owed
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
    words = event.words.sealed if event.words else None
    _add(rows, envelope, case=event.case, words=words, device=event.device)


def on_taken_over(rows: Rows, envelope: Envelope) -> None:
    _add(rows, envelope, case="", words=None, device="")


def _add(rows: Rows, envelope: Envelope, **told: Any) -> None:
    """One that was taken over keeps the day on which it was lodged and the last day of its answer; it was lodged anew
    at the successor before it could be taken over."""
    event: ComplaintLodged | ComplaintTakenOver = envelope.event
    for name in ("complaint", "operator", "outlet", "village", "via", "kind", "subject_kind", "subject"):
        told[name] = getattr(event, name)
    told |= {"lodged_on": envelope.on, "answer_by": event.answer_by, "taken_from": ""}
    here = (event.complaint, event.operator)
    if first := _first(rows, here):
        lodged = rows.row(complaints, first)
        told |= {"lodged_on": lodged["lodged_on"], "answer_by": lodged["answer_by"], "taken_on": envelope.on}
        told["taken_from"] = rows.row(complaints_taken_over, here)["taken_from"]
    rows.add(complaints, **told, holder=event.operator, status="open")


def on_handed_over(rows: Rows, envelope: Envelope) -> None:
    """Its case goes on at the successor under another number; the complaint stays with the operator it is about."""
    event: ItemsHandedOver = envelope.event
    for one in event.items if event.kind == CASE else ():
        here = (one.key, event.operator)
        if rows.get(complaints, here) is None:
            continue
        rows.change(complaints, here)["status"] = HANDED_OVER
        first, about = _first(rows, here) or here
        taken = {"complaint": one.became, "operator": event.to_operator, "taken_from": event.operator}
        rows.add(complaints_taken_over, **taken, first=first, about=about)
        _held_by(rows, (first, about), event.to_operator, envelope.on)


def on_duty_raised(rows: Rows, envelope: Envelope) -> None:
    """A complaint that no case carries is answered by whoever has the duty to."""
    event: DutyRaised = envelope.event
    for here in _owed(envelope):
        if rows.get(complaints, here) is not None:
            _held_by(rows, here, event.operator, envelope.on)


def _held_by(rows: Rows, key: Key, operator: str, on: date) -> None:
    """Whoever takes it over in time answers in time; what was late by then is not the successor's lateness."""
    if on <= rows.row(complaints, key)["answer_by"]:
        rows.change(complaints, key)["holder"] = operator


def on_answered(rows: Rows, envelope: Envelope) -> None:
    """The successor's answer answers it where it was lodged."""
    event: ComplaintAnswered = envelope.event
    here = (event.complaint, event.operator)
    answered = {"answered_on": envelope.on, "answered_by": envelope.actor}
    if first := _first(rows, here):
        lodged = rows.change(complaints, first)
        if lodged["answered_on"] is None:
            lodged.update(answered)
        answered = {name: lodged[name] for name in answered}  # before it was taken over, perhaps
    rows.change(complaints, here).update(status="answered", **answered)


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


def _owed(envelope: Envelope) -> Iterable[Key]:
    """The complaint of another operator that a duty is to answer, if it is one of these."""
    event: DutyRaised = envelope.event
    found = complaint_owed(event.duty, event.operator)
    return ((found[1], found[0]),) if found and found[0] != event.operator else ()


_COMPLAINT = needs(complaints, "event.complaint", "event.operator")
_TAKEN_OVER = needs(complaints_taken_over, "event.complaint", "event.operator")
_HANDED: Need = (
    complaints,
    lambda envelope: tuple((one.key, envelope.event.operator) for one in envelope.event.items),
)
ROOM = Room(
    name="feedback_board",
    version=6,
    tables=(ratings, rating_sums, service_codes, complaints, complaints_taken_over),
    handlers={
        ServiceRated: on(on_rated, (rating_sums, _sums)),
        CaseVoided: on(on_voided, needs(ratings, "event.case", "event.operator")),
        ServiceCodeUsed: on(on_code_used),
        ComplaintLodged: on(on_lodged, _TAKEN_OVER),
        ComplaintTakenOver: on(on_taken_over, _TAKEN_OVER),
        ComplaintAnswered: on(on_answered, _COMPLAINT, _TAKEN_OVER),
        ComplaintClosed: on(on_closed, _COMPLAINT, _TAKEN_OVER),
        ItemsHandedOver: on(on_handed_over, _HANDED),
        DutyRaised: on(on_duty_raised, (complaints, _owed)),
    },
)
