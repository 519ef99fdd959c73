"""Registering an employer. One that the province knows is not registered again: a vacancy can be added right away."""

from __future__ import annotations

from typing import Any

from starlette.responses import Response

from domain.jobs.commands import RegisterEmployer
from domain.shared.personal import Personal
from projections.job_board import employers
from tenants.outcome import Refused
from web import flash
from web.act import act
from web.drafts import kept
from web.forms import Sent
from web.i18n import gettext
from web.jobs.employers.forms import Register
from web.render import invalid, render, see_other
from web.request import Request
from web.shown.days import today
from web.terms.jobs import economy_choices

PAGE, FORM = "jobs/employer_register.html", "jobs/_employer_register.html"


def form(request: Request) -> Response:
    if draft := kept.opened(request, Register):
        return render(request, PAGE, form=draft, **_values(request, draft))
    code = request.query_params.get("code", "")[:40]
    blank = Register.blank(credit_code=code or None)
    return render(request, PAGE, form=blank, **_values(request))


def save(request: Request) -> Response:
    sent = Register.read(request)
    if sent.ok:
        employer = request.platform.application.number_for(request.context, "employer")
        outcome = act(request, _command(request, sent.value, employer), answer={"employer": employer})
        if not isinstance(outcome, Refused):
            kept.done(request)
            registered = see_other(request, "employers.show", employer=outcome.answer["employer"])
            return flash.put(request, registered, gettext("已登记"), "ok")
        sent = sent.refused(outcome.refusal)
    return invalid(request, PAGE, fragment=FORM, form=sent, **_values(request, sent))


def keep(request: Request) -> Response:
    """Keeps the form as it is typed, for another time."""
    answer = kept.keep(request, Register)
    if isinstance(answer, Response):
        return answer
    return invalid(request, PAGE, fragment=FORM, form=answer, **_values(request, answer))


def _values(request: Request, sent: Sent[Register] | None = None) -> dict[str, Any]:
    known = _known(request, sent) if sent else None
    return {"known": known, "draft": kept.named(request), "economies": economy_choices()}


def _known(request: Request, sent: Sent[Register]) -> Any:
    """The employer that has the code already."""
    code = sent.text("credit_code")
    return employers.employer_by_credit_code(request.context, request.platform.views, code) if code else None


def _command(request: Request, typed: Register, employer: str) -> RegisterEmployer:
    return RegisterEmployer(
        employer=employer,
        operator=request.context.tenant or "",
        name=typed.name,
        credit_code=typed.credit_code,
        industry=typed.industry,
        economy=typed.economy,
        address=typed.address,
        profile=typed.profile,
        contact=Personal.of(typed.contact),
        phone=Personal.of(typed.phone),
        on=today(request),
    )
