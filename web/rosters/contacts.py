"""Whom to speak with today: everybody whose next contact is due, the longest overdue first."""

from __future__ import annotations

from datetime import timedelta

from starlette.responses import Response

from projections.roster_board import plans
from web.lists import Listing
from web.render import render
from web.request import Request
from web.shown.days import distance, today
from web.shown.people import people_by_id

AHEAD = {"today": 0, "week": 7, "month": 30}


def show(request: Request) -> Response:
    now = today(request)
    asked = Listing.of(request, "contacts", sorts=("due",), default="due", filters={"until": tuple(AHEAD)})
    until = now + timedelta(days=AHEAD[asked.filters.get("until", "today")])
    sort = asked.order
    page = plans.contacts_due(request.context, request.platform.views, until, sort=sort, page=asked.page)
    people = people_by_id(request, [one.person for one in page.rows])
    rows = [(one, people.get(one.person), distance(one.due, now) if one.due else "") for one in page.rows]
    values = {"list": asked.of_total(page.total, more=page.more), "rows": rows, "today": now}
    return render(request, "rosters/contacts.html", values, fragment="rosters/_contacts.html")
