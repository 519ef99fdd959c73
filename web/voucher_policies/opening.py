"""Opening a policy."""

from __future__ import annotations

from typing import Any

from starlette.responses import Response

from domain.vouchers.commands import OpenVoucherPolicy
from tenants.divisions import divisions
from tenants.outcome import Refused
from web import flash
from web.act import act
from web.forms import Sent
from web.i18n import gettext
from web.render import invalid, render, see_other
from web.request import Request
from web.shown.areas import divisions_below
from web.shown.catalogue import codes
from web.shown.days import today
from web.terms.catalogue import item_name
from web.voucher_policies.forms import OpenPolicy, fen

PAGE, FORM = "voucher_policies/open.html", "voucher_policies/_open.html"


def form(request: Request) -> Response:
    blank = OpenPolicy.blank(first=today(request), area=request.context.area)
    return render(request, PAGE, form=blank, **choices(request))


def save(request: Request) -> Response:
    """The policy is open for issuing from its first day."""
    sent = OpenPolicy.read(request)
    if not sent.ok:
        return again(request, sent)
    id = request.platform.application.number_for(request.context, "policy")
    outcome = act(request, _command(request, sent.value, id), answer={"policy": id})
    if isinstance(outcome, Refused):
        return again(request, sent.refused(outcome.refusal))
    response = see_other(request, "policies.show", policy=outcome.answer["policy"])
    return flash.put(request, response, gettext("政策已开通"))


def again(request: Request, sent: Sent[OpenPolicy]) -> Response:
    """The form once more, with what is wrong and all that was typed."""
    return invalid(request, PAGE, fragment=FORM, form=sent, **choices(request))


def choices(request: Request) -> dict[str, Any]:
    """What the form offers: the reader's area and the divisions below it, and every item of the catalogue."""
    own = request.context.area
    areas = [(own, divisions().name(own)), *divisions_below(request.context)]
    return {"areas": areas, "catalogue": [(code, f"{code} {item_name(code)}") for code in codes()]}


def _command(request: Request, typed: OpenPolicy, id: str) -> OpenVoucherPolicy:
    return OpenVoucherPolicy(
        policy=id,
        name=typed.name,
        area=typed.area,
        items=tuple(dict.fromkeys(typed.items)),
        face_fen=fen(typed.face),
        valid_days=typed.valid_days,
        budget_fen=fen(typed.budget),
        first=typed.first,
        last=typed.last,
        on=today(request),
    )
