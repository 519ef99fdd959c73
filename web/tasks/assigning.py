"""Assigning a task: the people are given out beside the pages."""

from __future__ import annotations

from typing import Any

from starlette.responses import Response

from domain.tasks.commands import AssignTask
from projections.operator_directory import queries as directory
from projections.page import LARGEST
from tenants.divisions import divisions
from tenants.outcome import Refused
from web import flash
from web.act import act
from web.forms import Sent
from web.i18n import gettext
from web.render import invalid, render, see_other
from web.request import Request
from web.shown.catalogue import codes
from web.shown.days import today
from web.tasks.forms import Assign
from web.terms.catalogue import item_name
from web.terms.rosters import GROUPS
from web.terms.tasks import KINDS, task_kind

PAGE, FORM = "tasks/assign.html", "tasks/_assign.html"


def form(request: Request) -> Response:
    return render(request, PAGE, form=Assign.blank(kind="people", area=request.context.area), **choices(request))


def save(request: Request) -> Response:
    sent = Assign.read(request)
    if not sent.ok:
        return again(request, sent)
    id = request.platform.application.number_for(request.context, "task")
    outcome = act(request, _command(request, sent.value, id), answer={"task": id})
    if isinstance(outcome, Refused):
        return again(request, sent.refused(outcome.refusal))
    response = see_other(request, "tasks.show", task=outcome.answer["task"])
    return flash.put(request, response, gettext("任务已下达"), "ok")


def again(request: Request, sent: Sent[Assign]) -> Response:
    """The form once more, with what is wrong and all that was typed."""
    return invalid(request, PAGE, fragment=FORM, form=sent, **choices(request))


def choices(request: Request) -> dict[str, Any]:
    """What the form offers: the officer's area and what lies below, and the operators at work in it."""
    context, own = request.context, request.context.area
    below = [(one.code, one.name) for one in divisions().children(own)]
    found = directory.operators(context, request.platform.views, sort="name", size=LARGEST)
    at_work = [one for one in found.rows if one.contract_last and one.contract_last >= today(request)]
    return {
        "kinds": [(kind, task_kind(kind)) for kind in KINDS],
        "groups": [(code, gettext(label)) for code, label in GROUPS.items()],
        "areas": [(own, divisions().name(own)), *below],
        "items": [(code, f"{code} {item_name(code)}") for code in codes()],
        "operators": [(one.operator, f"{one.name}（{divisions().name(one.area)}）") for one in at_work],
    }


def _command(request: Request, typed: Assign, id: str) -> AssignTask:
    return AssignTask(
        task=id,
        title=typed.title,
        kind=typed.kind,
        text=typed.text,
        item=typed.item,
        area=typed.area,
        key_group=typed.key_group if typed.kind == "people" else "",
        amount=typed.amount,
        deadline=typed.deadline,
        operators=tuple(dict.fromkeys(typed.operators)),
        on=today(request),
    )
