"""What counted at a position of the log, from the log alone: the list that a sample is drawn from, made again."""

from __future__ import annotations

from domain.appraisals.counting import sort_out
from domain.appraisals.kinds import CASE
from domain.appraisals.scheme import Scheme
from domain.shared.period import Period
from projections.workload.from_log import history_of
from projections.workload.project import facts_of
from tenants.store.log import Log


def counted_cases_at(log: Log, operator: str, period: Period, scheme: Scheme, position: int) -> tuple[str, ...]:
    """The ids of an operator's cases that counted in a period at a log position, sorted."""
    facts = facts_of(history_of(log, operator, position), operator)
    counting = sort_out(facts, period, scheme).counting
    return tuple(sorted(fact.key for fact in counting if fact.kind == CASE))
