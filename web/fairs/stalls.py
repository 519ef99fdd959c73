"""Stalls: given with everything the employer has open, taken back, and what came of them."""

from __future__ import annotations

from typing import Any

from starlette.responses import Response

from domain.fairs.commands import BringVacancy, FreeStall, GiveStall, RecordStallResult
from domain.shared.message import Command
from projections.job_board import employers
from projections.job_board import queries as jobs
from projections.walk import pages_of
from web.fairs import forms, page
from web.forms import Sent
from web.i18n import gettext
from web.request import Request
from web.shown.days import today

AT_ONCE = 100  # read at a time; all of them are brought


def give(request: Request) -> Response:
    fair = page.find(request)
    sent = forms.GiveStall.read(request, "give-")
    employer = _employer(request, sent)
    if sent.ok and not employer:
        field = "code" if sent.text("code") else "employer"
        sent = sent.wrong({field: gettext("请选择单位，或填写已登记单位的信用代码。")})
    if not sent.ok:
        return page.again(request, fair, "give", sent)
    day, stall = today(request), sent.value.stall
    at = (request.context, request.platform.views)
    asked: dict[str, Any] = {"employer": employer, "open_on": day, "size": AT_ONCE}
    with request.platform.views.one_moment():
        pages = pages_of(lambda number: jobs.vacancies(*at, page=number, **asked))
        open_now = [one for found in pages for one in found.rows]
    commands: list[Command] = [
        GiveStall(fair=fair.fair, operator=fair.operator, stall=stall, employer=employer, on=day)
    ]
    commands += [
        BringVacancy(fair=fair.fair, operator=fair.operator, stall=stall, vacancy=one.vacancy, on=day)
        for one in open_now
    ]
    return page.done(request, fair, commands, "give", sent, gettext("台位已安排"))


def _employer(request: Request, sent: Sent[forms.GiveStall]) -> str:
    """Its id, when there is one of that id or code."""
    code = sent.text("code").upper()
    if code:
        found = employers.employer_by_credit_code(request.context, request.platform.views, code)
        return found.employer if found else ""
    return sent.text("employer")


def free(request: Request) -> Response:
    fair = page.find(request)
    sent = forms.Stall.read(request)
    if not sent.ok:
        return page.again(request, fair, "give", forms.GiveStall.blank("give-").wrong(sent.problems))
    command = FreeStall(fair=fair.fair, operator=fair.operator, stall=sent.value.stall, on=today(request))
    return page.done(request, fair, command, "give", forms.GiveStall.blank("give-"), gettext("台位已收回"))


def result(request: Request) -> Response:
    fair = page.find(request)
    sent = forms.Result.read(request, "result-")
    if not sent.ok:
        return page.again(request, fair, "result", sent)
    figures = sent.value.model_dump()
    command = RecordStallResult(fair=fair.fair, operator=fair.operator, on=today(request), **figures)
    return page.done(request, fair, command, "result", sent, gettext("结果已记"))
