"""A case of 1.2.2 buys a convenience facility; it ends with a case that was withdrawn or voided."""

from __future__ import annotations

from datetime import date

from domain.cases.case import Case
from domain.cases.events import CaseFilled, CaseOpened, CaseVoided, CaseWithdrawn
from domain.facilities.commands import BuyFacility, PlaceFacility, TakeBackFacility
from domain.policies.facts import Facts
from domain.policies.forms_read import as_opened, has, number_of
from domain.shared.message import Command

FACILITY_ITEM = "1.2.2"


def when_opened(event: CaseOpened, facts: Facts, on: date) -> list[Command]:
    """Bought, and placed where the form says so already."""
    fields = event.fields
    if event.item != FACILITY_ITEM or not has(fields, "kind", "quantity", "charge", "check_days"):
        return []
    bought = BuyFacility(
        facility=event.subject,
        operator=event.operator,
        outlet=event.outlet,
        case=event.case,
        kind=fields["kind"],
        name=fields.get("name", ""),
        quantity=number_of(fields, "quantity"),
        cost_fen=number_of(fields, "cost"),
        charge=fields["charge"],
        check_days=number_of(fields, "check_days"),
        on=on,
    )
    place = fields.get("place", "")
    placed = PlaceFacility(facility=event.subject, operator=event.operator, place=place, on=on)
    return [bought, placed] if place.strip() else [bought]


def when_filled(event: CaseFilled, facts: Facts, on: date) -> list[Command]:
    """As when it was opened: begun now, or amended."""
    return when_opened(as_opened(facts["case"], event), facts, on)


def when_withdrawn(event: CaseWithdrawn, facts: Facts, on: date) -> list[Command]:
    case: Case = facts["case"]
    return _take_back(case.item, case.subject, event.operator, event.reason, on)


def when_voided(event: CaseVoided, facts: Facts, on: date) -> list[Command]:
    return _take_back(event.item, event.subject, event.operator, event.reason, on)


def _take_back(item: str, facility: str, operator: str, reason: str, on: date) -> list[Command]:
    if item != FACILITY_ITEM:
        return []
    return [TakeBackFacility(facility=facility, operator=operator, reason=reason, on=on)]
