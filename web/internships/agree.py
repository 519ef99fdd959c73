"""Signing the agreement of a case of 2.3.1."""

from __future__ import annotations

from typing import Any

import msgspec
from starlette.exceptions import HTTPException
from starlette.responses import Response

from domain.internships.commands import AgreeInternship
from domain.shared.personal import Personal
from projections.case_board import queries as cases
from projections.case_board.answers import Case
from projections.internship_board import queries
from projections.job_board import employers
from tenants.outcome import Refused
from web import flash
from web.act import act
from web.i18n import gettext
from web.internships.forms import Agree
from web.render import invalid, render, see_other
from web.request import Request
from web.shown.days import today
from web.shown.people import person_or_none

PAGE, FORM = "internships/agree.html", "internships/_agree.html"
ITEM = "2.3.1"
BESIDE = {"employer": "credit_code", "allowance_fen": "allowance"}


def _case(request: Request) -> Case:
    found = cases.case(request.context, request.platform.views, request.path_params["case"])
    if found is None or found.item != ITEM:
        raise HTTPException(404)
    return found


def form(request: Request) -> Response:
    """The agreement itself, once it is signed."""
    case = _case(request)
    if queries.internship(request.context, request.platform.views, case.case):
        return see_other(request, "internships.show", internship=case.case)
    return render(request, PAGE, form=Agree.blank(first=today(request)), **_values(request, case))


def save(request: Request) -> Response:
    case, sent = _case(request), Agree.read(request)
    if sent.ok:
        code = sent.value.credit_code
        employer = employers.employer_by_credit_code(request.context, request.platform.views, code)
        if employer is None:
            sent = sent.wrong({"credit_code": gettext("还没有登记这家单位，请先登记用人单位。")})
        else:
            outcome = act(request, _command(request, case, sent.value, employer.employer))
            if not isinstance(outcome, Refused):
                shown = see_other(request, "internships.show", internship=case.case)
                return flash.put(request, shown, gettext("已签订见习协议"), "ok")
            field = outcome.refusal.field or ""
            sent = sent.refused(msgspec.structs.replace(outcome.refusal, field=BESIDE.get(field, field)))
    return invalid(request, PAGE, fragment=FORM, form=sent, **_values(request, case))


def _values(request: Request, case: Case) -> dict[str, Any]:
    return {"case": case, "person": person_or_none(request, case.subject)}


def _command(request: Request, case: Case, typed: Agree, employer: str) -> AgreeInternship:
    return AgreeInternship(
        internship=case.case,
        operator=case.operator,
        outlet=request.context.outlet or "",
        case=case.case,
        employer=employer,
        title=typed.title,
        first=typed.first,
        last=typed.last,
        allowance_fen=int(typed.allowance * 100),
        mentor=Personal.of(typed.mentor),
        on=today(request),
    )
