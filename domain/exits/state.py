"""An exit as its decisions need it, folded from its events."""

from __future__ import annotations

from datetime import date
from typing import Any

import msgspec

from domain.exits import events as e
from domain.shared.message import Event

OUTCOMES = ("exit", "release", "remedy")
REMEDY, APPEAL, DECISION, CHECK, HANDOVER = "remedy", "appeal", "decision", "check", "handover"
TERMS = (REMEDY, APPEAL, DECISION, CHECK, HANDOVER)


class Term(msgspec.Struct, frozen=True, kw_only=True):
    """A time limit that has begun: `days` working days from the day after `started_on`."""

    started_on: date
    days: int
    until: date | None


class Proposal(msgspec.Struct, frozen=True, kw_only=True):
    """A decision that waits for a second officer."""

    proposal: int
    outcome: str
    reasons: str
    effective_on: date | None
    barred_until: date | None
    remedy_until: date | None
    by: str


class Exit(msgspec.Struct, frozen=True, kw_only=True):
    """`limits` are those that have begun and wait for something; `decided` is the last outcome that holds.

    `remedy_met` is None until the remedy was checked.
    """

    operator: str
    exit: str
    grounds: tuple[tuple[str, tuple[str, ...]], ...]
    notice: e.NoticeServed | None = None
    received_on: date | None = None
    planned: bool = False
    appealed_on: date | None = None
    heard: bool = False
    limits: dict[str, Term] = {}
    reminded: frozenset[str] = frozenset()
    lapsed: frozenset[str] = frozenset()
    proposal: Proposal | None = None
    proposals: int = 0
    decided: str = ""
    remedy_met: bool | None = None

    @property
    def is_closed(self) -> bool:
        return self.decided in ("exit", "release")

    @property
    def in_remedy(self) -> bool:
        """Is a remedy that was accepted still to be checked?"""
        return self.decided == REMEDY and self.remedy_met is None


def evolve(state: Exit | None, event: Event) -> Exit | None:
    if isinstance(event, e.ExitOpened):
        return Exit(operator=event.operator, exit=event.exit, grounds=((event.rule, event.periods),))
    return None if state is None else _evolve(state, event)


def _evolve(state: Exit, event: Event) -> Exit:
    match event:
        case e.ExitGroundAdded():
            return _with(state, grounds=(*state.grounds, (event.rule, event.periods)))
        case e.NoticeServed():
            return _with(state, notice=event)
        case e.NoticeReceived():
            return _received(state, event)
        case e.RemedyPlanned():
            return _with(state, planned=True, limits=_without(state, REMEDY))
        case e.AppealLodged():
            return _appealed(state, event)
        case e.HearingHeld():
            return _with(state, heard=True)
        case e.DecisionProposed():
            return _with(state, proposal=_proposal(event), proposals=event.proposal)
        case e.DecisionReturned():
            return _with(state, proposal=None)
        case e.DecisionConfirmed():
            return _decided(state, event)
        case e.RemedyChecked():
            return _with(state, remedy_met=event.met, limits=_without(state, CHECK))
        case e.ExitTermReminded():
            return _with(state, reminded=state.reminded | {event.of})
        case e.ExitTermLapsed():
            return _with(state, lapsed=state.lapsed | {event.of})
    return state


def _received(state: Exit, event: e.NoticeReceived) -> Exit:
    notice = state.notice
    if notice is None:
        return state
    began = event.received_on
    remedy = Term(started_on=began, days=notice.remedy_days, until=event.remedy_until)
    appeal = Term(started_on=began, days=notice.appeal_days, until=event.appeal_until)
    return _with(state, received_on=began, limits={REMEDY: remedy, APPEAL: appeal})


def _appealed(state: Exit, event: e.AppealLodged) -> Exit:
    days = state.notice.decision_days if state.notice else 0
    decision = Term(started_on=event.lodged_on, days=days, until=event.decision_until)
    return _with(state, appealed_on=event.lodged_on, limits={**_without(state, APPEAL), DECISION: decision})


def _decided(state: Exit, event: e.DecisionConfirmed) -> Exit:
    """A remedy is to be checked when its day has come, an exit brings a handover; what else waited is answered."""
    limits = {}
    if event.outcome == "exit" and event.effective_on:
        began, until = event.effective_on, event.handover_until
        limits[HANDOVER] = Term(started_on=began, days=event.handover_days, until=until)
    if event.outcome == REMEDY and event.remedy_until:
        limits[CHECK] = Term(started_on=event.remedy_until, days=0, until=event.remedy_until)
    return _with(state, proposal=None, decided=event.outcome, limits=limits)


def _proposal(event: e.DecisionProposed) -> Proposal:
    return Proposal(**{name: getattr(event, name) for name in Proposal.__struct_fields__})


def _without(state: Exit, of: str) -> dict[str, Term]:
    return {name: term for name, term in state.limits.items() if name != of}


def _with(state: Exit, **changes: Any) -> Exit:
    return msgspec.structs.replace(state, **changes)
