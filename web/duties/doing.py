"""Doing a duty, dropping one, asking for one to be done, and setting a reminder of one's own."""

from __future__ import annotations

from starlette.exceptions import HTTPException
from starlette.responses import Response

from domain.duties.commands import DoDuty, DropDuty, RaiseDuty, RemindOfDuty
from domain.shared.message import Command
from domain.shared.personal import Personal
from projections.duty_list import queries
from projections.duty_list.answers import Duty
from tenants.outcome import Refused
from web import flash
from web.act import act
from web.duties.forms import Done, Drop, Remind
from web.duties.listing import listed
from web.forms import GENERAL
from web.i18n import gettext
from web.refusals import words
from web.render import invalid, see_other
from web.request import Request
from web.shown.days import today

TIMES = 12  # of a reminder that repeats
BACK = ("duties.list", "desk.today")


def find(request: Request) -> Duty:
    """404 when there is none, or it is another operator's."""
    found = queries.current_duty(request.context, request.platform.views, request.path_params["duty"])
    if found is None:
        raise HTTPException(404)
    return found


def do(request: Request) -> Response:
    duty, sent = find(request), Done.read(request)
    if not sent.ok:
        return _back(request, next(iter(sent.problems.values())), "bad")
    typed = sent.value
    command = DoDuty(
        duty=duty.duty,
        operator=duty.operator,
        occurrence=typed.occurrence,
        next_on=typed.next_on,
        note=Personal.of(typed.note) if typed.note else None,
        on=typed.on or today(request),
    )
    return _acted(request, command, gettext("已办好"))


def drop(request: Request) -> Response:
    duty, sent = find(request), Drop.read(request)
    if not sent.ok:
        return _back(request, next(iter(sent.problems.values())), "bad")
    command = DropDuty(duty=duty.duty, operator=duty.operator, cause=sent.value.cause, on=today(request))
    return _acted(request, command, gettext("这项待办不再办"))


def remind(request: Request) -> Response:
    duty = find(request)
    return _acted(request, RemindOfDuty(duty=duty.duty, operator=duty.operator, on=today(request)), gettext("已催办"))


def set_reminder(request: Request) -> Response:
    """About the outlet itself: nobody else is to be looked up for it."""
    sent, context = Remind.read(request, "remind-"), request.context
    if sent.ok and context.tenant and context.outlet:
        typed = sent.value
        command = RaiseDuty(
            duty=request.platform.application.number_for(context, "duty"),
            operator=context.tenant,
            outlet=context.outlet,
            kind="reminder",
            due_on=typed.due_on,
            every=typed.every,
            times=TIMES if typed.every else 1,
            about_kind="outlet",
            about=context.outlet,
            note=Personal.of(typed.note),
            on=today(request),
        )
        outcome = act(request, command)
        if not isinstance(outcome, Refused):
            return flash.put(request, see_other(request, "duties.list"), gettext("提醒已记下"), "ok")
        sent = sent.refused(outcome.refusal)
    elif sent.ok:
        sent = sent.wrong({GENERAL: gettext("没有网点，不能记提醒。")})
    return invalid(request, "duties/list.html", **listed(request, form=sent))


def _acted(request: Request, command: Command, done: str) -> Response:
    outcome = act(request, command)
    if isinstance(outcome, Refused):
        return _back(request, words(outcome.refusal), "bad")
    return _back(request, done, "ok")


def _back(request: Request, text: str, kind: str) -> Response:
    """To where the duty was shown, with a word about what became of it."""
    where = str(request.sent.get("back", ""))
    return flash.put(request, see_other(request, where if where in BACK else BACK[0]), text, kind)
