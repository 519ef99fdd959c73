"""What a task asks of one operator: its list, person by person; handed in by the operator, reviewed by the bureau."""

from __future__ import annotations

from typing import Any

from starlette.exceptions import HTTPException
from starlette.responses import Response

from domain.shared.message import Command
from domain.tasks.commands import AcceptTask, AddSurveyed, HandInTask, SendTaskBack
from projections.case_board import queries as cases
from projections.operator_directory import queries as directory
from projections.task_board import queries as board
from projections.task_board.answers import Given
from tenants.outcome import Refused
from web import flash
from web.act import act
from web.appraisals.counted import counted_places, counted_surveys
from web.forms import Sent
from web.i18n import gettext
from web.lists import Listing
from web.render import invalid, render, see_other
from web.request import Request
from web.shown.days import today
from web.shown.finding import FOUND, key_of, people_found
from web.shown.outlets import outlet_names
from web.shown.people import people_by_id
from web.tasks.forms import Accept, Count, HandIn, SendBack
from web.terms.tasks import ENTRY_STATUSES

PAGE, LIST = "tasks/given.html", "tasks/_entries.html"


def show(request: Request) -> Response:
    """Search by a person's key, filter by status, sort, pages."""
    return render(request, PAGE, values(request, find(request)), fragment=LIST)


def find(request: Request) -> Given:
    """What the address names, as far as the reader sees it."""
    task, operator = request.path_params["task"], request.path_params["operator"]
    given = board.given(request.context, request.platform.views, task, operator)
    if given is None:
        raise HTTPException(404)
    return given


def search(request: Request) -> Response:
    """A name or a number is posted, and stands in the address of the list as a keyed hash."""
    given = find(request)
    text = "".join(one for one in str(request.sent.get("q", "")) if one.isprintable()).strip()[:100]
    query = {FOUND: key_of(request, text)} if text else {}
    return see_other(request, "tasks.given", query, task=given.task, operator=given.operator)


def hand_in(request: Request) -> Response:
    given, sent = find(request), HandIn.read(request, "hand-in-")
    command = HandInTask(
        task=given.task,
        operator=given.operator,
        done=given.done,
        returned=given.returned + given.released,
        left=given.left,
        note=sent.text("note"),
        on=today(request),
    )
    return _done(request, given, sent, command, gettext("任务已上报"), "handing_in")


def count(request: Request) -> Response:
    """A finished case of the operator's own counts for the survey; a foreign one is answered as a missing one."""
    given, sent = find(request), Count.read(request, "count-")
    found = cases.case(request.context, request.platform.views, sent.value.case) if sent.ok else None
    fits = found and found.subject_kind == "person" and found.status == "finished"
    if sent.ok and not (found and fits and given.item in ("", found.item)):
        sent = sent.wrong({"case": gettext("没有找到这件已办结的调查办件。")})
    if not sent.ok or found is None:
        return invalid(request, PAGE, **values(request, given, counting=sent))
    command = AddSurveyed(
        task=given.task,
        operator=given.operator,
        person=found.subject,
        outlet=request.context.outlet or found.outlet,
        case=found.case,
        outcome="surveyed",
        on=today(request),
    )
    return _done(request, given, sent, command, gettext("已计入任务"), "counting")


def accept(request: Request) -> Response:
    given, sent = find(request), Accept.read(request, "accept-")
    command = AcceptTask(task=given.task, operator=given.operator, note=sent.text("note"), on=today(request))
    return _done(request, given, sent, command, gettext("任务已验收"), "accepting")


def send_back(request: Request) -> Response:
    given, sent = find(request), SendBack.read(request, "send-back-")
    if not sent.ok:
        return invalid(request, PAGE, **values(request, given, sending_back=sent))
    reason, deadline = sent.value.reason, sent.value.deadline
    command = SendTaskBack(
        task=given.task, operator=given.operator, reason=reason, deadline=deadline, on=today(request)
    )
    return _done(request, given, sent, command, gettext("已退回机构续办"), "sending_back")


def _done(request: Request, given: Given, sent: Sent[Any], command: Command, words: str, form: str) -> Response:
    if sent.ok:
        outcome = act(request, command)
        if not isinstance(outcome, Refused):
            response = see_other(request, "tasks.given", task=given.task, operator=given.operator)
            return flash.put(request, response, words, "ok")
        sent = sent.refused(outcome.refusal)
    return invalid(request, PAGE, **values(request, given, **{form: sent}))


def values(request: Request, given: Given, **sent: Sent[Any]) -> dict[str, Any]:
    context, views = request.context, request.platform.views
    filters, sorts = {"status": tuple(ENTRY_STATUSES)}, ("changed", "outlet", "status")
    asked = Listing.of(request, "entries", sorts=sorts, default="changed", filters=filters)
    found = people_found(request)
    page = board.entries(
        context,
        views,
        given.task,
        given.operator,
        status=asked.filters.get("status"),
        outlet=context.outlet,
        persons=found,
        sort=asked.order,
        page=asked.page,
    )
    own = board.task(context, views, given.task)
    return {
        "given": given,
        "counted": counted_places(request, given.operator, given.task),
        "surveyed": counted_surveys(request, given.operator, f"task:{given.task}"),
        "text": board.text_of(context, views, given),
        "list": asked.of_total(page.total, more=page.more),
        "entries": page.rows,
        "people": people_by_id(request, {one.person for one in page.rows}),
        "found": found is not None,
        "outlets": outlet_names(request, [given.operator]),
        "operator_name": directory.names(context, views, {given.operator}).get(given.operator, given.operator),
        "reviews": own is not None,
        "today": today(request),
        "handing_in": HandIn.blank("hand-in-"),
        "counting": Count.blank("count-"),
        "accepting": Accept.blank("accept-"),
        "sending_back": SendBack.blank("send-back-"),
        **sent,
    }
