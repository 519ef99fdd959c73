"""Offer of a vacancy (岗位登记申请): made by an employer without an account, accepted or declined once."""

from __future__ import annotations

import msgspec

from domain.jobs import employer, vacancy
from domain.jobs.offer_commands import AcceptOffer, DeclineOffer, MakeOffer, PassOnOffer
from domain.jobs.offer_events import OfferAccepted, OfferDeclined, OfferMade, OfferPassedOn
from domain.shared.decider import Decider, Decision
from domain.shared.message import Command, Event
from domain.shared.refusal import Refusal, refuse


class Offer(msgspec.Struct, frozen=True, kw_only=True):
    """`status` is waiting, accepted or declined; `vacancy` what it was registered as."""

    offer: str
    operator: str
    outlet: str
    made: OfferMade
    status: str = "waiting"
    vacancy: str = ""


def evolve(state: Offer | None, event: Event) -> Offer | None:
    if isinstance(event, OfferMade):
        return Offer(offer=event.offer, operator=event.operator, outlet=event.outlet, made=event)
    if state is None:
        return None
    match event:
        case OfferAccepted():
            return msgspec.structs.replace(state, status="accepted", vacancy=event.vacancy)
        case OfferDeclined():
            return msgspec.structs.replace(state, status="declined")
        case OfferPassedOn():
            return msgspec.structs.replace(state, operator=event.to_operator, outlet=event.to_outlet)
    return state


def decide(command: Command, state: Offer | None) -> Decision:
    match command:
        case MakeOffer() if state is None:
            return _make(command)
        case MakeOffer():
            return []
        case PassOnOffer():
            return _pass_on(command, state)
        case AcceptOffer() | DeclineOffer() if state is None or _elsewhere(command, state):
            return refuse("offers.unknown")
        case AcceptOffer() if state is not None:
            return _accept(command, state)
        case DeclineOffer() if state is not None:
            return _decline(command, state)
    raise TypeError(f"an offer does not decide {type(command).__name__}")


def _elsewhere(command: AcceptOffer | DeclineOffer, state: Offer) -> bool:
    return (command.operator, command.outlet) != (state.operator, state.outlet)


def _make(command: MakeOffer) -> Decision:
    """What no vacancy could be registered with is not taken as an offer of one either."""
    if problem := _problem(command):
        return problem
    return [OfferMade(**{name: getattr(command, name) for name in OfferMade.__struct_fields__})]


def _problem(command: MakeOffer) -> Refusal | None:
    for field in ("contact", "phone"):
        if not getattr(command, field).plain.strip():
            return refuse("offers.contact", field=field)
    return employer.problem_with(command) or vacancy.problem_with(command)


def _accept(command: AcceptOffer, state: Offer) -> Decision:
    if state.status == "accepted" and state.vacancy == command.vacancy:
        return []
    if state.status != "waiting":
        return refuse("offers.decided", offer_status=state.status)
    return [OfferAccepted(**{name: getattr(command, name) for name in OfferAccepted.__struct_fields__})]


def _decline(command: DeclineOffer, state: Offer) -> Decision:
    if state.status == "declined":
        return []
    if state.status != "waiting":
        return refuse("offers.decided", offer_status=state.status)
    reason = command.reason.strip()
    if not reason:
        return refuse("offers.reason", field="reason")
    return [OfferDeclined(offer=state.offer, operator=state.operator, outlet=state.outlet, reason=reason)]


def _pass_on(command: PassOnOffer, state: Offer | None) -> Decision:
    if state is None or state.operator != command.operator or state.status != "waiting":
        return []  # it went on, or was decided, before
    return [OfferPassedOn(**{name: getattr(command, name) for name in OfferPassedOn.__struct_fields__})]


decider = Decider(initial=None, evolve=evolve, decide=decide, forward=True)
