"""The words of product.md §2 as they stand on a page: items, steps, statuses, kinds, in the reader's language.

What the log holds are identifiers ("job-seeking") and the notice's own words ("审核资质"). Here each finds its label
and, where it is a status, its badge. Jinja has every function of FILTERS as a filter: {{ case.item|item_name }}.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import wraps
from typing import Any

from jinja2 import pass_context

from web.terms import (
    annex,
    appraisal_course,
    appraisals,
    campaigns,
    cases,
    catalogue,
    duties,
    exits,
    facilities,
    fairs,
    feedback,
    files,
    handovers,
    households,
    imports,
    internships,
    jobs,
    operators,
    people,
    places,
    posts,
    publications,
    recruiting,
    rosters,
    sampling,
    schemes,
    streams,
    subsidies,
    tasks,
    training,
    trials,
    ventures,
    vouchers,
    workforce,
)

ROOMS = (
    catalogue,
    duties,
    feedback,
    handovers,
    people,
    cases,
    jobs,
    households,
    recruiting,
    internships,
    posts,
    subsidies,
    vouchers,
    places,
    operators,
    annex,
    appraisal_course,
    appraisals,
    sampling,
    schemes,
    trials,
    streams,
    files,
    tasks,
    imports,
    rosters,
    workforce,
    *(training, ventures),
    fairs,
    campaigns,
    publications,
    facilities,
    exits,
)


def _when_asked(function: Callable[..., Any]) -> Callable[..., Any]:
    """The function as a filter of its page: for a constant Jinja would else find the words once, in one language."""

    @pass_context
    @wraps(function)
    def worded(context: Any, value: Any, *more: Any) -> Any:
        return function(value, *more)

    return worded


FILTERS = {function.__name__: _when_asked(function) for room in ROOMS for function in room.FILTERS}

ASKING = frozenset({"item_name"})
"""Filters whose answer depends on the request being answered as well: the catalogue is of a day."""
