"""What becomes of a draft: submitted, approved by another officer, given back, dropped."""

from __future__ import annotations

from typing import Any

from starlette.responses import Response

from domain.schemes.commands import ApproveScheme, DropSchemeDraft, ReturnScheme, SubmitScheme
from domain.shared.message import Command
from tenants.outcome import Refused
from web import flash
from web.act import act
from web.forms import Sent
from web.i18n import gettext
from web.render import invalid, see_other
from web.request import Request
from web.schemes.forms import Approval, Return, Submission
from web.schemes.found import own_draft
from web.schemes.page import PAGE, values
from web.shown.days import today


def submit(request: Request) -> Response:
    sent: Sent[Any] = Submission.read(request)
    draft = own_draft(request)
    if sent.ok:
        typed = sent.value
        told = {"edit": typed.edit, "effective_from": typed.effective_from, "note": typed.note}
        command = SubmitScheme(draft=draft.draft, **told, on=today(request))
        return _answer(request, command, sent, "submission", gettext("已送审，等另一位人员批准"))
    return _again(request, "submission", sent)


def approve(request: Request) -> Response:
    sent: Sent[Any] = Approval.read(request, "approve-")
    draft = own_draft(request)
    if sent.ok:
        command = ApproveScheme(draft=draft.draft, edit=sent.value.edit, on=today(request))
        return _answer(request, command, sent, "approval", gettext("已批准，成为新的一版"))
    return _again(request, "approval", sent)


def give_back(request: Request) -> Response:
    sent: Sent[Any] = Return.read(request, "return-")
    draft = own_draft(request)
    if sent.ok:
        command = ReturnScheme(draft=draft.draft, reason=sent.value.reason, on=today(request))
        return _answer(request, command, sent, "giving_back", gettext("已退回，可以再改"))
    return _again(request, "giving_back", sent)


def drop(request: Request) -> Response:
    draft = own_draft(request)
    command = DropSchemeDraft(draft=draft.draft, on=today(request))
    return _answer(request, command, Approval.blank("approve-", edit=draft.edit), "approval", gettext("草案已作废"))


def _answer(request: Request, command: Command, sent: Sent[Any], name: str, said: str) -> Response:
    outcome = act(request, command)
    if isinstance(outcome, Refused):
        return _again(request, name, sent.refused(outcome.refusal))
    shown = see_other(request, "schemes.draft", draft=request.path_params["draft"])
    return flash.put(request, shown, said, "ok")


def _again(request: Request, name: str, sent: Sent[Any]) -> Response:
    return invalid(request, PAGE, **values(request, own_draft(request), **{name: sent}))
