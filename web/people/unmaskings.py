"""For the auditor: who had whom shown in plain, when and why. The persons stay masked here."""

from __future__ import annotations

from starlette.responses import Response

from projections.operator_directory import queries as directory
from web.lists import Listing
from web.render import render
from web.request import Request
from web.shown.actors import actor_names
from web.shown.people import people_by_id

LONGEST = 64  # characters of a number or code, however it is typed


def show(request: Request) -> Response:
    """The newest first, narrowed to a person's number or an operator's code."""
    asked = Listing.of(request, "unmaskings")
    person = request.query_params.get("person", "")[:LONGEST]
    tenant = request.query_params.get("operator", "")[:LONGEST]
    store = request.platform.accounts.unmaskings
    rows, total = store.page(person=person, tenant=tenant, offset=asked.offset, limit=asked.size)
    listed = asked.of_total(total)
    if listed.page != asked.page:
        rows, total = store.page(person=person, tenant=tenant, offset=listed.offset, limit=asked.size)
    tenants = {one.tenant for one in rows}
    values = {
        "list": listed,
        "rows": rows,
        "people": people_by_id(request, {one.person for one in rows}),
        "who": actor_names(request, [one.user for one in rows], tenants),
        "operators": directory.names(request.context, request.platform.views, tenants),
        "narrowed": bool(person or tenant),
    }
    return render(request, "people/unmaskings.html", values, fragment="people/_unmaskings.html")
