"""One way out: where it stands, what is due by when, what may be done next, its course, papers and files."""

from __future__ import annotations

from datetime import date
from typing import Any

from starlette.exceptions import HTTPException
from starlette.responses import Response

from domain.shared.working_days import WorkingDays
from projections.appraisal_archive import league
from projections.exit_board import queries as board
from projections.exit_board.answers import Deadline, Exit
from projections.handover_board import queries as handovers
from projections.operator_directory import queries as directory
from projections.working_calendar import queries as calendars
from web.exits.course import road, timeline
from web.exits.forms import FORMS
from web.forms import Sent
from web.i18n import gettext
from web.render import render
from web.request import Request
from web.shown.actors import actor_names
from web.shown.days import distance, today
from web.terms.exits import OUTCOMES, RECEIVED, SERVED, exit_term

PAGE = "exits/show.html"
BAR = 3  # years that are suggested


def show(request: Request) -> Response:
    return render(request, PAGE, values(request, find(request)))


def find(request: Request) -> Exit:
    """The one of the address; 404 for one that is not there or not the reader's to see."""
    params = request.path_params
    found = board.exit_of(request.context, request.platform.views, params["operator"], params["exit"])
    if found is None:
        raise HTTPException(404)
    return found


def values(request: Request, exit: Exit, **sent: Sent[Any]) -> dict[str, Any]:
    """Everything the page shows; `sent` are forms that came back with something wrong."""
    context, views, day = request.context, request.platform.views, today(request)
    operator = directory.operator(context, views, exit.operator)
    steps = board.course_of(context, views, exit.operator, exit.exit)
    actors = actor_names(request, {one.by for one in steps}, [exit.operator])
    names = {exit.operator: operator.name if operator else exit.operator}
    periods = [period for _, periods in exit.grounds for period in periods]
    results = league.results_of(context, views, exit.operator, periods)
    passing_on = handovers.handover_of(context, views, exit.operator, exit.exit)
    return {
        "exit": exit,
        "operator_name": names[exit.operator],
        "road": road(exit),
        "deadlines": due(exit, calendars.working_days(views), day),
        "handover": passing_on,
        "results": {one.period: one for one in results},
        "timeline": timeline(steps, actors, names),
        "papers": board.papers_of(context, views, exit.operator, exit.exit),
        "proofs": board.exit_proofs_of(context, views, exit.operator, exit.exit),
        "proposed_here": exit.stage == "to-confirm" and exit.proposed_by == context.actor,
        "proposer": actors.get(exit.proposed_by or "", ""),
        "forms": {name: sent.get(name) or _blank(name, exit, day) for name in FORMS},
        "choices": {
            "served": worded(SERVED),
            "received": worded(RECEIVED),
            "outcomes": worded(OUTCOMES),
            "met": [("yes", gettext("达到")), ("no", gettext("没有达到"))],
        },
        "today": day,
    }


def due(exit: Exit, calendar: WorkingDays, day: date) -> list[dict[str, Any]]:
    """The time limits that run, in words."""
    return [_due(one, day) for one in exit.deadlines(calendar)]


def _due(one: Deadline, day: date) -> dict[str, Any]:
    if one.until is None:
        when = gettext("截止日还不知道")
        return {"when": when, "late": False, "text": exit_term(one.of), "sub": unknown(one.days)}
    late = one.until < day
    return {
        "when": one.until.isoformat(),
        "late": late,
        "text": exit_term(one.of),
        "sub": gettext("已过期限，没有办理") if late else distance(one.until, day),
    }


def unknown(days: int) -> str:
    return gettext("%(days)s 个工作日，落到还没有公布放假安排的年份", days=days)


def worded(table: dict[str, str]) -> list[tuple[str, str]]:
    return [(code, gettext(text)) for code, text in table.items()]


def _blank(name: str, exit: Exit, day: date) -> Sent[Any]:
    initial: dict[str, Any] = {}
    if name == "receipt":
        initial = {"received_on": day}
    if name == "hearing":
        initial = {"held_on": day}
    if name == "propose":
        initial = {"effective_on": day, "barred_until": day.replace(year=day.year + BAR, day=min(day.day, 28))}
    return FORMS[name].blank(f"{name}-", **initial)
