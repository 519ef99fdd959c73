"""All rosters at a glance: how many, who came and went this month, whom nobody has spoken with in time."""

from __future__ import annotations

from starlette.responses import Response

from domain.people.rosters import GROUPS, limits
from projections.roster_board import queries
from projections.roster_board.answers import Move
from web.render import render
from web.request import Request
from web.shown.days import today


def show(request: Request) -> Response:
    context, views, now = request.context, request.platform.views, today(request)
    totals, late = queries.totals(context, views), queries.overdue(context, views, now)
    moves = queries.moves(context, views, now.replace(day=1), now)
    still = Move(0, 0)
    rows = [(group, totals.get(group, 0), moves.get(group, still), late.get(group, 0)) for group in GROUPS]
    values = {"rows": rows, "limits": limits(), "month": now.replace(day=1), "late": sum(late.values())}
    return render(request, "rosters/overview.html", values)
