"""A service code at the window: the record of whom the operator serves, or their agreement there and then."""

from __future__ import annotations

from typing import Any

from starlette.exceptions import HTTPException
from starlette.responses import RedirectResponse, Response

from domain.feedback.commands import UseServiceCode
from domain.people.commands import AssignPerson
from domain.shared.message import Command
from tenants.accounts.permissions import Permission, may
from tenants.outcome import Refused
from web import addresses, flash
from web.act import act
from web.documents.qr import qr_svg
from web.feedback.codes import case_behind, code_of
from web.feedback.service_code import code_shown, service_code
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


def to_record(request: Request, text: str) -> Response | None:
    """On to where a service code is used, as it was typed; None for what is none, or too old."""
    context = request.context
    if not context.outlet or not may(context.role, Permission.REGISTER_PERSON) or code_shown(request, text) is None:
        return None
    return RedirectResponse(addresses.url("feedback.use-code"), 307)


def use(request: Request) -> Response:
    """The record of whom the operator serves; of another person once they are here and agree. The code is spent."""
    text = str(request.sent.get("code") or request.sent.get("q", ""))
    shown, context = code_shown(request, text), request.context
    if shown is None or not context.tenant or not context.outlet:
        raise HTTPException(404)
    place: dict[str, Any] = {"operator": context.tenant, "outlet": context.outlet, "on": today(request)}
    person = shown.case.subject
    commands: list[Command] = [UseServiceCode(case=shown.case.case, of=shown.case.operator, nth=shown.nth, **place)]
    if not person_or_none(request, person):
        if request.sent.get("agreed") != "true":
            return _asked(request, text.strip())
        commands.append(AssignPerson(person=person, **place))
    outcome = act(request, commands)
    if isinstance(outcome, Refused):
        return flash.put(request, see_other(request, "desk.today"), words(outcome.refusal), "bad")
    return see_other(request, "people.show", person=person)


def _asked(request: Request, code: str) -> Response:
    """Whether the person agrees; said beside the box when it was sent without a tick."""
    if "code" in request.sent:
        return render(request, "feedback/agree.html", status=422, code=code, missing=True)
    return render(request, "feedback/agree.html", code=code)
