"""Completing the next step of a case."""

from __future__ import annotations

from starlette.responses import Response

from domain.cases.commands import CompleteStep
from tenants.outcome import Refused
from web import flash
from web.act import act
from web.cases import page
from web.cases.forms import Step
from web.cases.show import PAGE
from web.i18n import gettext
from web.render import invalid, see_other
from web.request import Request


def complete(request: Request) -> Response:
    """One step on; the last one finishes the case, and with it the person's registration takes effect."""
    case = page.find(request)
    sent = Step.read(request)
    if sent.ok:
        typed = sent.value
        command = CompleteStep(case=case.case, operator=case.operator, step=typed.step, note=typed.note, on=typed.on)
        outcome = act(request, command)
        if not isinstance(outcome, Refused):
            text = gettext("已办结") if typed.step == case.step_count else gettext("这一步已完成")
            return flash.put(request, see_other(request, "cases.show", case=case.case), text, "ok")
        sent = sent.refused(outcome.refusal)
    return invalid(request, PAGE, fragment="cases/_page.html", form=sent, **page.values(request, case))
