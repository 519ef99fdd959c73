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
from web.forms import Sent
from web.i18n import gettext
from web.jobs.employers.forms import Register
from web.render import invalid, render, see_other
from web.request import Request
from web.shown.days import today
from web.terms.jobs import ECONOMIES, economy_name

PAGE, FORM = "jobs/employer_register.html", "jobs/_employer_register.html"


def form(request: Request) -> Response:
    code = request.query_params.get("code", "")[:40]
    return render(request, PAGE, form=Register.blank(credit_code=code or None), known=None, **_choices())


def save(request: Request) -> Response:
    sent = Register.read(request)
    if sent.ok:
        employer = request.platform.application.number_for(request.context, "employer")
        outcome = act(request, _command(request, sent.value, employer), answer={"employer": employer})
        if not isinstance(outcome, Refused):
            registered = see_other(request, "employers.show", employer=outcome.answer["employer"])
            return flash.put(request, registered, gettext("已登记"), "ok")
        sent = sent.refused(outcome.refusal)
    return invalid(request, PAGE, fragment=FORM, form=sent, known=_known(request, sent), **_choices())


def _known(request: Request, sent: Sent[Register]) -> Any:
    """The employer that has the code already."""
    code = sent.text("credit_code")
    return employers.employer_by_credit_code(request.context, request.platform.views, code) if code else None


def _choices() -> dict[str, Any]:
    return {"economies": [(code, economy_name(code)) for code in ECONOMIES]}


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
