"""Every quarter that is due is appraised from system data alone. Notice annex 3, 一."""

from __future__ import annotations

from itertools import pairwise

from domain.operators.commands import FlagOperator
from domain.shared.period import Period
from schedulers.appraisals import appraise_all_due, due_periods
from schedulers.deriving import Appraised
from schedulers.sources import Sources


def quarterly_appraisal(sources: Sources) -> list[Appraised]:
    """Appraise every operator for every quarter that is due and not appraised yet, oldest first."""
    try:
        return appraise_all_due(sources, Period.quarter_of(sources.today))
    finally:
        flag_failing(sources)


def flag_failing(sources: Sources) -> None:
    """See that whoever failed two quarters in a row is flagged.

    An appraisal flags in its own transaction; two neighbours recorded at the same moment do not see each other.
    """
    quarters = due_periods(sources, Period.quarter_of(sources.today))
    failed = {quarter: sources.failed(quarter) for quarter in quarters}
    for first, second in pairwise(quarters):
        for code in sorted(failed[first] & failed[second]):
            periods = (str(first), str(second))
            flag = FlagOperator(operator=code, rule="two-failed-quarters", periods=periods, on=sources.today)
            sources.application.handle(flag, sources.context)
