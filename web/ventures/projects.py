"""The library of projects, and one project with its reviews."""

from __future__ import annotations

from typing import Any

from starlette.exceptions import HTTPException
from starlette.responses import Response

from domain.shared.personal import Personal
from domain.ventures.commands import ReviewVenture, WithdrawVenture
from domain.ventures.venture import UNDER_REVIEW
from projections.case_board import queries as cases
from projections.page import SIZE, Page
from projections.venture_board import queries
from projections.venture_board.answers import Venture
from tenants.vault import masking
from web.i18n import gettext
from web.lists import Listing
from web.render import invalid, render, see_other
from web.request import Request
from web.shown.acting import acted
from web.shown.days import today
from web.shown.outlets import outlet_names
from web.shown.people import people_by_id
from web.terms.ventures import CATEGORIES, CRITERIA, VENTURE_STATUSES, criterion_name, venture_category
from web.ventures.experts import expert_choices, team_of
from web.ventures.forms import Review, Withdraw

PAGE = "ventures/venture.html"
REVIEW, WITHDRAW = "r-", "w-"
FILTERS = {"status": ("library", *VENTURE_STATUSES, "withdrawn"), "category": tuple(CATEGORIES)}


def listing(request: Request) -> Response:
    asked = asked_for(request)
    page = page_of(request, asked, page=asked.page)
    values = {"list": asked.of_total(page.total, more=page.more), "ventures": page.rows}
    values["categories"] = [(code, venture_category(code), None) for code in CATEGORIES]
    return render(request, "ventures/ventures.html", values, fragment="ventures/_ventures.html")


def asked_for(request: Request) -> Listing:
    sorts = ("received", "investment", "name")
    return Listing.of(request, "ventures", sorts=sorts, default="-received", filters=FILTERS)


def page_of(request: Request, asked: Listing, *, page: int, size: int = SIZE) -> Page[Venture]:
    return queries.ventures(
        request.context,
        request.platform.views,
        search=asked.q,
        status=asked.filters.get("status"),
        category=asked.filters.get("category"),
        sort=asked.order,
        page=page,
        size=size,
    )


def show(request: Request) -> Response:
    return render(request, PAGE, _values(request, find(request)))


def review(request: Request) -> Response:
    venture = find(request)
    number = request.platform.application.number_for(request.context, "review")

    def command(typed: Review) -> ReviewVenture:
        met = tuple(code for code in CRITERIA if code in typed.met)
        return ReviewVenture(
            **_place(venture),
            review=number,
            expert=typed.expert,
            team=team_of(request, typed.expert),
            reviewer=Personal.of(typed.reviewer) if typed.reviewer.strip() else None,
            organisation=typed.organisation,
            met=met,
            recommends=typed.recommends == "yes",
            opinion=typed.opinion,
            on=typed.on,
        )

    sent = Review.read(request, REVIEW)
    answer = acted(request, sent, command, _back(request, venture), gettext("评审意见已记下"))
    return (
        answer if isinstance(answer, Response) else invalid(request, PAGE, **_values(request, venture, review=answer))
    )


def withdraw(request: Request) -> Response:
    venture = find(request)

    def command(typed: Withdraw) -> WithdrawVenture:
        return WithdrawVenture(**_place(venture), reason=typed.reason, on=typed.on)

    sent = Withdraw.read(request, WITHDRAW)
    answer = acted(request, sent, command, _back(request, venture), gettext("项目已移出"))
    if isinstance(answer, Response):
        return answer
    return invalid(request, PAGE, **_values(request, venture, leave=answer))


def find(request: Request) -> Venture:
    """404 when there is none, or it is another operator's."""
    found = queries.venture(request.context, request.platform.views, request.path_params["venture"])
    if found is None:
        raise HTTPException(404)
    return found


def _place(venture: Venture) -> dict[str, Any]:
    return {"venture": venture.venture, "operator": venture.operator}


def _back(request: Request, venture: Venture) -> Response:
    return see_other(request, "ventures.show", venture=venture.venture)


def _values(request: Request, venture: Venture, **forms: Any) -> dict[str, Any]:
    context, views, day = request.context, request.platform.views, today(request)
    reviews = queries.reviews_of(context, views, venture.venture)
    experts = request.platform.vault.open_many([one.reviewer for one in reviews])
    recommended = queries.recommendations_of(context, views, venture.venture)
    return {
        "venture": venture,
        "under_review": venture.status in UNDER_REVIEW,
        "reviews": [
            (one, masking.mask_name(name) if name else gettext("已遗忘"))
            for one, name in zip(reviews, experts, strict=True)
        ],
        "experts": expert_choices(request) if venture.status in UNDER_REVIEW else [],
        "criteria": [(code, criterion_name(code)) for code in CRITERIA],
        "recommended": recommended,
        "people": people_by_id(request, {one.person for one in recommended}),
        "case": cases.case(context, views, venture.case),
        "outlet": outlet_names(request, [venture.operator]).get(venture.outlet, ""),
        "review": Review.blank(REVIEW, on=day, met=list(CRITERIA)),
        "leave": Withdraw.blank(WITHDRAW, on=day),
        "today": day,
        **forms,
    }
