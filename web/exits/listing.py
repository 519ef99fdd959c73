"""Where every way out stands, with what is due next."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from starlette.responses import Response

from projections.exit_board import queries as board
from projections.exit_board.answers import Exit
from projections.handover_board import queries as handovers
from projections.operator_directory import queries as directory
from projections.page import SIZE, Page
from projections.working_calendar import queries as calendars
from web.exits.show import due
from web.lists import Listing
from web.render import render
from web.request import Request
from web.shown.days import today
from web.terms.exits import exit_badge

SORTS = ("moved", "opened", "operator")


def asked_for(request: Request) -> Listing:
    filters = {"stage": ("open", *board.STAGES)}
    return Listing.of(request, "exits", sorts=SORTS, default="-moved", filters=filters)


def page_of(request: Request, asked: Listing, *, page: int, size: int = SIZE) -> Page[Exit]:
    """A page of the list as it is narrowed; `size` for a walk through all of it."""
    return board.exits(
        request.context,
        request.platform.views,
        stage=asked.filters.get("stage"),
        sort=asked.order,
        page=page,
        size=size,
    )


def completed(request: Request, exits: Iterable[Exit]) -> dict[tuple[str, str], date]:
    """The days on which handovers were completed, by operator and way out."""
    gone = {one.operator for one in exits if one.stage == "exited"}
    found = handovers.handovers_of(request.context, request.platform.views, gone)
    return {key: one.completed_on for key, one in found.items() if one.completed_on}


def show(request: Request) -> Response:
    """Narrowed by stage; what moved last first."""
    context, views, day = request.context, request.platform.views, today(request)
    asked = asked_for(request)
    page = page_of(request, asked, page=asked.page)
    counts = board.exits_by_stage(context, views)
    calendar = calendars.working_days(views)
    values = {
        "list": asked.of_total(page.total, more=page.more),
        "exits": [(one, due(one, calendar, day)[:1]) for one in page.rows],
        "completed": completed(request, page.rows),
        "names": directory.names(context, views, {one.operator for one in page.rows}),
        "chips": [(stage, exit_badge(stage).text, counts.get(stage)) for stage in board.STAGES],
    }
    return render(request, "exits/list.html", values, fragment="exits/_list.html")
