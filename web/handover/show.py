"""The page of a handover."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from starlette.exceptions import HTTPException
from starlette.responses import Response

from domain.handovers.handover import CLOSABLE, KINDS
from domain.shared.refusal import Refusal
from projections.handover_board import left
from projections.handover_board import queries as board
from projections.handover_board.answers import Handover, Item, Plan
from projections.handover_board.earned import earned_until
from projections.operator_directory import queries as directory
from projections.page import SIZE, Page
from projections.working_calendar import queries as calendars
from tenants.accounts.roles import Role
from web.forms import Sent
from web.handover.forms import FORMS
from web.lists import Listing
from web.refusals import words
from web.render import render
from web.request import Request
from web.shown.actors import actor_names
from web.shown.days import today
from web.terms.handovers import handover_kind

PAGE = "handover/show.html"
NEAR, HELD = 60, 200
"""So many operators are offered at a time, and so many items to close."""
STATES = ("handed", "held", "closed")


def show(request: Request) -> Response:
    return render(request, PAGE, values(request, find(request)), fragment="handover/_items.html")


def find(request: Request) -> Handover:
    """The one of the address; 404 for one that is not there or not the reader's to see."""
    params = request.path_params
    found = board.handover_of(request.context, request.platform.views, params["operator"], params["exit"])
    if found is None:
        raise HTTPException(404)
    return found


def asked_for(request: Request) -> Listing:
    filters = {"state": STATES, "kind": KINDS}
    return Listing.of(request, "handover", sorts=("kind", "on"), default="kind", filters=filters)


def page_of(request: Request, one: Handover, asked: Listing, *, page: int, size: int = SIZE) -> Page[Item]:
    """A page of what is handed over, as it is narrowed; `size` for a walk through all of it."""
    return board.items(
        request.context,
        request.platform.views,
        one.operator,
        one.exit,
        search=asked.q,
        state=asked.filters.get("state"),
        kind=asked.filters.get("kind"),
        sort=asked.order,
        page=page,
        size=size,
    )


def values(request: Request, one: Handover, **sent: Sent[Any]) -> dict[str, Any]:
    """Everything the page shows; `sent` are forms that came back with something wrong."""
    context, views = request.context, request.platform.views
    which = (context, views, one.operator, one.exit)
    asked = asked_for(request)
    page = page_of(request, one, asked, page=asked.page)
    held, held_in_all = _held(request, one)
    outlets = directory.outlets(context, views, one.operator)
    calendar = calendars.working_days(views)
    actors = actor_names(request, {by for by in (one.proposed_by, one.confirmed_by) if by}, [one.operator])
    plans = {plan.outlet: plan for plan in board.plans_of(*which)}
    plan = sent.get("plan")
    successors = _successors(request, one, plan.text("to") if plan else "")
    return {
        "handover": one,
        "operator_name": directory.names(context, views, [one.operator]).get(one.operator, one.operator),
        "until": calendar.deadline(one.effective_on, one.days, one.until),
        "outlets": outlets,
        "plans": plans,
        "names": names_of(request, one, plans.values(), page.rows),
        "successors": successors,
        "kinds": _kinds(request, one),
        "list": asked.of_total(page.total, more=page.more),
        "items": [(item, why(item)) for item in page.rows],
        "held": held_in_all,
        "held_left_out": held_in_all - len(held),
        "held_choices": [(f"{item.kind} {item.key}", f"{handover_kind(item.kind)} {item.key}") for item in held],
        "outlet_choices": [(outlet.outlet, outlet.name) for outlet in outlets],
        "counted": earned_until(request.context, request.platform.views, one.operator, one.effective_on)
        if one.settlement_state in ("none", "returned")
        else None,
        "proposed_here": one.proposed_by == context.actor,
        "actors": actors,
        "forms": {name: sent.get(name) or form.blank(f"{name}-") for name, form in FORMS.items()},
        "today": today(request),
        "begun": one.effective_on <= today(request),
    }


def _kinds(request: Request, one: Handover) -> list[dict[str, Any]]:
    """How far each kind has come; only those who plan it or look after it are shown what is left."""
    which = (request.context, request.platform.views, one.operator, one.exit)
    numbers = board.numbers(*which)
    remaining = left.left_of(*which, today(request)) if one.status == "open" else dict.fromkeys(KINDS, 0)
    found = []
    for kind in KINDS:
        handed, closed = numbers.get((kind, "handed"), 0), numbers.get((kind, "closed"), 0)
        total = handed + closed + remaining[kind]
        held = numbers.get((kind, "held"), 0)
        found.append(
            {"kind": kind, "handed": handed, "closed": closed, "held": held, "left": remaining[kind], "total": total}
        )
    return found


def _held(request: Request, one: Handover) -> tuple[list[Item], int]:
    """The first of what can be closed, and how many there are; those behind them come up as the first are closed."""
    which = (request.context, request.platform.views, one.operator, one.exit)
    pages = [board.items(*which, state="held", kind=kind, size=HELD) for kind in CLOSABLE]
    return [item for page in pages for item in page.rows][:HELD], sum(page.total for page in pages)


@dataclass(frozen=True, slots=True)
class Successors:
    """What is offered: (operator and outlet, their names), of `near` operators out of `total` that `search` finds."""

    choices: list[tuple[str, str]]
    near: int
    total: int
    search: str


def _successors(request: Request, one: Handover, typed: str) -> Successors:
    """Open outlets of other operators of the reader's area that have a contract today: the nearest, or those that are
    searched for; and the one that was `typed`."""
    context, views, day = request.context, request.platform.views, today(request)
    search = request.query_params.get("near", "").strip()[:100]
    if context.role is not Role.BUREAU or one.status != "open":
        return Successors([], 0, 0, search)
    every = {code for code in directory.contracted_between(context, views, day, day) if code != one.operator}
    codes = every & directory.codes_found(context, views, search) if search else every
    near = sorted(codes, key=lambda code: (not code.startswith(one.operator[:9]), code))[:NEAR]
    chosen = typed.partition(" ")[0]
    offered = [*near, chosen] if chosen in every and chosen not in near else near
    names, found = directory.names(context, views, offered), []
    for code in offered:
        for outlet in directory.outlets(context, views, code):
            if outlet.is_open:
                found.append((f"{code} {outlet.outlet}", f"{names.get(code, code)} · {outlet.name}"))
    return Successors(found, len(near), len(codes), search)


def names_of(request: Request, one: Handover, plans: Iterable[Plan], items: Iterable[Item]) -> dict[str, str]:
    """Operators and outlets by id, those that took over included."""
    context, views = request.context, request.platform.views
    codes = (
        {one.operator} | {plan.to_operator for plan in plans} | {item.to_operator for item in items if item.to_operator}
    )
    found = dict(directory.names(context, views, codes))
    for code in codes:
        found |= {outlet.outlet: outlet.name for outlet in directory.outlets(context, views, code)}
    return found


def why(item: Item) -> str:
    """In the reader's words: why it is held up, or for what reason it was closed."""
    if item.state != "held":
        return item.why
    return words(Refusal(item.why, item.params or {}))
