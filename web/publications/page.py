"""One publication, put together for its page."""

from __future__ import annotations

from typing import Any

from starlette.exceptions import HTTPException
from starlette.responses import Response

from domain.shared.message import Command
from projections.publication_board import queries
from projections.publication_board.answers import Publication
from tenants.outcome import Refused
from web import flash
from web.act import act
from web.forms import Sent
from web.publications import forms
from web.render import invalid, see_other
from web.request import Request
from web.shown.days import today
from web.shown.outlets import outlet_names
from web.terms.publications import CHANNELS, channel_name

PAGE, REGION = "publications/show.html", "publications/_page.html"


def find(request: Request) -> Publication:
    """The publication the address names; 404 when there is none, or it is another tenant's."""
    found = queries.publication(request.context, request.platform.views, request.path_params["publication"])
    if found is None:
        raise HTTPException(404)
    return found


def values(request: Request, found: Publication) -> dict[str, Any]:
    stage = found.status_on(today(request))
    return {
        "publication": found,
        "stage": stage,
        "outlet": outlet_names(request, [found.operator]).get(found.outlet, ""),
        "channels": [(code, channel_name(code)) for code in CHANNELS],
        "review": forms.Review.blank("review-"),
        "publish": forms.Publish.blank("publish-", channels=found.channels),
        "revise": forms.Revise.blank("revise-", title=found.title, text=found.text, expires_on=found.expires_on),
        "withdraw": forms.Withdraw.blank("withdraw-"),
    }


def done(request: Request, found: Publication, command: Command, name: str, sent: Sent[Any], said: str) -> Response:
    """Carry it out and show it again; what was refused stands beside its field in the form `name`."""
    outcome = act(request, command)
    if isinstance(outcome, Refused):
        return again(request, found, name, sent.refused(outcome.refusal))
    shown = see_other(request, "publications.show", publication=found.publication)
    return flash.put(request, shown, said, "ok")


def again(request: Request, found: Publication, name: str, sent: Sent[Any]) -> Response:
    return invalid(request, PAGE, fragment=REGION, **(values(request, found) | {name: sent}))
