"""The list of fairs, and those that were held beside each other."""

from __future__ import annotations

from starlette.exceptions import HTTPException
from starlette.responses import Response

from domain.fairs.fair import KINDS
from projections.fair_board import queries
from projections.fair_board.answers import Fair
from projections.page import SIZE, Page
from web.charts import Point, Share, ranking, target_bars
from web.i18n import gettext
from web.lists import Listing
from web.render import render
from web.request import Request
from web.shown.days import today
from web.shown.outlets import outlet_names

FILTERS = {"status": ("planned", "closed", "cancelled"), "kind": KINDS}


def show(request: Request) -> Response:
    asked = asked_for(request)
    page = page_of(request, asked, page=asked.page)
    values = {"list": asked.of_total(page.total, more=page.more), "fairs": page.rows, "today": today(request)}
    values["outlets"] = outlet_names(request, {one.operator for one in page.rows})
    return render(request, "fairs/list.html", values, fragment="fairs/_list.html")


def asked_for(request: Request) -> Listing:
    return Listing.of(request, "fairs", sorts=("held",), default="-held", filters=FILTERS)


def page_of(request: Request, asked: Listing, *, page: int, size: int = SIZE) -> Page[Fair]:
    return queries.fairs(
        request.context,
        request.platform.views,
        kind=asked.filters.get("kind"),
        status=asked.filters.get("status"),
        sort=asked.order,
        page=page,
        size=size,
    )


def compare(request: Request) -> Response:
    """An operator's own; a reader without one says whose."""
    operator = request.context.tenant or request.query_params.get("operator", "")[:40]
    fairs = queries.fairs_compared(request.context, request.platform.views, operator)
    if not fairs and not request.context.tenant:
        raise HTTPException(404)
    charts = {"attended": _attended(fairs), "hired": _hired(fairs)} if fairs else {"attended": "", "hired": ""}
    return render(request, "fairs/compare.html", fairs=fairs, operator=operator, **charts)


def _attended(fairs: tuple[Fair, ...]) -> object:
    points = [
        Point(
            f"{one.held_on:%m-%d}",
            one.attendance,
            under=f"{one.held_on:%Y}",
            target=one.expected or None,
            figure=str(one.attendance),
        )
        for one in reversed(fairs)
    ]
    return target_bars(points, gettext("每场到场人数，横线是预计人数"))


def _hired(fairs: tuple[Fair, ...]) -> object:
    """Of those who attended, how many were hired on the spot."""
    rates = [one.hired / one.attendance if one.attendance else 0.0 for one in fairs]
    most = max(rates, default=0.0) or 1.0
    shares = [
        Share(f"{one.held_on.isoformat()} {one.title}", rate / most, f"{rate:.1%}")
        for one, rate in zip(fairs, rates, strict=True)
    ]
    return ranking(shares, gettext("每场现场录用占到场人数的比例"))
