"""Withdrawing a case, and voiding one: each on a page of its own that says what follows, and wants the reason."""

from __future__ import annotations

from starlette.responses import Response

from domain.cases.commands import VoidCase, WithdrawCase
from projections.case_board.answers import Case
from tenants.outcome import Refused
from web import flash
from web.act import act
from web.cases import page
from web.cases.forms import Closing
from web.cases.subjects import UNKNOWN, subjects
from web.forms import Sent
from web.i18n import gettext
from web.render import invalid, render, see_other
from web.request import Request
from web.shown.days import today

PAGE, FORM = "cases/close.html", "cases/_close.html"


def withdraw_form(request: Request) -> Response:
    return _form(request, "withdraw")


def withdraw(request: Request) -> Response:
    return _close(request, "withdraw", WithdrawCase, gettext("已撤回"))


def void_form(request: Request) -> Response:
    return _form(request, "void")


def void(request: Request) -> Response:
    return _close(request, "void", VoidCase, gettext("已作废"))


def _form(request: Request, way: str) -> Response:
    case = page.find(request)
    blank = Closing.blank(on=today(request))
    return render(request, PAGE, _values(request, case, way), form=blank)


def _close(request: Request, way: str, kind: type[WithdrawCase | VoidCase], done: str) -> Response:
    case = page.find(request)
    sent: Sent[Closing] = Closing.read(request)
    if sent.ok:
        command = kind(case=case.case, operator=case.operator, reason=sent.value.reason, on=sent.value.on)
        outcome = act(request, command)
        if not isinstance(outcome, Refused):
            return flash.put(request, see_other(request, "cases.show", case=case.case), done, "ok")
        sent = sent.refused(outcome.refusal)
    return invalid(request, PAGE, fragment=FORM, form=sent, **_values(request, case, way))


def _values(request: Request, case: Case, way: str) -> dict[str, object]:
    return {
        "case": case,
        "way": way,
        "subject": subjects(request, [case]).get(case.subject, UNKNOWN),
        "today": today(request),
    }
