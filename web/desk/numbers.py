"""Which page a number opens: the same kind of number stands on cases, vouchers, referrals, vacancies, offers of
them and employers."""

from __future__ import annotations

from typing import NamedTuple

from projections.case_board import queries as cases
from projections.job_board import employers
from projections.job_board import queries as vacancies
from projections.offer_board import queries as offers
from projections.people_register import queries as people
from projections.referral_board import queries as referrals
from projections.voucher_ledger import queries as vouchers
from web.request import Request

LOOKED_UP = (
    ("cases.show", "case", cases.case),
    ("vouchers.show", "voucher", vouchers.voucher),
    ("referrals.show", "referral", referrals.referral),
    ("vacancies.show", "vacancy", vacancies.vacancy),
    ("offers.show", "offer", offers.offer),
    ("employers.show", "employer", employers.employer),
    ("people.show", "person", people.person),
)


class Opened(NamedTuple):
    """A route and the name of its parameter."""

    route: str
    name: str


def opened(request: Request, number: str) -> Opened | None:
    """The page of what has this number, as far as the reader sees it."""
    for route, name, query in LOOKED_UP:
        if query(request.context, request.platform.views, number):
            return Opened(route, name)
    return None
