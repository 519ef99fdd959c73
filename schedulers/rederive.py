"""Deriving appraisals again (复算): from the log alone at the position each names, to be compared byte for byte.

Nothing is asked of a read model. Of each operator its own history is read once, and the schemes and tasks it was under;
people's scores, rulings and sample findings count as they stood in that history at the position.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from typing import Any

import msgspec

from domain.appraisals import events as appraisals
from domain.appraisals.derive import Result, derive
from domain.appraisals.peers import recorded
from domain.appraisals.scheme import Scheme
from domain.appraisals.targets import overlap_days
from domain.operators.events import ContractSigned
from domain.shared.period import Period
from projections.workload.from_log import history_of
from projections.workload.project import Told
from schedulers.evidence import Evidence
from schedulers.standing_again import Standing
from tenants.store.envelope import Envelope
from tenants.store.log import Log

Schemes = dict[tuple[str, int], Scheme]


@dataclass(frozen=True, slots=True)
class Rederived:
    """One result beside what the log gives again. `differs` names what does; empty when every byte is the same."""

    operator: str
    period: str
    is_concluded: bool
    digest: str
    differs: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Recorded:
    """A result as it was recorded, and the log position that it was derived from."""

    operator: str
    position: int
    result: Result
    is_concluded: bool


def differences(log: Log, operator: str | None, period: str | None, say: Callable[[str], object]) -> int:
    """Derive every appraisal again, or those of an operator or a period, a line each; the number that differ.

    With all operators, where each concluded result stood among them is found again as well.
    """
    found = differing = 0
    schemes: Schemes = {}
    standing = Standing()
    for code in [operator] if operator else log.tenants():
        for one in rederive(log, code, period, schemes=schemes, hear=None if operator else standing.hear):
            found, differing = found + 1, differing + bool(one.differs)
            state = "concluded" if one.is_concluded else "derived"
            outcome = f"DIFFERENT: {', '.join(one.differs)}" if one.differs else "identical"
            say(f"{one.operator}  {one.period:6}  {state:9}  {one.digest[:12]}  {outcome}")
    moved = [one for one in standing.differing() if period in (None, one[1])]
    for code, of in moved:
        say(f"{code}  {of:6}  concluded  DIFFERENT: where it stood among the others")
    say(f"{found} derived again, {differing + len(moved)} different")
    return differing + len(moved)


def rederive(
    log: Log,
    operator: str,
    period: str | None = None,
    *,
    schemes: Schemes | None = None,
    hear: Callable[[Envelope], None] | None = None,
) -> Iterator[Rederived]:
    """The last result of each of an operator's appraisals, or of the one for `period`; `hear` is told its history."""
    history = list(history_of(log, operator, log.head()))
    if hear:
        for envelope in history:
            hear(envelope)
    wanted = [one for one in results_in(history) if period in (None, one.result.period)]
    known: Schemes = {} if schemes is None else schemes
    found = []
    for one, again in _again(log, history, wanted, known):
        found.append(Rederived(operator, one.result.period, one.is_concluded, one.result.digest, _differs(one, again)))
    yield from sorted(found, key=lambda one: one.period)


def results_in(history: Iterable[Envelope]) -> list[Recorded]:
    """The last result of each appraisal in a history: what was concluded, else what was derived last."""
    derived: dict[str, Any] = {}
    found: dict[str, Recorded] = {}
    for envelope in history:
        event = envelope.event
        if isinstance(event, appraisals.AppraisalDerived):
            derived[event.period] = event
            found[event.period] = _recorded(event, event, None)
        elif isinstance(event, appraisals.AppraisalConcluded):
            stands = event if getattr(event, "digest", "") else derived[event.period]
            found[event.period] = _recorded(derived[event.period], stands, event)
    return list(found.values())


def _recorded(derived: Any, stands: Any, concluded: Any) -> Recorded:
    result = Result(
        period=derived.period,
        scheme=derived.scheme,
        scheme_version=derived.scheme_version,
        cut_off=derived.cut_off,
        points=stands.points,
        counted=stands.counted,
        total=(concluded or stands).total,
        grade=concluded.grade if concluded else None,
        digest=stands.digest,
        outlets=stands.outlets,
        sample=stands.sample,
        missing=stands.missing,
    )
    return Recorded(derived.operator, stands.position, result, concluded is not None)


def _again(
    log: Log, history: list[Envelope], wanted: list[Recorded], schemes: Schemes
) -> Iterator[tuple[Recorded, Result | None]]:
    """Each derived again when the history has been told up to its position."""
    waiting = sorted(wanted, key=lambda one: one.position)
    if not waiting:
        return
    told, evidence, contracts = Told(waiting[0].operator), Evidence(), list[ContractSigned]()
    events = iter(history)
    upcoming = next(events, None)
    for one in waiting:
        while upcoming is not None and (upcoming.position or 0) <= one.position:
            told.hear(upcoming)
            evidence.hear(upcoming)
            if isinstance(upcoming.event, ContractSigned):
                contracts.append(upcoming.event)
            upcoming = next(events, None)
        yield one, _derive(one, told, evidence, contracts, _scheme(log, one, schemes))


def _derive(
    one: Recorded, told: Told, evidence: Evidence, contracts: list[ContractSigned], scheme: Scheme | None
) -> Result | None:
    if scheme is None:
        return None
    period = Period.parse(one.result.period)
    return derive(
        scheme,
        [contract for contract in contracts if overlap_days(contract, period)],
        period,
        told.facts,
        outlets=told.outlets(period),
        peers=recorded(one.result.points),
        sample=evidence.sample(one.result.period, scheme),
        assessments=evidence.assessments(one.result.period),
        rulings=evidence.rulings(one.result.period),
    )


def _scheme(log: Log, one: Recorded, schemes: Schemes) -> Scheme | None:
    name, version = one.result.scheme, one.result.scheme_version
    if (name, version) not in schemes:
        for envelope in log.load(appraisals.scheme_stream(name)):
            if isinstance(envelope.event, appraisals.SchemeAdopted):
                scheme = Scheme.read(envelope.event)
                schemes[name, scheme.version] = scheme
    return schemes.get((name, version))


def _differs(one: Recorded, again: Result | None) -> tuple[str, ...]:
    """The fields whose canonical bytes differ. What was not concluded has its grade in its digest alone."""
    if again is None:
        return ("result",)
    then = one.result if one.is_concluded else msgspec.structs.replace(one.result, grade=again.grade)
    return tuple(
        name for name in Result.__struct_fields__ if _bytes(getattr(then, name)) != _bytes(getattr(again, name))
    )


def _bytes(value: object) -> bytes:
    return msgspec.json.encode(value, order="deterministic")
