"""What stands on a person's page, put together from the read models the reader sees."""

from __future__ import annotations

from typing import Any

from domain.people.facts import FACTS
from domain.policies.case_intake import REFERRAL_ITEM
from domain.policies.status_reactions import STATUS_OF_ITEM
from projections.case_board import queries as cases
from projections.case_board.answers import Case
from projections.operator_directory import queries as operators
from projections.person_file import queries as file
from projections.referral_board import queries as referrals
from projections.roster_board import plans
from projections.roster_board import queries as rosters
from projections.voucher_ledger import queries as vouchers
from web.duties.panel import owed_to
from web.i18n import gettext
from web.people.statuses import statuses_of
from web.people.timeline import timeline
from web.people.twins import twins
from web.request import Request
from web.shown.catalogue import items_on
from web.shown.days import today
from web.shown.people import PersonShown

CONTACTS, CONTACTS_AT_MOST = 5, 100
OFTEN = ("2.1.1", "3.1.2")
"""Registrations offered at once; every other item is one step further."""


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
        "other_items": _other_items(request, person, opened),
        "facts": [(fact, facts.get(fact)) for fact in FACTS],
        "entries": rosters.entries_of(context, views, id),
        "plan": plans.contact_plan(context, views, operator, id) if operator else None,
        **_contacts(request, id),
        **owed_to(request, id),
        "twins": twins(request, person),
    }


def _contacts(request: Request, person: str) -> dict[str, Any]:
    """The latest, or as many as are shown at all when they are asked for: older ones stand in the course of events."""
    every = request.query_params.get("contacts") == "all"
    most = CONTACTS_AT_MOST if every else CONTACTS
    found = plans.contacts_of(request.context, request.platform.views, person, limit=most + 1)
    return {"contacts": found[:most], "more_contacts": len(found) > most and not every}


def _offers(person: PersonShown, have: tuple[Case, ...]) -> list[tuple[str, str, Case | None]]:
    """What is most often gone on with or opened now: (item, "new" or "go-on", the open case)."""
    going_on = {case.item: case for case in reversed(have) if case.status == "open"}
    lasting = {item: status for item, status in STATUS_OF_ITEM.items() if item in OFTEN}
    fresh = [item for item, status in lasting.items() if item not in going_on and status not in person.record.statuses]
    return [*((item, "go-on", case) for item, case in going_on.items()), *((item, "new", None) for item in fresh)]


def _other_items(request: Request, person: PersonShown, have: tuple[Case, ...]) -> tuple[tuple[str, str], ...]:
    """Every other item for a person that the contract in force covers, with its name; a referral begins with its
    vacancy."""
    context, views, now = request.context, request.platform.views, today(request)
    contract = operators.contract_on(context, views, context.tenant, now) if context.tenant else None
    covered = contract.items if contract else ()
    found = items_on(request, now).values()
    left_out = {*OFTEN, REFERRAL_ITEM, *(case.item for case in have if case.status == "open")}
    left_out |= {item for item, status in STATUS_OF_ITEM.items() if status in person.record.statuses}
    wanted = [one for one in found if one.offered and one.code in covered and "person" in one.kinds()]
    return tuple((one.code, str(gettext(one.name))) for one in wanted if one.code not in left_out)
