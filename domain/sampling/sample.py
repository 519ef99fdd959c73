"""One operator's sample: state, evolve, decide."""

from __future__ import annotations

import re

import msgspec

from domain.sampling.commands import AddTargets, CheckCase, ConcludeSample, DrawSample
from domain.sampling.drawing import draw, list_sha256, size_of
from domain.sampling.events import CaseChecked, SampleConcluded, SampleDrawn, TargetsAdded
from domain.shared.decider import Decider, Decision
from domain.shared.message import Command, Event
from domain.shared.refusal import refuse

FINDINGS = ("not-served", "unreachable", "no-record", "wrong-item", "untrue", "other")
"""Why a checked case does not hold."""

_TELLS = re.compile(r"\d{7,}")  # a phone or an identity number: a finding is read by many


class Checked(msgspec.Struct, frozen=True, kw_only=True):
    """A case of the sample; `passed` is None until somebody was there. Beside the random ones some are targeted."""

    targeted: bool = False
    passed: bool | None = None
    finding: CaseChecked | None = None


class Sample(msgspec.Struct, frozen=True, kw_only=True):
    operator: str
    period: str
    drawn: bool = False
    concluded: bool = False
    cases: dict[str, Checked] = {}

    @property
    def left(self) -> int:
        return sum(one.passed is None for one in self.cases.values())

    def count(self, *, targeted: bool) -> tuple[int, int]:
        """How many were checked, and how many of them failed."""
        found = [one.passed for one in self.cases.values() if one.targeted == targeted and one.passed is not None]
        return len(found), found.count(False)


def evolve(state: Sample | None, event: Event) -> Sample | None:
    match event:
        case SampleDrawn():
            state = state or Sample(operator=event.operator, period=event.period)
            cases = {case: msgspec.structs.replace(_of(state, case), targeted=False) for case in event.cases}
            return msgspec.structs.replace(state, drawn=True, concluded=False, cases=state.cases | cases)
        case TargetsAdded():
            state = state or Sample(operator=event.operator, period=event.period)
            return msgspec.structs.replace(
                state, cases=state.cases | {case: Checked(targeted=True) for case in event.cases}
            )
        case CaseChecked() if state:
            checked = Checked(targeted=event.targeted, passed=event.passed, finding=event)
            return msgspec.structs.replace(state, cases=state.cases | {event.case: checked})
        case SampleConcluded() if state:
            return msgspec.structs.replace(state, concluded=True)
    return state


def _of(state: Sample, case: str) -> Checked:
    return state.cases.get(case) or Checked()


def decide(command: Command, state: Sample | None) -> Decision:
    match command:
        case DrawSample():
            return _draw(command, state)
        case AddTargets():
            return _add(command, state)
        case _ if state is None:
            return refuse("samples.unknown")
        case CheckCase():
            return _check(command, state)
        case ConcludeSample():
            return _conclude(command, state)
    raise TypeError(f"a sample does not decide {type(command).__name__}")


def _draw(command: DrawSample, state: Sample | None) -> Decision:
    """Where there is nothing to check, the sample is concluded with it."""
    if state and state.drawn:
        return []
    size = size_of(len(command.population), command.share, command.at_least, command.at_most)
    drawn = SampleDrawn(
        operator=command.operator,
        area=command.area,
        period=command.period,
        seed=command.seed,
        position=command.position,
        population=len(command.population),
        list_sha256=list_sha256(command.population),
        share=command.share,
        at_least=command.at_least,
        at_most=command.at_most,
        cases=draw(command.seed, command.population, size),
        scheme=command.scheme,
        scheme_version=command.scheme_version,
    )
    after = evolve(state, drawn)
    return [drawn] if after is None or after.left else [drawn, _concluded(after, "")]


def _add(command: AddTargets, state: Sample | None) -> Decision:
    if state and state.concluded:
        return refuse("samples.concluded")
    known = state.cases if state else {}
    new = tuple(case for case in dict.fromkeys(command.cases) if case not in known)
    if not new:
        return []
    added = TargetsAdded(
        operator=command.operator, period=command.period, signal=command.signal, cases=new, by=command.by
    )
    return [added]


def _check(command: CheckCase, state: Sample) -> Decision:
    known = state.cases.get(command.case)
    if known is None:
        return refuse("samples.case-unknown", field="case")
    if not command.passed and command.finding not in FINDINGS:
        return refuse("samples.finding", field="finding")
    if not command.passed and not command.note.strip():
        return refuse("samples.note", field="note")
    if _TELLS.search(command.note):
        return refuse("samples.note-personal", field="note")
    checked = CaseChecked(
        operator=state.operator,
        period=state.period,
        case=command.case,
        targeted=known.targeted,
        passed=command.passed,
        finding="" if command.passed else command.finding,
        note=command.note.strip(),
        photo=command.photo,
        by=command.by,
    )
    if checked == known.finding:
        return []
    return refuse("samples.concluded") if state.concluded else [checked]


def _conclude(command: ConcludeSample, state: Sample) -> Decision:
    if state.concluded:
        return []
    return refuse("samples.left", left=state.left) if state.left else [_concluded(state, command.by)]


def _concluded(state: Sample, by: str) -> SampleConcluded:
    checked, failed = state.count(targeted=False)
    targeted_checked, targeted_failed = state.count(targeted=True)
    return SampleConcluded(
        operator=state.operator,
        period=state.period,
        checked=checked,
        failed=failed,
        targeted_checked=targeted_checked,
        targeted_failed=targeted_failed,
        by=by,
    )


decider = Decider(initial=None, evolve=evolve, decide=decide, forward=True)
