"""What stands on a person's page, put together from the read models the reader sees."""

from __future__ import annotations

from typing import Any

from domain.people.facts import FACTS
from domain.policies.status_reactions import STATUS_OF_ITEM
from projections.case_board import queries as cases
from projections.case_board.answers import Case
from projections.person_file import queries as file
from projections.referral_board import queries as referrals
from projections.roster_board import plans
from projections.roster_board import queries as rosters
from projections.voucher_ledger import queries as vouchers
from web.people.statuses import statuses_of
from web.people.timeline import timeline
from web.people.twins import twins
from web.request import Request
from web.shown.days import today
from web.shown.people import PersonShown


def page_of(request: Request, person: PersonShown) -> dict[str, Any]:
    context, views, id = request.context, request.platform.views, person.person
    opened = cases.cases_of(context, views, id)
    referred = referrals.referrals_of_person(context, views, id)
    facts = {one.fact: one for one in file.facts_of(context, views, id)}
    operator = context.tenant or ""
    lines, older = timeline(request, person, referred)
    return {
        "person": person,
        "today": today(request),
        "cases": opened,
        "referrals": referred,
        "vouchers": vouchers.vouchers_of(context, views, id),
        "timeline": lines,
        "older": older,
        "spells": statuses_of(request, id),
        "offers": _offers(person, opened),
        "facts": [(fact, facts.get(fact)) for fact in FACTS],
        "entries": rosters.entries_of(context, views, id),
        "plan": plans.contact_plan(context, views, operator, id) if operator else None,
        "contacts": plans.contacts_of(context, views, id, limit=5),
        "twins": twins(request, person),
    }


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
