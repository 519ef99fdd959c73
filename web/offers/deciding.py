"""Accepting an offer, which registers employer, case and vacancy in one unit; and declining one with a reason."""

from __future__ import annotations

from starlette.responses import Response

from domain.jobs.offer_commands import AcceptOffer, DeclineOffer
from tenants.outcome import Refused
from web import flash
from web.act import act
from web.i18n import gettext
from web.offers import page
from web.offers.forms import Decline
from web.render import see_other
from web.request import Request
from web.shown.days import today


def accept(request: Request) -> Response:
    offer = page.find(request)
    numbered, known = request.platform.application.number_for, page.known_as(request, offer)
    answer = {name: numbered(request.context, name) for name in ("case", "vacancy")}
    command = AcceptOffer(
        offer=offer.offer,
        operator=offer.operator,
        outlet=request.context.outlet or "",
        employer=known.employer if known else numbered(request.context, "employer"),
        on=today(request),
        **answer,
    )
    outcome = act(request, command, answer=answer)
    if isinstance(outcome, Refused):
        return page.again(request, offer, Decline.blank().refused(outcome.refusal))
    opened = see_other(request, "cases.show", case=outcome.answer["case"])
    return flash.put(request, opened, gettext("岗位已登记。办完各步骤即对外发布。"), "ok")


def decline(request: Request) -> Response:
    offer, sent = page.find(request), Decline.read(request)
    if not sent.ok:
        return page.again(request, offer, sent)
    command = DeclineOffer(
        offer=offer.offer,
        operator=offer.operator,
        outlet=request.context.outlet or "",
        reason=sent.value.reason,
        on=today(request),
    )
    outcome = act(request, command)
    if isinstance(outcome, Refused):
        return page.again(request, offer, sent.refused(outcome.refusal))
    declined = see_other(request, "offers.show", offer=offer.offer)
    return flash.put(request, declined, gettext("没有受理。单位凭查询码看得到理由。"), "ok")
