"""The appraisal jobs: every due period, oldest first, once an operator, however many processes run them.

Exactly once comes from the stream: an appraisal is version 1 of `<operator>/appraisal/<period>`, and whoever comes second
finds it there. Notice annex 3, 一: quarterly by system data; the year is opened here with its system points computed.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from domain.appraisals.commands import ConcludeQuarter, OpenAnnualAppraisal
from domain.appraisals.counting import last_recording_day
from domain.appraisals.derive import Result, derive
from domain.appraisals.scheme import Scheme, in_force
from domain.appraisals.targets import overlap_days
from projections.operator_directory.answers import Contract
from domain.shared.message import Command
from domain.shared.period import Period
from schedulers.calendar import due
from schedulers.sources import Sources
from tenants.clock import business_date
from tenants.outcome import Done

Progress = Callable[[Period, int, int], None]


@dataclass(frozen=True, slots=True)
class Appraised:
    """What a run did for one operator and period; `made` is False when the appraisal was there already."""

    operator: str
    period: Period
    made: bool
    total: str
    grade: str | None


class NotDue(ValueError):
    """The period's grace days are not over, or no scheme is in force for it."""


def quarterly_appraisal(sources: Sources) -> list[Appraised]:
    """Appraise every operator for every quarter that is due and not appraised yet."""
    return _all_due(sources, Period.quarter_of(business_date(sources.clock())))


def yearly_appraisal(sources: Sources) -> list[Appraised]:
    """Open the annual appraisal of every operator for every year that is due and not opened yet."""
    return _all_due(sources, Period.year_of(business_date(sources.clock())))


def appraise(sources: Sources, period: Period, only: str | None = None, progress: Progress | None = None) -> list[Appraised]:
    """Appraise one period for all operators under contract in it, or for `only` one. NotDue before its cut-off."""
    scheme = _scheme(sources.schemes(), period)
    if scheme is None:
        raise NotDue(f"no assessment scheme is in force for {period}")
    closes = last_recording_day(period, scheme)
    if business_date(sources.clock()) <= closes:
        raise NotDue(f"{period} can be appraised after {closes.isoformat()}, when its grace days are over")
    sources.catch_up()
    wanted = [code for code in sources.operators_without(period) if only in (None, code)]
    done = []
    for number, code in enumerate(wanted, start=1):
        if appraised := _one(sources, code, period, scheme):
            done.append(appraised)
        if progress:
            progress(period, number, len(wanted))
    return done


def _all_due(sources: Sources, like: Period) -> list[Appraised]:
    sources.catch_up()
    first_day = sources.first_contract_day()
    if first_day is None:
        return []
    first = Period.quarter_of(first_day) if like.is_quarter else Period.year_of(first_day)
    schemes = sources.schemes()
    done: list[Appraised] = []
    for period in due(first, lambda p: _closes(schemes, p), business_date(sources.clock())):
        done += appraise(sources, period)
    return done


def _scheme(schemes: tuple[Scheme, ...], period: Period) -> Scheme | None:
    """The version in force when the period began: nobody is measured by rules made after the start."""
    return in_force(schemes, period.first)


def _closes(schemes: tuple[Scheme, ...], period: Period):  # type: ignore[no-untyped-def]
    scheme = _scheme(schemes, period)
    return last_recording_day(period, scheme) if scheme else None


def _one(sources: Sources, code: str, period: Period, scheme: Scheme) -> Appraised | None:
    """Derive and record one appraisal; None when no contract with a target was in force in the period."""
    position, facts = sources.facts(code, period)
    contracts = [c for c in sources.contracts(code, position) if overlap_days(c, period)]
    if not contracts:
        return None
    result = derive(scheme, contracts, period, facts)
    if result is None:
        return None
    command = _command(code, period, contracts[-1], position, result, sources)
    outcome = sources.application.handle(command, sources.context)
    if not isinstance(outcome, Done):
        raise RuntimeError(f"the appraisal of {code} for {period} was refused: {outcome.refusal.code}")
    return Appraised(code, period, bool(outcome.events), str(result.total), result.grade)


def _command(code: str, period: Period, contract: Contract, position: int, result: Result, sources: Sources) -> Command:
    fields = {
        "operator": code,
        "period": str(period),
        "contract": contract.contract,
        "scheme": result.scheme,
        "scheme_version": result.scheme_version,
        "position": position,
        "cut_off": result.cut_off,
        "points": result.points,
        "counted": result.counted,
        "total": result.total,
        "digest": result.digest,
        "on": business_date(sources.clock()),
    }
    if period.is_quarter:
        return ConcludeQuarter(grade=result.grade, **fields)
    return OpenAnnualAppraisal(**fields)
