"""For the auditor: who had whom shown in plain, when and why. The persons stay masked here."""

from __future__ import annotations

from collections.abc import Iterator

from starlette.responses import Response

from projections.operator_directory import queries as directory
from web.documents.sheet import Cell
from web.formats import stamp
from web.i18n import N_
from web.lists import Listing
from web.render import render
from web.request import Request
from web.shown.actors import actor_names
from web.shown.download import handed
from web.shown.people import people_by_id
from web.terms.rosters import unmasked_for

HEAD = (
    *(N_("时间"), N_("查看人"), N_("网络地址"), N_("机构编号"), N_("机构"), N_("被查看的人的编号")),
    *(N_("被查看的人"), N_("理由"), N_("说明"), N_("看到")),
)
LONGEST = 64  # characters of a number or code, however it is typed


def show(request: Request) -> Response:
    """The newest first, narrowed to a person's number or an operator's code."""
    asked = Listing.of(request, "unmaskings")
    person, tenant = _asked(request)
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
        "asked": {"person": person, "operator": tenant},
    }
    return render(request, "people/unmaskings.html", values, fragment="people/_unmaskings.html")


def download(request: Request) -> Response:
    """The same as a file, the persons masked in it too."""
    return handed(request, "unmaskings", N_("查看明文的记录"), HEAD, _lines(request))


def _asked(request: Request) -> tuple[str, str]:
    """The person's number and the operator's code that the list is narrowed to."""
    person = request.query_params.get("person", "")
    return person[:LONGEST], request.query_params.get("operator", "")[:LONGEST]


def _lines(request: Request) -> Iterator[tuple[Cell, ...]]:
    person, tenant = _asked(request)
    for rows in request.platform.accounts.unmaskings.every(person=person, tenant=tenant):
        tenants = {one.tenant for one in rows}
        people = people_by_id(request, {one.person for one in rows})
        who = actor_names(request, [one.user for one in rows], tenants)
        operators = directory.names(request.context, request.platform.views, tenants)
        for one in rows:
            seen = people[one.person].name if one.person in people else ""
            by = (who.get(one.user, one.user), one.address, one.tenant, operators.get(one.tenant, ""))
            yield (stamp(one.at), *by, one.person, seen, unmasked_for(one.reason), one.words, stamp(one.until))
