"""One person's page: masked facts, registrations, rosters, contacts, cases, vouchers, and all in order of time."""

from __future__ import annotations

from starlette.responses import Response

from web.people.page import find
from web.people.showing import page_of
from web.people.unmasking import told, values
from web.render import render
from web.request import Request


def show(request: Request) -> Response:
    person = find(request)
    shown = page_of(request, person) | values(request, person.person)
    return render(request, "people/show.html", shown | {"told": told(request, shown)})
