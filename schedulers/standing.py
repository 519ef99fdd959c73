"""Where results stand among each other: a period is read once a run, not once for each result that is concluded."""

from __future__ import annotations

from projections.appraisal_archive.peers import Field, field
from schedulers.sources import Sources

PROVINCE = "35"


class Fields:
    """The results of each period as they were when one of them was first asked for."""

    def __init__(self, sources: Sources) -> None:
        self._sources = sources
        self._known: dict[str, Field] = {}

    def of(self, period: str) -> Field:
        if period not in self._known:
            self._known[period] = field(self._sources.context, self._sources.views, period, PROVINCE)
        return self._known[period]
