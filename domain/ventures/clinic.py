"""Clinic (创业门诊): an expert, a day, and who comes with which question: state, evolve, decide."""

from __future__ import annotations

import re
from datetime import date

import msgspec

from domain.shared.decider import Decider, Decision
from domain.shared.message import Command, Event
from domain.shared.refusal import refuse
from domain.ventures.commands import AnnounceClinic, BookClinic, CancelClinicBooking, GiveClinicAdvice
from domain.ventures.events import ClinicAdviceGiven, ClinicAnnounced, ClinicBooked, ClinicBookingCancelled

MOST_SLOTS = 50
_TIME = re.compile(r"([01]\d|2[0-3]):[0-5]\d", re.ASCII)


class Clinic(msgspec.Struct, frozen=True, kw_only=True):
    """`booked` says which slot is whose; `advised` have had their talk; `cancelled` gave their slot back."""

    clinic: str
    operator: str
    outlet: str
    day: date
    begins: str
    slots: int
    booked: dict[str, int] = {}
    advised: frozenset[str] = frozenset()
    cancelled: frozenset[str] = frozenset()


def evolve(state: Clinic | None, event: Event) -> Clinic | None:
    if isinstance(event, ClinicAnnounced):
        return Clinic(
            clinic=event.clinic,
            operator=event.operator,
            outlet=event.outlet,
            day=event.day,
            begins=event.begins,
            slots=event.slots,
        )
    if state is None:
        return None
    match event:
        case ClinicBooked():
            again = state.cancelled - {event.person}
            return msgspec.structs.replace(state, booked={**state.booked, event.person: event.slot}, cancelled=again)
        case ClinicBookingCancelled():
            left = {person: slot for person, slot in state.booked.items() if person != event.person}
            return msgspec.structs.replace(state, booked=left, cancelled=state.cancelled | {event.person})
        case ClinicAdviceGiven():
            return msgspec.structs.replace(state, advised=state.advised | {event.person})
    return state


def decide(command: Command, state: Clinic | None) -> Decision:
    match command:
        case AnnounceClinic() if state is None:
            return _announce(command)
        case AnnounceClinic():
            return []
        case _ if state is None:
            return refuse("clinics.unknown")
        case BookClinic():
            return _book(command, state)
        case CancelClinicBooking():
            return _cancel(command, state)
        case GiveClinicAdvice():
            return _advise(command, state)
    raise TypeError(f"a clinic does not decide {type(command).__name__}")


def _announce(command: AnnounceClinic) -> Decision:
    if not command.topic.strip() or not command.place.strip():
        return refuse("clinics.topic", field="topic")
    if not command.expert.plain.strip():
        return refuse("clinics.expert", field="expert")
    if not _TIME.fullmatch(command.begins):
        return refuse("clinics.begins", field="begins")
    if not 1 <= command.slots <= MOST_SLOTS:
        return refuse("clinics.slots", field="slots", most=MOST_SLOTS)
    return [ClinicAnnounced(**{f: getattr(command, f) for f in ClinicAnnounced.__struct_fields__})]


def _book(command: BookClinic, state: Clinic) -> Decision:
    if command.person in state.booked:
        return []
    if command.on > state.day:
        return refuse("clinics.over", field="person")
    if len(state.booked) >= state.slots:
        return refuse("clinics.full", field="person", slots=state.slots)
    if not command.question.strip():
        return refuse("clinics.question", field="question")
    booked = ClinicBooked(
        clinic=state.clinic,
        operator=state.operator,
        person=command.person,
        slot=min(set(range(1, state.slots + 1)) - set(state.booked.values())),
        question=command.question.strip(),
    )
    return [booked]


def _cancel(command: CancelClinicBooking, state: Clinic) -> Decision:
    """A talk that was had is not undone."""
    slot = state.booked.get(command.person)
    if slot is None:
        return [] if command.person in state.cancelled else refuse("clinics.not-booked", field="person")
    if command.person in state.advised:
        return refuse("clinics.advised", field="person")
    if not command.reason.strip():
        return refuse("clinics.reason", field="reason")
    cancelled = ClinicBookingCancelled(
        clinic=state.clinic, operator=state.operator, person=command.person, slot=slot, reason=command.reason.strip()
    )
    return [cancelled]


def _advise(command: GiveClinicAdvice, state: Clinic) -> Decision:
    if command.person not in state.booked:
        return refuse("clinics.not-booked", field="person")
    if command.person in state.advised:
        return []
    if command.on < state.day:
        return refuse("clinics.not-yet", field="advice", day=state.day.isoformat())
    if not command.advice.strip():
        return refuse("clinics.advice", field="advice")
    given = ClinicAdviceGiven(
        clinic=state.clinic, operator=state.operator, person=command.person, advice=command.advice.strip()
    )
    return [given]


decider = Decider(initial=None, evolve=evolve, decide=decide)
