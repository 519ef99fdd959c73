"""Every quarter that is due is appraised from system data alone. Notice annex 3, 一."""

from __future__ import annotations

from domain.shared.period import Period
from schedulers.appraisals import appraise_all_due
from schedulers.deriving import Appraised
from schedulers.sources import Sources


def quarterly_appraisal(sources: Sources) -> list[Appraised]:
    """Appraise every operator for every quarter that is due and not appraised yet, oldest first."""
    return appraise_all_due(sources, Period.quarter_of(sources.today))
