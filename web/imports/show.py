"""One import: how far it is, what is wrong in which row, which rows are chosen; it can be left and found again."""

from __future__ import annotations

from typing import Any

from starlette.exceptions import HTTPException
from starlette.responses import Response

from domain.shared.refusal import Refusal
from projections.task_board import queries as board
from tenants.imports.answers import Import
from tenants.imports.checking import GOOD
from web import flash
from web.i18n import gettext
from web.imports.words import shown
from web.lists import Listing
from web.refusals import words
from web.render import render, see_other
from web.request import Request
from web.terms.imports import ROWS, row_badge

PAGE, PART = "imports/show.html", "imports/_import.html"


def show(request: Request) -> Response:
    """The whole page, or for htmx the part of it that changes while the work goes on."""
    return render(request, PAGE, _values(request, find(request)), fragment=PART)


def find(request: Request) -> Import:
    one: Import | None = request.platform.imports.get(request.context, request.path_params["id"])
    if one is None:
        raise HTTPException(404)
    return one


def choose(request: Request) -> Response:
    """The ticked rows of those that were shown; or all good rows, or none."""
    one, sent = find(request), request.sent
    if (every := str(sent.get("every", ""))) in ("all", "none"):
        request.platform.imports.choose_all(one, every == "all")
    else:
        request.platform.imports.choose(one, _numbers(sent.getlist("shown")), _numbers(sent.getlist("rows")))
    page = str(sent.get("page", "1"))
    query = {"state": GOOD, "page": page if page.isdecimal() and len(page) < 6 else "1"}
    return see_other(request, "imports.show", query, id=one.id)


def record(request: Request) -> Response:
    """What is chosen is recorded beside the pages; pressed twice, once."""
    one = find(request)
    request.platform.imports.queue(one)
    response = see_other(request, "imports.show", id=one.id)
    return flash.put(request, response, gettext("已开始录入。可以离开本页，过后再来看。"), "ok")


def _values(request: Request, one: Import) -> dict[str, Any]:
    imports = request.platform.imports
    counts = imports.counts(one)
    asked = Listing.of(request, "import", filters={"state": tuple(ROWS)})
    state = asked.filters.get("state")
    total = counts.get(state, 0) if state else sum(counts.values())
    listing = asked.of_total(total)
    rows = imports.rows(one, [state] if state else [], offset=listing.offset, limit=listing.size)
    chips = [(name, row_badge(name).text, counts[name]) for name in ROWS if name in counts]
    return {
        "one": one,
        "list": listing,
        "rows": [shown(one.kind, row) for row in rows],
        "chips": [("", gettext("全部"), sum(counts.values())), *chips],
        "problem": words(Refusal(*one.problem)) if one.problem else "",
        "task": _task(request, one),
        "choosing": one.state == "checked" and state == GOOD and request.context.role.value == "clerk",
    }


def _task(request: Request, one: Import) -> Any:
    return board.given(request.context, request.platform.views, one.task, one.tenant) if one.task else None


def _numbers(texts: list[Any]) -> list[int]:
    return [int(text) for text in texts if isinstance(text, str) and text.isdecimal() and len(text) < 8]
