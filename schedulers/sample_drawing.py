"""Samples are drawn once the seed is revealed and the operator's appraisal is derived. Notice annex 3, 二.

What is drawn follows from the seed and the list alone, so that it does not matter who draws, or how often it is tried.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta
from decimal import Decimal
from typing import Any

import structlog

from domain.appraisals.language import SampleRule
from domain.sampling.commands import DrawSample
from domain.shared.period import Period
from projections.appraisal_archive import queries as archive
from projections.sample_board import queries as board
from projections.sample_board.answers import Sampling
from projections.workload.counted import counted_cases_at
from schedulers.sources import Sources
from tenants.outcome import Refused

BACK_DAYS = 500
"""How long after it was committed a seed may still have something to draw."""
_log: Any = structlog.get_logger("schedule")


def sample_drawing(sources: Sources) -> int:
    """Draw what can be drawn; how many samples this run drew."""
    sources.catch_up()
    drawn = 0
    for sampling in samplings(sources):
        for operator in undrawn(sources, sampling):
            drawn += _draw(sources, sampling, operator)
    if drawn:
        sources.catch_up()
    return drawn


def samplings(sources: Sources) -> tuple[Sampling, ...]:
    """Samplings that may still have something to do."""
    return board.samplings_since(sources.context, sources.views, sources.today - timedelta(days=BACK_DAYS))


def undrawn(sources: Sources, sampling: Sampling) -> Iterator[str]:
    """Operators that the revealed seed reaches, with an appraisal and no sample yet."""
    if sampling.seed is None:
        return
    context, views, period = sources.context, sources.views, sampling.period
    drawn = board.drawn_in(context, views, period)
    for operator in sorted(sources.appraised(Period.parse(period)) - drawn):
        if not operator.startswith(f"op-{sampling.area}"):
            continue
        holds = board.sampling_for(context, views, operator, period)
        if holds and holds.area == sampling.area:
            yield operator


def command_for(sources: Sources, sampling: Sampling, operator: str) -> DrawSample | None:
    """The draw for one operator, from the list as its appraisal was derived; None while there is no appraisal."""
    found = archive.appraisal(sources.context, sources.views, operator, sampling.period)
    scheme = archive.scheme(sources.views, found.scheme, found.scheme_version) if found else None
    if found is None or scheme is None:
        return None
    period, log = Period.parse(sampling.period), sources.application.log
    rule: SampleRule = scheme.sample_rule
    return DrawSample(
        operator=operator,
        area=sampling.area,
        period=sampling.period,
        position=found.position,
        population=counted_cases_at(log, operator, period, scheme, found.position),
        share=Decimal(rule.share.numerator) / Decimal(rule.share.denominator),
        at_least=rule.at_least,
        at_most=rule.at_most,
        scheme=scheme.scheme,
        scheme_version=scheme.version,
        on=sources.today,
    )


def _draw(sources: Sources, sampling: Sampling, operator: str) -> bool:
    command = command_for(sources, sampling, operator)
    if command is None:
        return False
    outcome = sources.application.handle(command, sources.context)
    if isinstance(outcome, Refused):
        _log.warning("a sample was not drawn", operator=operator, period=sampling.period, code=outcome.refusal.code)
        return False
    return bool(outcome.events)
