"""Scheme and Appraisal: state, evolve, decide. One appraisal an operator and period, whoever asks how often."""

from __future__ import annotations

from domain.appraisals import answering, assessing
from domain.appraisals.assessment_events import AssessmentOpened
from domain.appraisals.commands import AdoptScheme, ConcludeAppraisal, DeriveAppraisal
from domain.appraisals.events import AppraisalConcluded, AppraisalDerived, SchemeAdopted
from domain.appraisals.record import AGREED, ASSESSING, CONCLUDED, DECIDED, DRAFT, LAPSED, OBJECTED, Appraisal, evolve
from domain.appraisals.scheme import Scheme, SchemeError
from domain.shared.decider import Decider, Decision
from domain.shared.message import Command, Event
from domain.shared.period import Period
from domain.shared.refusal import refuse


def decide(command: Command, state: Appraisal | None) -> Decision:
    if isinstance(command, DeriveAppraisal):
        return _derive(command, state)
    if not isinstance(command, ConcludeAppraisal | answering.Answering | assessing.Assessing):
        raise TypeError(f"an appraisal does not decide {type(command).__name__}")
    if state is None:
        return refuse("appraisals.unknown")
    if isinstance(command, ConcludeAppraisal):
        return _conclude(command, state)
    if isinstance(command, answering.Answering):
        return answering.decide(command, state)
    return assessing.decide(command, state)


def _derive(command: DeriveAppraisal, state: Appraisal | None) -> Decision:
    """A draft takes the place of the one before; what was published is derived no more."""
    awaited = any(one.why_not == "awaiting" for one in command.points)
    if not _fits(command, awaited or bool(command.asked)):
        return refuse("appraisals.period", field="period", period=command.period)
    if state is not None:
        if state.status not in (ASSESSING, DRAFT):
            return []
        if not awaited and any(party.status == "open" for party in state.parties.values()):
            return refuse("appraisals.assessing")
    events: list[Event] = []
    combined = state is not None and state.status == ASSESSING and not awaited
    if state is None or combined or state.digest != command.digest:
        events.append(AppraisalDerived(**{f: getattr(command, f) for f in AppraisalDerived.__struct_fields__}))
    if command.asked and not (state and state.parties):
        opened = AssessmentOpened(
            operator=command.operator,
            period=command.period,
            started_on=command.on,
            points=command.asked,
            days=command.days,
            until=command.until,
        )
        events.append(opened)
    return events


def _fits(command: DeriveAppraisal, awaited: bool) -> bool:
    """Is it a period, and does only a year await people?"""
    try:
        return not (Period.parse(command.period).is_quarter and awaited)
    except ValueError:
        return False


def _conclude(command: ConcludeAppraisal, state: Appraisal) -> Decision:
    if state.status == CONCLUDED:
        return []
    if state.status == OBJECTED:
        return refuse("appraisals.undecided")
    if state.status not in (AGREED, LAPSED, DECIDED):
        return refuse("appraisals.not-answered")
    fields = {f: getattr(command, f) for f in AppraisalConcluded.__struct_fields__ if f != "answered"}
    return [AppraisalConcluded(answered=state.answered, **fields)]


def evolve_scheme(state: tuple[Scheme, ...], event: Event) -> tuple[Scheme, ...]:
    return (*state, Scheme.read(event)) if isinstance(event, SchemeAdopted) else state


def decide_scheme(command: Command, state: tuple[Scheme, ...]) -> Decision:
    if not isinstance(command, AdoptScheme):
        raise TypeError(f"a scheme does not decide {type(command).__name__}")
    adopted = SchemeAdopted(**{f: getattr(command, f) for f in SchemeAdopted.__struct_fields__})
    try:
        if Scheme.read(adopted) in state:
            return []
        Scheme.read_new(adopted)
    except SchemeError as problem:
        return refuse("schemes.invalid", field="document", problem=str(problem))
    if command.version != len(state) + 1 or (state and command.effective_from < state[-1].effective_from):
        return refuse("schemes.order", field="version", expected=len(state) + 1)
    return [adopted]


decider = Decider(initial=None, evolve=evolve, decide=decide, forward=True)
scheme_decider = Decider(initial=(), evolve=evolve_scheme, decide=decide_scheme)

__all__ = ["Appraisal", "decide", "decider", "evolve", "scheme_decider"]
