"""Registering a vacancy: it opens the case of item 3.1.1 that brings it out, both in one unit."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

from starlette.responses import Response

from domain.cases.commands import OpenCase
from domain.jobs.commands import RegisterVacancy
from domain.policies.case_intake import VACANCY_ITEM
from domain.shared.message import Command
from projections.job_board import employers
from projections.job_board.answers import EmployerName
from tenants.outcome import Refused
from web import flash
from web.act import act
from web.drafts import kept
from web.forms import Sent
from web.i18n import gettext
from web.jobs.employers.contact import contact_of
from web.jobs.vacancies.choices import choices
from web.jobs.vacancies.forms import Register
from web.render import invalid, render, see_other
from web.request import Request
from web.shown.days import today

PAGE, FORM = "jobs/vacancy_register.html", "jobs/_vacancy_register.html"
USUAL = timedelta(days=60)
FEN = 100
AS_TYPED = ("occupation", "form", "headcount", "village", "age_min", "age_max", "education", "major", "years")
ALSO = ("qualification", "title", "lodging", "benefits", "first", "last", "interview_on", "on")


def form(request: Request) -> Response:
    """The form for the employer with the credit code in the address; without one, the code is asked for."""
    if draft := kept.opened(request, Register):
        code = draft.text("code").upper()
        return render(request, PAGE, _values(request, code, _employer(request, code)), form=draft)
    code = request.query_params.get("code", "")[:40].strip().upper()
    employer = _employer(request, code)
    day = today(request)
    blank = Register.blank(code=code or None, on=day, first=day, last=day + USUAL, headcount=1, qualification="none")
    return render(request, PAGE, _values(request, code, employer), form=blank)


def save(request: Request) -> Response:
    sent = Register.read(request)
    employer = _employer(request, sent.text("code").upper())
    if sent.ok and employer is not None:
        numbered = request.platform.application.number_for
        answer = {name: numbered(request.context, name) for name in ("case", "vacancy")}
        outcome = act(request, _commands(request, sent.value, employer, **answer), answer=answer)
        if not isinstance(outcome, Refused):
            kept.done(request)
            opened = see_other(request, "cases.show", case=outcome.answer["case"])
            return flash.put(request, opened, gettext("岗位已登记。办完各步骤即对外发布。"), "ok")
        sent = sent.refused(outcome.refusal)
    return _again(request, sent, employer)


def keep(request: Request) -> Response:
    """Keeps the form as it is typed, for another time; the code says whose vacancy it is."""
    code = str(request.sent.get("code", ""))[:40].strip().upper()
    employer = _employer(request, code)
    answer = kept.keep(request, Register, VACANCY_ITEM, employer=employer.employer if employer else "")
    return answer if isinstance(answer, Response) else _again(request, answer, employer)


def _again(request: Request, sent: Sent[Register], employer: EmployerName | None) -> Response:
    if employer is None and sent.ok:
        sent = sent.wrong({"code": gettext("没有登记过这家单位，请先登记用人单位。")})
    values = _values(request, sent.text("code"), employer)
    return invalid(request, PAGE, fragment=FORM if employer else None, form=sent, **values)


def _employer(request: Request, code: str) -> EmployerName | None:
    return employers.employer_by_credit_code(request.context, request.platform.views, code) if code else None


def _values(request: Request, code: str, employer: EmployerName | None) -> dict[str, Any]:
    """The employer's facts as far as the operator deals with it."""
    context, views = request.context, request.platform.views
    record = employers.employer(context, views, employer.employer) if employer else None
    contact = contact_of(request, record) if record else None
    own = {"code": code, "employer": employer, "record": record, "contact": contact, "today": today(request)}
    own["draft"] = kept.named(request)
    return own | choices(request)


def _commands(request: Request, typed: Register, employer: EmployerName, case: str, vacancy: str) -> list[Command]:
    place: dict[str, Any] = {
        "case": case,
        "operator": request.context.tenant or "",
        "outlet": request.context.outlet or "",
    }
    opened = OpenCase(
        item=VACANCY_ITEM,
        village=typed.village,
        subject_kind="employer",
        subject=employer.employer,
        about=vacancy,
        on=typed.on,
        **place,
    )
    registered = RegisterVacancy(
        vacancy=vacancy,
        employer=employer.employer,
        wage_min_fen=typed.wage_min * FEN,
        wage_max_fen=typed.wage_max * FEN,
        **place,
        shifts=",".join(typed.shifts),
        age_ground=typed.age_ground if typed.age_min or typed.age_max else "",
        **{name: getattr(typed, name) for name in (*AS_TYPED, *ALSO)},
    )
    return [opened, registered]
