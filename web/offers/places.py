"""Where vacancies may be offered: open outlets whose contract has their registration, for its villages."""

from __future__ import annotations

from datetime import date

from starlette.exceptions import HTTPException

from domain.policies.case_intake import VACANCY_ITEM
from projections.operator_directory import queries as directory
from projections.operator_directory.answers import Contract, Outlet
from projections.operator_directory.public import public_outlet
from web.offers.codes import READER
from web.request import Request
from web.shown.days import today
from web.shown.outlets import Choices, villages_of


def gone_on(request: Request, outlet: Outlet) -> date | None:
    """The day on which the operator of an outlet left, once it has come."""
    day = directory.left_on(request.platform.views, outlet.operator)
    return day if day and day <= today(request) else None


def contract_at(request: Request, outlet: Outlet) -> Contract | None:
    """The contract in force today; none of an operator that has left."""
    if gone_on(request, outlet):
        return None
    return directory.contract_on(READER, request.platform.views, outlet.operator, today(request))


def takes_offers(request: Request, outlet: Outlet) -> bool:
    """Whether the contract in force has item 3.1.1."""
    contract = contract_at(request, outlet)
    return contract is not None and VACANCY_ITEM in contract.items


def outlet_in(request: Request) -> Outlet:
    """The outlet an address names; 404 for one that is not open, or takes no offers."""
    found = public_outlet(request.platform.views, request.path_params["outlet"])
    if found is None or not takes_offers(request, found):
        raise HTTPException(404)
    return found


def villages(request: Request, outlet: Outlet) -> Choices:
    """Of the contract in force; those the outlet covers come first."""
    contract = contract_at(request, outlet)
    return villages_of(outlet, contract.areas if contract else ())
