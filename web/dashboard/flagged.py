"""Operators flagged for exit, each with the periods that flagged it."""

from __future__ import annotations

from typing import Any

from projections.appraisal_archive import league
from projections.exit_board import queries as exits
from projections.operator_directory import queries as directory
from web.request import Request


def flagged(request: Request) -> list[dict[str, Any]]:
    """The latest first. A period before there was a system has no total here."""
    context, views = request.context, request.platform.views
    ways_out = {one.operator: one for one in exits.open_exits(context, views)}
    return [
        {
            "operator": one,
            "exit": ways_out.get(one.operator),
            "totals": {
                result.period: result.total
                for result in league.results_of(context, views, one.operator, one.flag_periods or ())
            },
        }
        for one in directory.flagged_operators(context, views)
    ]
