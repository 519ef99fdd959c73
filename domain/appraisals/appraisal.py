"""Scheme and Appraisal: state, evolve, decide. One appraisal an operator and period, whoever asks how often."""

from __future__ import annotations

import msgspec

from domain.appraisals.commands import AdoptScheme, ConcludeQuarter, OpenAnnualAppraisal
from domain.appraisals.events import AppraisalConcluded, AppraisalDerived, SchemeAdopted
from domain.appraisals.scheme import Scheme, SchemeError
from domain.shared.decider import Decider, Decision
from domain.shared.message import Command, Event
from domain.shared.period import Period
from domain.shared.refusal import refuse


class Appraisal(msgspec.Struct, frozen=True, kw_only=True):
    """`grade` is None until the appraisal is concluded."""

    operator: str
    period: str
    digest: str
    grade: str | None = None


def evolve(state: Appraisal | None, event: Event) -> Appraisal | None:
    if isinstance(event, AppraisalDerived):
        return Appraisal(operator=event.operator, period=event.period, digest=event.digest)
    if isinstance(event, AppraisalConcluded) and state is not None:
        return msgspec.structs.replace(state, grade=event.grade)
    return state


def decide(command: Command, state: Appraisal | None) -> Decision:
    if not isinstance(command, ConcludeQuarter | OpenAnnualAppraisal):
        raise TypeError(f"an appraisal does not decide {type(command).__name__}")
    if state is not None:
        return []
    if not _fits(command):
        return refuse("appraisals.period", field="period", period=command.period)
    fields = {f: getattr(command, f) for f in AppraisalDerived.__struct_fields__}
    events: list[Event] = [AppraisalDerived(**fields)]
    if isinstance(command, ConcludeQuarter):
        concluded = AppraisalConcluded(
            operator=command.operator, period=command.period, total=command.total, grade=command.grade
        )
        events.append(concluded)
    return events


def _fits(command: ConcludeQuarter | OpenAnnualAppraisal) -> bool:
    """Is a quarter concluded, a year opened?"""
    try:
        return Period.parse(command.period).is_quarter == isinstance(command, ConcludeQuarter)
    except ValueError:
        return False


def evolve_scheme(state: tuple[Scheme, ...], event: Event) -> tuple[Scheme, ...]:
    return (*state, Scheme.read(event)) if isinstance(event, SchemeAdopted) else state


def decide_scheme(command: Command, state: tuple[Scheme, ...]) -> Decision:
    if not isinstance(command, AdoptScheme):
        raise TypeError(f"a scheme does not decide {type(command).__name__}")
    adopted = SchemeAdopted(**{f: getattr(command, f) for f in SchemeAdopted.__struct_fields__})
    try:
        scheme = Scheme.read(adopted)
    except SchemeError as problem:
        return refuse("schemes.invalid", field="document", problem=str(problem))
    if scheme in state:
        return []
    if command.version != len(state) + 1 or (state and command.effective_from < state[-1].effective_from):
        return refuse("schemes.order", field="version", expected=len(state) + 1)
    return [adopted]


decider = Decider(initial=None, evolve=evolve, decide=decide)
scheme_decider = Decider(initial=(), evolve=evolve_scheme, decide=decide_scheme)
