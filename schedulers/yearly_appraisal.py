"""Every year that is due is opened: its system points are computed, on-site and evidence points await their scores."""

from __future__ import annotations

from domain.shared.period import Period
from schedulers.appraisals import appraise_all_due
from schedulers.deriving import Appraised
from schedulers.sources import Sources


def yearly_appraisal(sources: Sources) -> list[Appraised]:
    """Open the annual appraisal of every operator for every year that is due and not opened yet, oldest first."""
    return appraise_all_due(sources, Period.year_of(sources.today))
