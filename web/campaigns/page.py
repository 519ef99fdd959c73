"""One campaign, put together for its page."""

from __future__ import annotations

from typing import Any

from starlette.exceptions import HTTPException
from starlette.responses import Response

from domain.campaigns.posts import CATEGORIES
from domain.catalogue.catalogue import items
from domain.shared.message import Command
from projections.campaign_board import queries
from projections.campaign_board.answers import Campaign, Reached
from projections.page import SIZE, Page
from tenants.outcome import Refused
from web import flash
from web.act import act
from web.appraisals.counted import counted_surveys
from web.campaigns import asking, forms
from web.campaigns.names import names_of
from web.campaigns.sources import sources
from web.cases.items import intake_of
from web.forms import Sent
from web.lists import Listing
from web.render import invalid, see_other
from web.request import Request
from web.shown.actors import actor_names
from web.shown.outlets import outlet_names, village_choices
from web.terms.campaigns import post_category

PAGE, REGION = "campaigns/show.html", "campaigns/_page.html"
FILTERS = {"outcome": ("none", "collected", "absent", "declined", "assisted")}


def find(request: Request) -> Campaign:
    """The campaign the address names; 404 when there is none, or it is another tenant's."""
    found = queries.campaign(request.context, request.platform.views, request.path_params["campaign"])
    if found is None:
        raise HTTPException(404)
    return found


def values(request: Request, found: Campaign) -> dict[str, Any]:
    """Everything on the page of a campaign, its forms empty."""
    context, views, id = request.context, request.platform.views, found.campaign
    villages = village_choices(request) if found.status == "running" and context.outlet else []
    collectors = queries.progress_by_collector(context, views, id)
    return {
        "campaign": found,
        "running": found.status == "running",
        "outlet": outlet_names(request, [found.operator]).get(found.outlet, ""),
        "plan": [pair for pair in intake_of(items()[found.item]).facts(found.plan) if pair[1]],
        "by_village": queries.progress_by_village(context, views, id),
        "by_collector": collectors,
        "collectors": actor_names(request, {one.where for one in collectors}, {found.operator}),
        "tally": asking.counted(found.item, queries.tally_of(context, views, id)),
        "counted": (),
        "surveyed": counted_surveys(request, found.operator, id),
        "notes": queries.notes_of(context, views, id),
        "posts": queries.posts_of(context, views, id) if found.kind == "posts" else (),
        "villages": villages,
        "sources": sources(),
        "categories": [(code, post_category(code)) for code in CATEGORIES],
        "add": forms.AddTargets.blank("add-"),
        "guide": forms.Guide.blank("guide-"),
        "post": forms.Post.blank("post-", places=1),
        "out": forms.TakeOut.blank("out-"),
        "close": forms.Close.blank("close-"),
        **_listed(request, found),
    }


def _listed(request: Request, found: Campaign) -> dict[str, Any]:
    asked = asked_for(request)
    page = targets_of(request, found, asked, page=asked.page)
    return {
        "list": asked.of_total(page.total, more=page.more),
        "targets": page.rows,
        "names": names_of(request, page.rows),
    }


def asked_for(request: Request) -> Listing:
    return Listing.of(request, "targets", filters=FILTERS)


def targets_of(request: Request, found: Campaign, asked: Listing, *, page: int, size: int = SIZE) -> Page[Reached]:
    outcome = asked.filters.get("outcome")
    wanted = "" if outcome == "none" else outcome
    views = request.platform.views
    return queries.targets_of(request.context, views, found.campaign, outcome=wanted, page=page, size=size)


def done(request: Request, found: Campaign, command: Command, name: str, sent: Sent[Any], said: str) -> Response:
    """Carry it out and show it again; what was refused stands beside its field in the form `name`."""
    outcome = act(request, command)
    if isinstance(outcome, Refused):
        return again(request, found, name, sent.refused(outcome.refusal))
    return flash.put(request, see_other(request, "campaigns.show", campaign=found.campaign), said, "ok")


def again(request: Request, found: Campaign, name: str, sent: Sent[Any]) -> Response:
    return invalid(request, PAGE, fragment=REGION, **(values(request, found) | {name: sent}))
