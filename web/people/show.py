"""One person's page: masked facts, registrations, cases, referrals, vouchers, and everything in the order of time."""

from __future__ import annotations

from starlette.exceptions import HTTPException
from starlette.responses import Response

from domain.policies.status_reactions import STATUS_OF_ITEM
from projections.case_board import queries as cases
from projections.case_board.answers import Case
from projections.referral_board import queries as referrals
from projections.voucher_ledger import queries as vouchers
from web.people.statuses import statuses_of
from web.people.timeline import timeline
from web.render import render
from web.request import Request
from web.shown.days import today
from web.shown.people import PersonShown, person_or_none


def show(request: Request) -> Response:
    context, views, id = request.context, request.platform.views, request.path_params["person"]
    person = person_or_none(request, id)
    if person is None:
        raise HTTPException(404)
    opened = cases.cases_of(context, views, id)
    referred = referrals.referrals_of_person(context, views, id)
    held = vouchers.vouchers_of(context, views, id)
    values = {
        "person": person,
        "today": today(request),
        "cases": opened,
        "referrals": referred,
        "vouchers": held,
        "timeline": timeline(request, person, opened, referred, held),
        "spells": statuses_of(request, id),
        "offers": _offers(person, opened),
    }
    return render(request, "people/show.html", values)


def _offers(person: PersonShown, have: tuple[Case, ...]) -> list[tuple[str, str, Case | None]]:
    """What can be opened for the person now: (item, "new" or "go-on", the open case). Nothing that lasts already."""
    open_cases = {case.item: case for case in reversed(have) if case.status == "open"}
    offers: list[tuple[str, str, Case | None]] = []
    for item, status in STATUS_OF_ITEM.items():
        if item in open_cases:
            offers.append((item, "go-on", open_cases[item]))
        elif status not in person.record.statuses:
            offers.append((item, "new", None))
    return offers
