"""One offer as the outlet sees it: beside the employer with the same credit code, to be accepted or declined."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from starlette.exceptions import HTTPException
from starlette.responses import Response

from projections.job_board import employers
from projections.job_board import queries as vacancies
from projections.job_board.answers import Employer, EmployerName, Vacancy
from projections.offer_board import queries as board
from projections.offer_board.answers import Offer
from projections.page import Page
from web.forms import Sent
from web.i18n import gettext
from web.jobs.employers.contact import contact_of as contact_of_employer
from web.offers.contact import contact_of, names_the_same
from web.offers.forms import Decline
from web.render import invalid, render
from web.request import Request
from web.shown.days import today
from web.shown.outlets import outlet_names
from web.terms.jobs import economy_name

PAGE = "offers/show.html"
MOST = 10  # vacancies of the same employer shown beside it


@dataclass(frozen=True, slots=True)
class Compared:
    """One field of the employer as it was offered and as it is registered."""

    label: str
    offered: str
    known: str
    same: bool


def show(request: Request) -> Response:
    return render(request, PAGE, values(request, find(request)))


def find(request: Request) -> Offer:
    """404 when there is none, or it was made to another operator."""
    found = board.offer(request.context, request.platform.views, request.path_params["offer"])
    if found is None:
        raise HTTPException(404)
    return found


def known_as(request: Request, offer: Offer) -> EmployerName | None:
    """The employer that is registered under the credit code of the offer."""
    return employers.employer_by_credit_code(request.context, request.platform.views, offer.credit_code)


def again(request: Request, offer: Offer, form: Sent[Any]) -> Response:
    return invalid(request, PAGE, **values(request, offer, form))


def values(request: Request, offer: Offer, form: Sent[Any] | None = None) -> dict[str, Any]:
    context, views = request.context, request.platform.views
    known = known_as(request, offer)
    record = employers.employer(context, views, known.employer) if known else None
    return {
        "offer": offer,
        "contact": contact_of(request, offer),
        "known": known,
        "record": record,
        "compared": _compared(request, offer, record) if record else (),
        "hiring": _hiring(request, known) if known else None,
        "vacancy": vacancies.vacancy(context, views, offer.vacancy) if offer.vacancy else None,
        "here": offer.status == "waiting" and (context.tenant, context.outlet) == (offer.operator, offer.outlet),
        "outlet": outlet_names(request, [offer.operator]).get(offer.outlet, ""),
        "today": today(request),
        "form": form or Decline.blank(),
    }


def _hiring(request: Request, known: EmployerName) -> Page[Vacancy]:
    """Its vacancies that take referrals today, the first of them."""
    context, views, day = request.context, request.platform.views, today(request)
    return vacancies.vacancies(context, views, employer=known.employer, open_on=day, size=MOST)


def _compared(request: Request, offer: Offer, known: Employer) -> tuple[Compared, ...]:
    """The fields of 单位基本信息, in the order of the form."""
    mine, theirs = contact_of(request, offer), contact_of_employer(request, known)
    same_name, same_phone = names_the_same(request, offer, known)
    economies = economy_name(offer.economy), economy_name(known.economy)
    pairs = (
        (gettext("单位名称"), offer.name, known.name, offer.name == known.name),
        (gettext("所属行业"), offer.industry, known.industry, offer.industry == known.industry),
        (gettext("经济类型"), *economies, economies[0] == economies[1]),
        (gettext("单位地址"), offer.address, known.address, offer.address == known.address),
        (gettext("联系人"), mine.name, theirs.name, same_name),
        (gettext("联系方式"), mine.phone, theirs.phone, same_phone),
    )
    return tuple(Compared(*one) for one in pairs)
