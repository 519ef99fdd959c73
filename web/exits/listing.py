"""Where every way out stands, with what is due next."""

from __future__ import annotations

from starlette.responses import Response

from projections.exit_board import queries as board
from projections.handover_board import queries as handovers
from projections.operator_directory import queries as directory
from projections.working_calendar import queries as calendars
from web.exits.show import due
from web.lists import Listing
from web.render import render
from web.request import Request
from web.shown.days import today
from web.terms.exits import exit_badge

SORTS = ("moved", "opened", "operator")


def show(request: Request) -> Response:
    """Narrowed by stage; what moved last first."""
    context, views, day = request.context, request.platform.views, today(request)
    filters = {"stage": ("open", *board.STAGES)}
    asked = Listing.of(request, "exits", sorts=SORTS, default="-moved", filters=filters)
    page = board.exits(
        context,
        views,
        stage=asked.filters.get("stage"),
        sort=("-" if asked.descending else "") + asked.sort,
        page=asked.page,
    )
    counts = board.exits_by_stage(context, views)
    calendar = calendars.working_days(views)
    passed_on = handovers.handovers_of(context, views, {one.operator for one in page.rows if one.stage == "exited"})
    values = {
        "list": asked.of_total(page.total),
        "exits": [(one, due(one, calendar, day)[:1]) for one in page.rows],
        "completed": {key: one.completed_on for key, one in passed_on.items() if one.completed_on},
        "names": directory.names(context, views, {one.operator for one in page.rows}),
        "chips": [(stage, exit_badge(stage).text, counts.get(stage)) for stage in board.STAGES],
    }
    return render(request, "exits/list.html", values, fragment="exits/_list.html")
