"""One appraisal (考核): the operator's work and contracts, scored by the scheme, recorded once.

Exactly once comes from the stream: an appraisal is version 1 of `<operator>/appraisal/<period>`, and whoever comes
second finds it there. Notice annex 3, 一: quarterly by system data; the year is opened with its system points computed.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from domain.appraisals.commands import ConcludeQuarter, OpenAnnualAppraisal
from domain.appraisals.derive import Result, derive
from domain.appraisals.scheme import Scheme
from domain.appraisals.targets import overlap_days
from domain.shared.message import Command
from domain.shared.period import Period
from schedulers.problems import NotAppraised
from schedulers.sources import Sources
from tenants.outcome import Done


@dataclass(frozen=True, slots=True)
class Appraised:
    """What a run did for one operator and period; `made` is False when another was quicker."""

    operator: str
    period: Period
    made: bool
    total: str
    grade: str | None


def appraise_operator(sources: Sources, code: str, period: Period, scheme: Scheme) -> Appraised | None:
    """Derive and record; None when no target was in force in the period: there is nothing to measure by."""
    position, facts = sources.facts(code, period)
    contracts = [one for one in sources.contracts(code, position) if overlap_days(one, period)]
    result = derive(scheme, contracts, period, facts) if contracts else None
    if result is None:
        sources.say_once("not appraised: no target to measure by", operator=code, period=str(period))
        return None
    command = _command(sources, code, period, contracts[-1].contract, position, result)
    outcome = sources.application.handle(command, sources.context)
    if not isinstance(outcome, Done):
        raise NotAppraised(f"the appraisal of {code} for {period} was refused: {outcome.refusal.code}")
    return Appraised(code, period, bool(outcome.events), str(result.total), result.grade)


def _command(sources: Sources, code: str, period: Period, contract: str, position: int, result: Result) -> Command:
    fields: dict[str, Any] = {
        "operator": code,
        "period": str(period),
        "contract": contract,
        "scheme": result.scheme,
        "scheme_version": result.scheme_version,
        "position": position,
        "cut_off": result.cut_off,
        "points": result.points,
        "counted": result.counted,
        "total": result.total,
        "digest": result.digest,
        "on": sources.today,
    }
    if not period.is_quarter:
        return OpenAnnualAppraisal(**fields)
    if result.grade is None:
        raise NotAppraised(f"{period} of {code} awaits scores that only a year can have")
    return ConcludeQuarter(grade=result.grade, **fields)
