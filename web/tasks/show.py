"""A task as the bureau sees it: every operator's progress, and the people that were given back."""

from __future__ import annotations

from typing import Any

from starlette.exceptions import HTTPException
from starlette.responses import Response

from domain.tasks.commands import WithdrawTask
from projections.operator_directory import queries as directory
from projections.task_board import queries as board
from projections.task_board.answers import Task
from tenants.outcome import Refused
from web import flash
from web.act import act
from web.forms import Sent
from web.i18n import gettext
from web.lists import Listing
from web.render import invalid, render, see_other
from web.request import Request
from web.shown.actors import actor_names
from web.shown.days import today
from web.shown.people import people_by_id
from web.tasks.forms import Withdraw

RETURNED_SHOWN = 8  # the rest stands on a page of its own
PAGE, PART = "tasks/show.html", "tasks/_progress.html"


def show(request: Request) -> Response:
    """The whole page, or for htmx the progress while the people are still being given out."""
    return render(request, PAGE, values(request, find(request), Withdraw.blank("withdraw-")), fragment=PART)


def find(request: Request) -> Task:
    task = board.task(request.context, request.platform.views, request.path_params["task"])
    if task is None:
        raise HTTPException(404)
    return task


def withdraw(request: Request) -> Response:
    task = find(request)
    sent = Withdraw.read(request, "withdraw-")
    if sent.ok:
        outcome = act(request, WithdrawTask(task=task.task, reason=sent.value.reason, on=today(request)))
        if not isinstance(outcome, Refused):
            return flash.put(request, see_other(request, "tasks.show", task=task.task), gettext("任务已撤回"), "ok")
        sent = sent.refused(outcome.refusal)
    return invalid(request, PAGE, **values(request, task, sent))


def values(request: Request, task: Task, withdrawing: Sent[Withdraw]) -> dict[str, Any]:
    context, views = request.context, request.platform.views
    asked = Listing.of(request, "progress", sorts=("deadline",), default="deadline")
    page = board.givens(context, views, task=task.task, page=asked.page)
    back = board.returned(context, views, task.task, size=RETURNED_SHOWN)
    return {
        "task": task,
        "list": asked.of_total(page.total, more=page.more),
        "givens": page.rows,
        "names": directory.names(
            context, views, {one.operator for one in page.rows} | {one.operator for one in back.rows}
        ),
        "returned": back.rows,
        "returned_total": back.total,
        "people": people_by_id(request, {one.person for one in back.rows}),
        "assigned_by": actor_names(request, {task.assigned_by}).get(task.assigned_by, ""),
        "withdrawing": withdrawing,
        "today": today(request),
    }
