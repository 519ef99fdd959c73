"""What a sampling still waits for is said in time: a seed to commit, to reveal, a sample to draw, cases to check."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from datetime import date, timedelta

from domain.sampling.commands import RemindOfSampling
from domain.shared.period import Period
from projections.sample_board import queries as board
from schedulers.sample_drawing import samplings, undrawn
from schedulers.sources import Sources
from tenants.outcome import Done

AHEAD_DAYS = 10
"""Days before a quarter ends at which a missing seed is named."""
CHECK_DAYS = 7
"""Days after which a sample that is not concluded is named."""


def sample_chasing(sources: Sources) -> int:
    """Remind of what is waiting, of each thing once in seven days; how many reminders this run gave."""
    sources.catch_up()
    commands = [*_uncommitted(sources), *_unrevealed(sources), *_unchecked(sources)]
    outcomes = [sources.application.handle(command, sources.context) for command in commands]
    return sum(isinstance(outcome, Done) and bool(outcome.events) for outcome in outcomes)


def _uncommitted(sources: Sources) -> Iterator[RemindOfSampling]:
    """Counties with operators under contract that no seed reaches, when the quarter is about to end."""
    period = Period.quarter_of(sources.today)
    if sources.today < period.last - timedelta(days=AHEAD_DAYS - 1):
        return
    counties = Counter(operator[3:9] for operator in sources.under_contract(period))
    for county, operators in sorted(counties.items()):
        if board.sampling_for(sources.context, sources.views, f"op-{county}-", str(period)) is None:
            yield _remind(sources, county, str(period), "seed", operators, period.last)


def _unrevealed(sources: Sources) -> Iterator[RemindOfSampling]:
    for one in samplings(sources):
        if one.seed is None and Period.parse(one.period).last < sources.today:
            yield _remind(sources, one.area, one.period, "reveal", 1)
        elif left := sum(1 for _ in undrawn(sources, one)):
            yield _remind(sources, one.area, one.period, "draw", left)


def _unchecked(sources: Sources) -> Iterator[RemindOfSampling]:
    """Samples that are open for longer, by the area they were drawn for."""
    since = sources.today - timedelta(days=CHECK_DAYS)
    waiting: Counter[tuple[str, str]] = Counter()
    for one in board.open_samples(sources.context, sources.views):
        if one.begun_on <= since:
            waiting[one.area or one.operator[3:9], one.period] += 1
    for (area, period), samples in sorted(waiting.items()):
        yield _remind(sources, area, period, "check", samples)


def _remind(
    sources: Sources, area: str, period: str, of: str, left: int, until: date | None = None
) -> RemindOfSampling:
    return RemindOfSampling(area=area, period=period, of=of, left=left, until=until, on=sources.today)
