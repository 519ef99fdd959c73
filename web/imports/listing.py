"""The imports of an outlet, or for a manager of the operator, the latest first."""

from __future__ import annotations

from starlette.responses import Response

from web.lists import Listing
from web.render import render
from web.request import Request
from web.shown.actors import actor_names
from web.terms.imports import KINDS, import_kind


def show(request: Request) -> Response:
    asked = Listing.of(request, "imports")
    found, total = request.platform.imports.latest(request.context, asked.offset, asked.size)
    listed = asked.of_total(total)
    if listed.page != asked.page:
        found, total = request.platform.imports.latest(request.context, listed.offset, listed.size)
    values = {"list": listed, "imports": found}
    values["kinds"] = [(kind, import_kind(kind)) for kind in KINDS]
    values["names"] = actor_names(request, {one.actor for one in found})
    return render(request, "imports/list.html", values, fragment="imports/_list.html")
