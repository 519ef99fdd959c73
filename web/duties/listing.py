"""The list of duties, and the same as a file."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

from starlette.responses import Response

from domain.duties.duty import KINDS
from projections.duty_list import queries
from projections.duty_list.answers import Duty
from projections.page import LARGEST, Page
from web.documents.sheet import Cell
from web.duties.forms import Remind
from web.duties.shown import DutyShown, duties_shown
from web.i18n import N_
from web.lists import Listing
from web.render import render
from web.request import Request
from web.shown.days import today
from web.shown.download import handed, pages_of
from web.shown.finding import people_found, search_of
from web.shown.outlets import outlet_names
from web.shown.people import people_by_id
from web.terms.catalogue import item_name
from web.terms.duties import duty_badge, duty_kind

SORTS = ("due", "kind", "item", "over")
WEEK = timedelta(days=6)
STATES = ("today", "week", "late", "done", "missed", "dropped", "all")  # without one: what is open
HEAD = (N_("到期日"), N_("对象"), N_("待办"), N_("种类"), N_("事项"), N_("状态"), N_("第几次"), N_("办了的日子"))


def asked_for(request: Request) -> Listing:
    filters = {"state": STATES, "kind": KINDS, "outlet": tuple(outlet_names(request))}
    return Listing.of(request, "duties", sorts=SORTS, default="due", filters=filters)


def one_alone(request: Request) -> str:
    """The number of the duty that the address names, for a link from elsewhere; every time of it is shown."""
    return request.query_params.get("duty", "")[:64]


def person_asked(request: Request) -> str:
    """The number of the person whose duties are asked for, for a link from their page."""
    return request.query_params.get("person", "")[:64]


def page_of(request: Request, asked: Listing, *, page: int, size: int = 20) -> Page[Duty]:
    """A clerk sees the outlet's own; a search for somebody, or a link to one duty, looks everywhere."""
    found, duty, person = people_found(request), one_alone(request), person_asked(request)
    if found is None and person:
        found = (person,)
    state = asked.filters.get("state", "all" if duty else "open")
    return queries.duties(
        request.context,
        request.platform.views,
        **_bounds(state, today(request)),
        kind=asked.filters.get("kind"),
        outlet=asked.filters.get("outlet") or (request.context.outlet if found is None and not duty else None),
        about=found,
        duty=duty or None,
        sort=asked.order,
        page=page,
        size=size,
    )


def _bounds(state: str, day: date) -> dict[str, Any]:
    match state:
        case "today":
            return {"status": "open", "until": day}
        case "week":
            return {"status": "open", "until": day + WEEK}
        case "late":
            return {"status": "open", "until": day - timedelta(days=1)}
        case "all":
            return {}
    return {"status": state}


def show(request: Request) -> Response:
    return render(request, "duties/list.html", listed(request), fragment="duties/_list.html")


def listed(request: Request, **more: Any) -> dict[str, Any]:
    """What the page shows, with a form that went wrong in place of the empty one."""
    asked = asked_for(request)
    page = page_of(request, asked, page=asked.page)
    values = {"list": asked.of_total(page.total, more=page.more), "duties": duties_shown(request, page.rows)}
    values |= {"outlets": outlet_names(request), "found": search_of(request)}
    values |= {"person": people_by_id(request, (person_asked(request),)).get(person_asked(request))}
    values["alone"] = one_alone(request)
    values |= {"kinds": KINDS, "today": today(request), "form": Remind.blank("remind-", due_on=today(request), every=0)}
    return values | more


def download(request: Request) -> Response:
    """Every duty of the list as it was narrowed."""
    asked = asked_for(request)
    pages = pages_of(lambda number: page_of(request, asked, page=number, size=LARGEST))
    lines = (_line(one) for page in pages for one in duties_shown(request, page.rows))
    return handed(request, "duties", N_("待办"), HEAD, lines)


def _line(one: DutyShown) -> tuple[Cell, ...]:
    duty = one.duty
    item = item_name(duty.item) if duty.item else ""
    over = duty.over_on.isoformat() if duty.over_on else ""
    status = duty_badge(one.status).text
    return (duty.due_on.isoformat(), one.who, one.what, duty_kind(duty.kind), item, status, duty.occurrence, over)
