"""One operator under another scheme (方案模拟): the same facts, contracts and findings, the same arithmetic.

A period that was appraised is looked at as it stood at the log position of its appraisal; any other as it stands now.
Everything comes from the log alone, by the code that derives appraisals again.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from fractions import Fraction

from domain.appraisals.derive import Result, derive
from domain.appraisals.events import PointScore
from domain.appraisals.peers import recorded as recorded_peers
from domain.appraisals.scheme import Scheme, in_force
from domain.appraisals.targets import overlap_days
from domain.operators.events import ContractSigned
from domain.shared.period import Period
from projections.workload.from_log import history_of
from projections.workload.project import Told
from schedulers.evidence import Evidence
from schedulers.rederive import Recorded, results_in
from tenants.store.envelope import Envelope
from tenants.store.log import Log
from tenants.trials.answers import NEWLY_FAILS, NEWLY_PASSES, STAYS, UNGRADED, PointTried, Tried

Peers = Callable[[Scheme, Period, str], dict[str, Fraction]]
"""The scheme, a period, the code of an operator → the middle of its peers under that scheme."""


@dataclass(frozen=True, slots=True)
class Moment:
    """An operator's history told up to the position at which a period is looked at."""

    operator: str
    period: Period
    position: int
    recorded: Recorded | None
    told: Told
    evidence: Evidence
    contracts: tuple[ContractSigned, ...]

    def derived(self, scheme: Scheme, peers: dict[str, Fraction]) -> Result | None:
        """The result under a scheme; None when nothing could be assessed."""
        text = str(self.period)
        return derive(
            scheme,
            self.contracts,
            self.period,
            self.told.facts,
            outlets=self.told.outlets(self.period),
            peers=peers,
            sample=self.evidence.sample(text, scheme),
            assessments=self.evidence.assessments(text),
            rulings=self.evidence.rulings(text),
        )


def moments(log: Log, operator: str, periods: Sequence[Period], stop: int) -> Iterator[Moment]:
    """Each period with a contract in it, in the order of positions. A moment holds until the next is asked for."""
    history = list(history_of(log, operator, stop))
    recorded = {one.result.period: one for one in results_in(history)}
    at = {period: recorded[str(period)].position if str(period) in recorded else stop for period in periods}
    told, evidence, contracts = Told(operator), Evidence(), list[ContractSigned]()
    events = iter(history)
    upcoming: Envelope | None = next(events, None)
    for period in sorted(periods, key=lambda one: (at[one], one)):
        while upcoming is not None and (upcoming.position or 0) <= at[period]:
            told.hear(upcoming)
            evidence.hear(upcoming)
            if isinstance(upcoming.event, ContractSigned):
                contracts.append(upcoming.event)
            upcoming = next(events, None)
        under = tuple(one for one in contracts if overlap_days(one, period))
        if under:
            yield Moment(operator, period, at[period], recorded.get(str(period)), told, evidence, under)


def tried(moment: Moment, scheme: Scheme, versions: tuple[Scheme, ...], peers: Peers) -> Tried:
    """The period as it was scored, or would be by the version in force then, beside the scheme that is tried."""
    old, old_scheme = _as_it_was(moment, versions, peers)
    new = moment.derived(scheme, peers(scheme, moment.period, moment.operator))
    return Tried(
        operator=moment.operator,
        period=str(moment.period),
        position=moment.position,
        recorded=moment.recorded is not None,
        old_version=old_scheme.version if old_scheme else 0,
        old_total=old.total if old else None,
        old_grade=old.grade if old else None,
        new_total=new.total if new else None,
        new_grade=new.grade if new else None,
        verdict=_verdict(old, old_scheme, new, scheme),
        points=_points(old.points if old else (), new.points if new else ()),
    )


def _as_it_was(moment: Moment, versions: tuple[Scheme, ...], peers: Peers) -> tuple[Result | None, Scheme | None]:
    """What was concluded stands; what was not, or not at all appraised, is derived by the version it falls under."""
    was = moment.recorded
    if was is None:
        scheme = in_force(versions, moment.period.first)
        found = moment.derived(scheme, peers(scheme, moment.period, moment.operator)) if scheme else None
        return found, scheme
    named = (was.result.scheme, was.result.scheme_version)
    scheme = next((one for one in versions if (one.scheme, one.version) == named), None)
    if was.is_concluded or scheme is None:
        return was.result, scheme
    return moment.derived(scheme, recorded_peers(was.result.points)) or was.result, scheme


def _verdict(old: Result | None, old_scheme: Scheme | None, new: Result | None, scheme: Scheme) -> str:
    if not (old and old.grade and old_scheme and new and new.grade):
        return UNGRADED
    before, after = old_scheme.fails(old.grade), scheme.fails(new.grade)
    return STAYS if before == after else NEWLY_FAILS if after else NEWLY_PASSES


def _points(old: Sequence[PointScore], new: Sequence[PointScore]) -> tuple[PointTried, ...]:
    """Every point of both, those that moved the total most first."""
    before, after = {one.point: one for one in old}, {one.point: one for one in new}
    found = [_point(name, before.get(name), after.get(name)) for name in dict.fromkeys([*after, *before])]
    return tuple(sorted(found, key=lambda one: (-abs(one.change), one.point)))


def _point(name: str, old: PointScore | None, new: PointScore | None) -> PointTried:
    return PointTried(
        point=name,
        old_full=old.full if old else None,
        old_score=old.score if old else None,
        new_full=new.full if new else None,
        new_score=new.score if new else None,
    )
