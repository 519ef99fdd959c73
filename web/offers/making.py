"""An employer offers a vacancy at the public page of an outlet, without an account."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

from starlette.responses import Response

from domain.jobs.offer_commands import MakeOffer
from domain.shared.personal import Personal
from projections.offer_board.answers import Offer as Offered
from projections.operator_directory.answers import Outlet
from tenants.outcome import Refused
from web import flash
from web.act import act
from web.forms import Sent
from web.i18n import gettext
from web.jobs.vacancies.choices import post_choices
from web.offers import bounds
from web.offers.codes import code_of, offer_of
from web.offers.forms import Offer
from web.offers.places import outlet_in, villages
from web.render import invalid, render, see_other
from web.request import Request
from web.shown.days import today
from web.terms.jobs import economy_choices

PAGE, FORM = "offers/form.html", "offers/_form.html"
USUAL = timedelta(days=60)
FEN = 100
AS_TYPED = (
    *("name", "credit_code", "industry", "economy", "address", "profile"),
    *("occupation", "form", "headcount", "village", "age_min", "age_max", "education", "major", "years"),
    *("qualification", "title", "lodging", "benefits", "first", "last", "interview_on"),
)


def form(request: Request) -> Response:
    outlet, day = outlet_in(request), today(request)
    usual = {"first": day, "last": day + USUAL}
    again = offer_of(request, request.query_params.get("again", ""))
    begun = _typed_before(again) if again else {"headcount": 1, "qualification": "none"}
    return render(request, PAGE, _values(request, outlet), form=Offer.blank(**begun | usual))


def save(request: Request) -> Response:
    outlet, sent = outlet_in(request), Offer.read(request)
    if sent.ok and (problem := bounds.too_many(request, outlet, sent.value.credit_code)):
        sent = sent.wrong({"": problem})
    if sent.ok:
        offer = request.platform.application.number_for(request.context, "offer")
        outcome = act(request, _command(request, sent, outlet, offer), answer={"offer": offer})
        if not isinstance(outcome, Refused):
            bounds.count(request)
            made = see_other(request, "offers.told", code=code_of(request, outcome.answer["offer"]))
            return flash.put(request, made, gettext("申请已交。请记下查询码，或收藏这一页。"), "ok")
        sent = sent.refused(outcome.refusal)
    return invalid(request, PAGE, fragment=FORM, **_values(request, outlet), form=sent)


def _values(request: Request, outlet: Outlet) -> dict[str, Any]:
    own = {"outlet": outlet, "economies": economy_choices(), "villages": villages(request, outlet)}
    return own | post_choices() | {"today": today(request)}


def _typed_before(offered: Offered) -> dict[str, Any]:
    """What whoever holds the code typed, but for whom to ask for: that is typed anew."""
    kept = [name for name in AS_TYPED if name not in ("first", "last", "interview_on")]
    typed = {name: getattr(offered, name) or None for name in kept}
    wages = {"wage_min": offered.wage_min_fen // FEN, "wage_max": offered.wage_max_fen // FEN}
    return typed | wages | {"shifts": offered.shifts.split(","), "age_ground": offered.age_ground or None}


def _command(request: Request, sent: Sent[Offer], outlet: Outlet, offer: str) -> MakeOffer:
    typed = sent.value
    return MakeOffer(
        offer=offer,
        operator=outlet.operator,
        outlet=outlet.outlet,
        contact=Personal.of(typed.contact),
        phone=Personal.of(typed.phone),
        wage_min_fen=typed.wage_min * FEN,
        wage_max_fen=typed.wage_max * FEN,
        shifts=",".join(typed.shifts),
        age_ground=typed.age_ground if typed.age_min or typed.age_max else "",
        on=today(request),
        **{name: getattr(typed, name) for name in AS_TYPED},
    )
