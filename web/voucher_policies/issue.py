"""Issuing a voucher to one person. What the domain refuses stands beside the field, with the amounts left."""

from __future__ import annotations

import msgspec
from starlette.exceptions import HTTPException
from starlette.responses import Response

from domain.shared.refusal import Refusal
from domain.vouchers.commands import IssueVoucher
from projections.people_register import queries as register
from projections.voucher_ledger.balances import policy
from tenants.outcome import Refused
from web import flash
from web.act import act
from web.forms import Sent
from web.i18n import gettext
from web.render import invalid, see_other
from web.request import Request
from web.shown.days import today
from web.voucher_policies.forms import IssueTo
from web.voucher_policies.show import page

ABOUT_THE_PERSON = ("people.unknown", "vouchers.live-already")


def save(request: Request) -> Response:
    """A voucher for the person with the identity number, under the policy of the address."""
    sent = IssueTo.read(request)
    if policy(request.context, request.platform.views, request.path_params["policy"]) is None:
        raise HTTPException(404)
    person = _person(request, sent)
    if sent.ok and person is None:
        sent = sent.wrong({"identity": gettext("辖区内没有登记过持这个证件号的人。请先由服务当地的机构登记。")})
    if not sent.ok or person is None:
        return again(request, sent)
    number = request.platform.application.number_for(request.context, "voucher")
    command = IssueVoucher(voucher=number, policy=request.path_params["policy"], person=person, on=today(request))
    outcome = act(request, command, answer={"voucher": number})
    if isinstance(outcome, Refused):
        return again(request, sent.refused(_beside(outcome.refusal)))
    response = see_other(request, "policies.show", policy=command.policy)
    return flash.put(request, response, gettext("已发放 %(number)s，待本人领取", number=outcome.answer["voucher"]))


def again(request: Request, sent: Sent[IssueTo]) -> Response:
    """The page once more, with what is wrong and what was typed."""
    return invalid(
        request, "voucher_policies/show.html", fragment="voucher_policies/_issue.html", **page(request, sent)
    )


def _person(request: Request, sent: Sent[IssueTo]) -> str | None:
    if not sent.ok:
        return None
    key = request.platform.vault.lookup_key("identity", sent.value.identity)
    found = register.person_by_identity(request.context, request.platform.views, key)
    return found.person if found else None


def _beside(refusal: Refusal) -> Refusal:
    """Refusals about the person stand beside the number by which they were found."""
    about = refusal.code in ABOUT_THE_PERSON
    return msgspec.structs.replace(refusal, field="identity") if about else refusal
