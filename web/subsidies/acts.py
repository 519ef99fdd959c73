"""What is done with a claim for subsidies: each form leads to one command."""

from __future__ import annotations

from typing import Any

import msgspec
from starlette.responses import Response

from domain.shared.message import Command
from domain.subsidies import commands
from projections.people_register import queries as register
from projections.subsidy_ledger.answers import Claim
from tenants.outcome import Refused
from web import flash
from web.act import act
from web.forms import Sent
from web.i18n import gettext
from web.render import invalid, render, see_other
from web.request import Request
from web.shown.days import today
from web.subsidies import page
from web.subsidies.forms import Confirm, OwnLine, RemoveLine, Return, SendUp, StaffLine, Verify

BESIDE = {"person": "identity", "amount_fen": "amount"}
"""Where what is said about a field of the command belongs in the form."""

HELD_ELSEWHERE = {"subsidies.month-taken": "first_month", "subsidies.class-taken": "course"}
"""What another claim has already, and the field it is about."""


def show(request: Request) -> Response:
    return render(request, page.PAGE, page.values(request, page.find(request)))


def add_line(request: Request) -> Response:
    """For the claimant alone, or for one of an employer's people, found by identity number among those served here."""
    claim = page.find(request)
    sent: Sent[Any] = (StaffLine if claim.claimant_kind == "employer" else OwnLine).read(request, "line-")
    person, subsidy, post = claim.claimant, claim.subsidies[0], ""
    course = sent.value.course.strip() if sent.ok else ""
    if sent.ok and isinstance(sent.value, StaffLine):
        key = request.platform.vault.lookup_key("identity", sent.value.identity)
        found = register.person_by_identity(request.context, request.platform.views, key)
        person, subsidy, post = found.person if found else "unknown", sent.value.subsidy, sent.value.post
        course = sent.value.other_course.strip() or course
    if not sent.ok:
        return _again(request, claim, sent)
    command = commands.AddClaimLine(
        claim=claim.claim,
        operator=claim.operator,
        subsidy=subsidy,
        person=person,
        first_month=sent.value.first_month,
        last_month=sent.value.last_month,
        amount_fen=int(sent.value.amount * 100),
        post=post,
        course=course,
        on=today(request),
    )
    return _carry_out(request, claim, sent, command, gettext("已加入明细"))


def remove_line(request: Request) -> Response:
    return _do(request, RemoveLine.read(request, "remove-"), commands.RemoveClaimLine, gettext("已去掉明细"))


def verify(request: Request) -> Response:
    return _do(request, Verify.read(request, "verify-"), commands.VerifyClaim, gettext("已记录核实情况"))


def send_up(request: Request) -> Response:
    return _do(request, SendUp.read(request, "send-"), commands.SendClaimUp, gettext("已上报，待县级确认"))


def confirm(request: Request) -> Response:
    return _do(request, Confirm.read(request, "confirm-"), commands.ConfirmClaim, gettext("已确认补贴"))


def give_back(request: Request) -> Response:
    return _do(request, Return.read(request, "return-"), commands.ReturnClaim, gettext("已退回补正"))


def _do(request: Request, sent: Sent[Any], command: Any, said: str) -> Response:
    claim = page.find(request)
    if not sent.ok:
        return _again(request, claim, sent)
    typed = {name: getattr(sent.value, name) for name in sent.form.model_fields}
    typed = {name: tuple(value) if isinstance(value, list) else value for name, value in typed.items()}
    given: Command = command(claim=claim.claim, operator=claim.operator, on=today(request), **typed)
    return _carry_out(request, claim, sent, given, said)


def _carry_out(request: Request, claim: Claim, sent: Sent[Any], command: Command, said: str) -> Response:
    outcome = act(request, command)
    if not isinstance(outcome, Refused):
        return flash.put(request, see_other(request, "subsidies.show", claim=claim.claim), said, "ok")
    refusal = outcome.refusal
    field = refusal.field or HELD_ELSEWHERE.get(refusal.code, "")
    if field == "course" and sent.text("other_course").strip():
        field = "other_course"
    refusal = msgspec.structs.replace(refusal, field=BESIDE.get(field, field) or None)
    return _again(request, claim, sent.refused(refusal))


def _again(request: Request, claim: Claim, sent: Sent[Any]) -> Response:
    return invalid(request, page.PAGE, fragment=page.FRAGMENT, **page.values(request, claim, sent))
