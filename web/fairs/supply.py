"""Supply and demand (职业介绍供求分析) of a fair: for each occupation the places offered and who wants it."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass

from projections.fair_board import queries
from projections.fair_board.answers import Fair
from projections.job_board import queries as jobs
from web.request import Request


@dataclass(frozen=True, slots=True)
class Row:
    occupation: str
    places: int
    wanted: int

    @property
    def ratio(self) -> str:
        """Places for each who wants them."""
        return f"{self.places / self.wanted:.2f}" if self.wanted else "—"


def supply_and_demand(request: Request, fair: Fair) -> list[Row]:
    """The most offered first; what is wanted and not offered stands at the end."""
    context, views = request.context, request.platform.views
    brought = queries.brought_to(context, views, fair.fair)
    known = jobs.vacancies_by_id(context, views, {one.vacancy for one in brought})
    places: Counter[str] = Counter()
    for one in brought:
        if one.vacancy in known:
            places[known[one.vacancy].occupation] += one.places
    wishes = queries.wishes_of(context, views, fair.fair)
    names = dict.fromkeys([name for name, _ in places.most_common()] + list(wishes))
    return [Row(name, places[name], wishes.get(name, 0)) for name in names]
