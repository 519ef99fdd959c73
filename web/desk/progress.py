"""Open cases by item: how many stand at each step, and how long the oldest has been open."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from projections.case_board import answers, queries
from web import addresses
from web.request import Request
from web.shown.catalogue import items_on
from web.shown.days import today
from web.terms.catalogue import item_name, step_name

LONG = 10  # days after which a case is marked as waiting long


@dataclass(frozen=True, slots=True)
class Standing:
    """One item with open cases. `stations` are (count, step, where those cases are listed)."""

    item: str
    name: str
    count: int
    stations: tuple[tuple[int, str, str], ...]
    oldest: int  # days

    @property
    def long(self) -> bool:
        return self.oldest > LONG


def progress(request: Request, operator: str, outlet: str | None) -> list[Standing]:
    """The items in the catalogue's order."""
    found = queries.open_by_step(request.context, request.platform.views, operator, outlet)
    day = today(request)
    return [
        _standing(item, known.steps, found[item], day)
        for item, known in items_on(request, day).items()
        if item in found
    ]


def _standing(item: str, steps: tuple[str, ...], by_step: Mapping[int, answers.Standing], day: date) -> Standing:
    waiting = [by_step[n].count if n in by_step else 0 for n in range(len(steps))]
    stations = [(waiting[n], step_name(step), _cases(item, n + 1)) for n, step in enumerate(steps)]
    oldest = max((day - one.oldest_on).days for one in by_step.values())
    return Standing(item, item_name(item), sum(one.count for one in by_step.values()), tuple(stations), oldest)


def _cases(item: str, step: int) -> str:
    """The list of the open cases that wait for one step."""
    return addresses.url("cases.list", {"status": "open", "item": item, "step": step})
