"""Sending a case back to an earlier step, with the reason."""

from __future__ import annotations

from datetime import date

from pydantic import Field
from starlette.exceptions import HTTPException
from starlette.responses import Response

from domain.cases.commands import SendBack
from projections.case_board.answers import Case
from tenants.outcome import Refused
from web import flash
from web.act import act
from web.cases import page
from web.cases.subjects import UNKNOWN, subjects
from web.forms import Form, Sent
from web.i18n import N_, gettext
from web.render import invalid, render, see_other
from web.request import Request
from web.shown.days import today
from web.shown.fields import Text
from web.terms.catalogue import step_name

PAGE, FORM = "cases/back.html", "cases/_back.html"


class Back(Form):
    """The step that is to be done again."""

    step: int = Field(ge=1, le=100, title=N_("退回到"))
    reason: Text = Field(title=N_("退回理由"), description=N_("会留在记录里，不要写姓名、证件号、电话"))
    on: date = Field(title=N_("发生日期"))


def form(request: Request) -> Response:
    case = _open(request)
    return render(request, PAGE, _values(request, case), form=Back.blank(step=case.done, on=today(request)))


def save(request: Request) -> Response:
    case = _open(request)
    sent: Sent[Back] = Back.read(request)
    if sent.ok:
        typed = sent.value
        command = SendBack(case=case.case, operator=case.operator, step=typed.step, reason=typed.reason, on=typed.on)
        outcome = act(request, command)
        if not isinstance(outcome, Refused):
            return flash.put(request, see_other(request, "cases.show", case=case.case), gettext("已退回"), "ok")
        sent = sent.refused(outcome.refusal)
    return invalid(request, PAGE, fragment=FORM, form=sent, **_values(request, case))


def _open(request: Request) -> Case:
    """404 for a case with no step behind it that could be done again."""
    case = page.find(request)
    if case.status != "open" or not case.done:
        raise HTTPException(404)
    return case


def _values(request: Request, case: Case) -> dict[str, object]:
    behind = [(str(n), f"{n}. {step_name(case.steps[n - 1])}") for n in range(1, case.done + 1)]
    subject = subjects(request, [case]).get(case.subject, UNKNOWN)
    return {"case": case, "steps": behind, "subject": subject, "today": today(request)}
