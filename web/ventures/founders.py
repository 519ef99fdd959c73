"""Founders: the list, and the file of one with the owner, the business and the problems."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from starlette.exceptions import HTTPException
from starlette.responses import Response

from domain.shared.message import Command
from domain.ventures.commands import AssignOwner, RaiseProblem, RecordFounding, SolveProblem
from projections.page import SIZE, Page
from projections.venture_board import founders as queries
from projections.venture_board import queries as projects
from projections.venture_board.answers import Founder
from web.appraisals.counted import counted_places
from web.forms import Sent
from web.i18n import gettext
from web.lists import Listing
from web.render import invalid, render, see_other
from web.request import Request
from web.shown.acting import acted
from web.shown.actors import actor_names
from web.shown.days import today
from web.shown.outlets import outlet_names
from web.shown.people import people_by_id, person_or_none
from web.terms.ventures import PROBLEM_KINDS, problem_kind
from web.ventures.forms import Founding, Owner, Problem, Solution
from web.ventures.staff import staff_choices

PAGE = "ventures/founder.html"
OWNER, FOUNDING, PROBLEM, SOLUTION = "o-", "f-", "p-", "s-"


def listing(request: Request) -> Response:
    asked = asked_for(request)
    page = page_of(request, asked, page=asked.page)
    values: dict[str, Any] = {"list": asked.of_total(page.total, more=page.more), "founders": page.rows}
    values["people"] = people_by_id(request, {one.person for one in page.rows})
    operators = {one.operator for one in page.rows}
    values["owners"] = actor_names(request, (one.staff for one in page.rows), operators)
    return render(request, "ventures/founders.html", values, fragment="ventures/_founders.html")


def asked_for(request: Request) -> Listing:
    filters = {"stage": ("preparing", "founded"), "unsolved": ("yes",)}
    return Listing.of(request, "founders", sorts=("opened", "unsolved", "jobs"), default="-opened", filters=filters)


def page_of(request: Request, asked: Listing, *, page: int, size: int = SIZE) -> Page[Founder]:
    return queries.founders(
        request.context,
        request.platform.views,
        stage=asked.filters.get("stage"),
        unsolved="unsolved" in asked.filters,
        sort=asked.order,
        page=page,
        size=size,
    )


def show(request: Request) -> Response:
    return render(request, PAGE, _values(request, _find(request)))


def assign(request: Request) -> Response:
    return _do(request, "owner", Owner.read(request, OWNER), AssignOwner, gettext("责任人已指定"))


def found(request: Request) -> Response:
    return _do(request, "founding", Founding.read(request, FOUNDING), RecordFounding, gettext("创业落地已记下"))


def raise_problem(request: Request) -> Response:
    return _do(request, "problem", Problem.read(request, PROBLEM), RaiseProblem, gettext("问题已记下"))


def solve(request: Request) -> Response:
    return _do(request, "solution", Solution.read(request, SOLUTION), SolveProblem, gettext("解决办法已记下"))


def _do(request: Request, name: str, sent: Sent[Any], kind: Callable[..., Command], word: str) -> Response:
    """One of the forms of the file: its fields are the command's."""
    founder = _find(request)
    place = {"operator": founder.operator, "person": founder.person}
    to = see_other(request, "founders.show", **place)
    answer = acted(request, sent, lambda typed: kind(**place, **typed.model_dump()), to, word)
    if isinstance(answer, Response):
        return answer
    return invalid(request, PAGE, **_values(request, founder) | {name: answer})


def _find(request: Request) -> Founder:
    """404 when there is no such file, or the reader does not see the operator."""
    operator, person = request.path_params["operator"], request.path_params["person"]
    found = queries.founder(request.context, request.platform.views, operator, person)
    if found is None:
        raise HTTPException(404)
    return found


def _values(request: Request, founder: Founder) -> dict[str, Any]:
    context, views, day = request.context, request.platform.views, today(request)
    problems = queries.problems_of(context, views, founder.operator, founder.person)
    unsolved = [(str(one.problem), f"{one.problem}. {one.text[:40]}") for one in problems if one.solved_on is None]
    staff = staff_choices(request)
    return {
        "founder": founder,
        "problems": problems,
        "counted": counted_places(request, founder.operator, founder.person, f"venture:{founder.person}"),
        "unsolved": unsolved,
        "person": person_or_none(request, founder.person),
        "venture": projects.venture(context, views, founder.venture) if founder.venture else None,
        "outlet": outlet_names(request, [founder.operator]).get(founder.outlet, ""),
        "owners": actor_names(request, {founder.staff, *(one.staff for one in problems)}, [founder.operator]),
        "staff": staff,
        "kinds": [(code, problem_kind(code)) for code in PROBLEM_KINDS],
        "owner": Owner.blank(OWNER, staff=founder.staff, on=day),
        "founding": Founding.blank(FOUNDING, founded_on=day, jobs=1, on=day),
        "problem": Problem.blank(PROBLEM, staff=founder.staff, on=day),
        "solution": Solution.blank(SOLUTION, problem=unsolved[0][0] if unsolved else None, on=day),
        "today": day,
    }
