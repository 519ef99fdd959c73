"""One appraisal (考核): the operator's work and contracts, scored by the scheme, recorded as a draft.

Exactly once comes from the stream: an appraisal is `<operator>/appraisal/<period>`, and whoever derives the same result
second finds it there. Notice annex 3, 一: quarterly by system data; the year is opened with its system points computed.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from fractions import Fraction
from typing import Any

from domain.appraisals.answer_events import Ruling
from domain.appraisals.assessment_events import PARTIES, SELF, SUPERIOR, THIRD_PARTY
from domain.appraisals.commands import DeriveAppraisal
from domain.appraisals.derive import Result, derive
from domain.appraisals.events import SampleUse
from domain.appraisals.peers import recorded
from domain.appraisals.scheme import Scheme
from domain.appraisals.scoring import Assessments
from domain.appraisals.targets import overlap_days
from domain.shared.period import Period
from projections.appraisal_archive import queries as archive
from projections.sample_board import queries as samples
from schedulers.peers import PeersOf
from schedulers.problems import NotAppraised
from schedulers.sources import Sources
from tenants.outcome import Done

DEADLINES = {SELF: "self_assessment", SUPERIOR: "superior", THIRD_PARTY: "third_party"}


@dataclass(frozen=True, slots=True)
class Appraised:
    """What a run did for one operator and period; `made` is False when another was quicker."""

    operator: str
    period: Period
    made: bool
    total: str
    grade: str | None


@dataclass(frozen=True, slots=True)
class Derived:
    """A result with the contract it was measured by, and the log position up to which everything was read."""

    result: Result
    contract: str
    position: int


def appraise_operator(
    sources: Sources,
    code: str,
    period: Period,
    scheme: Scheme,
    assessments: Assessments | None = None,
    peers: PeersOf | None = None,
) -> Appraised | None:
    """Derive and record; None when no target was in force in the period: there is nothing to measure by."""
    derived = result_of(sources, code, period, scheme, assessments, peers=peers)
    if derived is None:
        sources.say_once("not appraised: no target to measure by", operator=code, period=str(period))
        return None
    outcome = sources.application.handle(_command(sources, code, period, scheme, derived), sources.context)
    if not isinstance(outcome, Done):
        raise NotAppraised(f"the appraisal of {code} for {period} was refused: {outcome.refusal.code}")
    result = derived.result
    return Appraised(code, period, bool(outcome.events), str(result.total), result.grade)


def result_of(
    sources: Sources,
    code: str,
    period: Period,
    scheme: Scheme,
    assessments: Assessments | None = None,
    rulings: Iterable[Ruling] = (),
    peers: PeersOf | None = None,
) -> Derived | None:
    """The result as the read models have it now, beside `peers`, or beside those that it was compared with first."""
    position, facts = sources.facts(code, period)
    contracts = [one for one in sources.contracts(code, position) if overlap_days(one, period)]
    if not contracts:
        return None
    result = derive(
        scheme,
        contracts,
        period,
        facts,
        outlets=sources.outlets(code, position, period) if scheme.appraises_outlets else (),
        peers=peers(code) if peers else _compared_before(sources, code, period),
        sample=sampled(sources, code, period, scheme),
        assessments=assessments,
        rulings=rulings,
    )
    return Derived(result, contracts[-1].contract, position) if result else None


def _compared_before(sources: Sources, code: str, period: Period) -> dict[str, Fraction]:
    drafted = archive.appraisal(sources.context, sources.views, code, str(period))
    return recorded(drafted.points) if drafted else {}


def sampled(sources: Sources, code: str, period: Period, scheme: Scheme) -> SampleUse | None:
    """What the random check of a concluded sample found. What failed, there or at a targeted check, is out already: the
    facts say so themselves (`projections.workload`)."""
    found = samples.sample_of(sources.context, sources.views, code, str(period))
    if found is None or found.status != "concluded" or not found.checked:
        return None
    return SampleUse(checked=found.checked, failed=found.failed, extrapolated=scheme.sample_rule.extrapolate)


def _command(sources: Sources, code: str, period: Period, scheme: Scheme, derived: Derived) -> DeriveAppraisal:
    told = {name: getattr(derived.result, name) for name in RECORDED}
    fields: dict[str, Any] = {"operator": code, "contract": derived.contract, "position": derived.position}
    return DeriveAppraisal(on=sources.today, **told, **fields, **_asked(sources, period, scheme))


RECORDED = tuple(name for name in Result.__struct_fields__ if name in DeriveAppraisal.__struct_fields__)
"""What of a result is recorded: all but the grade, which it has once it is concluded."""


def _asked(sources: Sources, period: Period, scheme: Scheme) -> dict[str, Any]:
    """Of a year, what each party is asked and until when; the superior answers for prerequisites as well."""
    points = tuple(one.point for one in scheme.points_in(period) if not one.is_systems)
    needed = tuple(one.code for one in scheme.prerequisites)
    if period.is_quarter or not (points or needed):
        return {}
    days = {party: scheme.deadline(DEADLINES[party]) for party in PARTIES}
    known, today = sources.working_days(), sources.today
    return {
        "asked": {SELF: points, SUPERIOR: points + needed, THIRD_PARTY: points},
        "days": days,
        "until": {party: known.after(today, days[party]) for party in PARTIES},
    }
