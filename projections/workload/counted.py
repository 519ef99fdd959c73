"""What counted at a position of the log, from the log alone: the list that a sample is drawn from, made again."""

from __future__ import annotations

from collections.abc import Iterator

from domain.appraisals.counting import sort_out
from domain.appraisals.kinds import CASE
from domain.appraisals.scheme import Scheme
from domain.shared.period import Period
from projections.workload.project import facts_of
from tenants.store.envelope import Envelope
from tenants.store.log import Log

BATCH = 2_000


def counted_cases_at(log: Log, operator: str, period: Period, scheme: Scheme, position: int) -> tuple[str, ...]:
    """The ids of an operator's cases that counted in a period at a log position, sorted."""
    facts = facts_of(_history(log, operator, position), operator)
    counting = sort_out(facts, period, scheme).counting
    return tuple(sorted(fact.key for fact in counting if fact.kind == CASE))


def _history(log: Log, operator: str, position: int) -> Iterator[Envelope]:
    after = 0
    while batch := log.feed(after, BATCH, stop=position, tenant=operator):
        yield from batch
        after = batch[-1].position or position
