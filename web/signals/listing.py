"""Signals of the operators one sees."""

from __future__ import annotations

from starlette.responses import Response

from domain.shared.period import Period
from domain.signals.rules import RULES
from projections.operator_directory import queries as directory
from projections.page import SIZE, Page
from projections.signal_board import queries as board
from projections.signal_board.answers import Signal
from web.lists import Listing
from web.render import render
from web.request import Request
from web.shown.days import today
from web.terms.sampling import SIGNAL_STATUSES, rule_name, rule_words


def asked_for(request: Request) -> Listing:
    filters = {"status": tuple(SIGNAL_STATUSES), "rule": RULES}
    return Listing.of(request, "signals", sorts=("raised", "period"), default="-raised", filters=filters)


def page_of(request: Request, asked: Listing, *, page: int, size: int = SIZE) -> Page[Signal]:
    """A page of the list as it is narrowed; `size` for a walk through all of it."""
    return board.signals(
        request.context,
        request.platform.views,
        status=asked.filters.get("status"),
        rule=asked.filters.get("rule"),
        sort=asked.order,
        page=page,
        size=size,
    )


def show(request: Request) -> Response:
    """Filter by status and rule, sort, pages; the rules beside them, in words."""
    context, views = request.context, request.platform.views
    asked = asked_for(request)
    page = page_of(request, asked, page=asked.page)
    limits = board.limits_on(views, Period.quarter_of(today(request)).first)
    values = {
        "list": asked.of_total(page.total, more=page.more),
        "signals": page.rows,
        "names": directory.names(context, views, {one.operator for one in page.rows}),
        "limits": limits,
        "rules": [(rule_name(rule), rule_words(rule, limits.rules[rule])) for rule in RULES],
        "codes": RULES,
    }
    return render(request, "signals/list.html", values, fragment="signals/_list.html")
