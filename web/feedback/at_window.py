"""A service code at the window: the record of whom the operator serves, or their agreement there and then."""

from __future__ import annotations

from starlette.exceptions import HTTPException
from starlette.responses import Response

from domain.people.commands import AssignPerson
from tenants.outcome import Refused
from web import flash
from web.act import act
from web.documents.qr import qr_svg
from web.feedback.codes import case_behind, code_of
from web.feedback.service_code import person_behind, service_code
from web.i18n import gettext
from web.refusals import words
from web.render import render, see_other
from web.request import Request
from web.shown.days import today
from web.shown.people import person_or_none


def show(request: Request) -> Response:
    """The code that holds now, for the person's telephone; 404 for a case that is not a person's."""
    case = case_behind(request)
    if case.subject_kind != "person":
        raise HTTPException(404)
    code = service_code(request, case)
    values = {"code": code, "back": code_of(request, case), "qr": qr_svg(code, gettext("服务码"))}
    return render(request, "feedback/service_code.html", values)


def open_record(request: Request, text: str) -> Response | None:
    """Where a service code leads at the window; None for what is none, or too old."""
    case = person_behind(request, text)
    if case is None:
        return None
    if person_or_none(request, case.subject):
        return see_other(request, "people.show", person=case.subject)
    return render(request, "feedback/agree.html", code=text.strip())


def agree(request: Request) -> Response:
    """The person is here and agrees: the operator serves them from now on."""
    case, context = person_behind(request, str(request.sent.get("code", ""))), request.context
    if case is None or not context.tenant or not context.outlet:
        raise HTTPException(404)
    if request.sent.get("agreed") != "true":
        code = str(request.sent.get("code", ""))
        return render(request, "feedback/agree.html", status=422, code=code, missing=True)
    command = AssignPerson(person=case.subject, operator=context.tenant, outlet=context.outlet, on=today(request))
    outcome = act(request, command)
    if isinstance(outcome, Refused):
        return flash.put(request, see_other(request, "desk.today"), words(outcome.refusal), "bad")
    return see_other(request, "people.show", person=case.subject)
