"""One seed: its hash, the seed once it is revealed, and what was drawn from it."""

from __future__ import annotations

from typing import Any

from starlette.exceptions import HTTPException
from starlette.responses import Response

from domain.sampling.commands import RevealSeed
from domain.shared.period import Period
from projections.operator_directory import queries as directory
from projections.sample_board import queries as board
from projections.sample_board.answers import Sampling
from tenants.outcome import Refused
from web import flash
from web.act import act
from web.forms import Sent
from web.i18n import gettext
from web.lists import Listing
from web.render import invalid, render, see_other
from web.request import Request
from web.samples.forms import Reveal
from web.samples.waiting import reminders
from web.shown.actors import actor_names
from web.shown.days import today

PAGE, LIST = "samples/seed.html", "samples/_drawn.html"


def show(request: Request) -> Response:
    return render(request, PAGE, values(request, find(request), Reveal.blank()), fragment=LIST)


def find(request: Request) -> Sampling:
    area, period = request.path_params["area"], request.path_params["period"]
    found = board.sampling(request.context, request.platform.views, area, period)
    if found is None:
        raise HTTPException(404)
    return found


def reveal(request: Request) -> Response:
    """The sealed seed, or the one that is typed: what was committed, and nothing else."""
    found, sent = find(request), Reveal.read(request)
    if sent.ok:
        command = RevealSeed(area=found.area, period=found.period, seed=sent.value.seed, on=today(request))
        outcome = act(request, command)
        if not isinstance(outcome, Refused):
            response = see_other(request, "samples.seed", area=found.area, period=found.period)
            return flash.put(request, response, gettext("种子已公布"), "ok")
        sent = sent.refused(outcome.refusal)
    return invalid(request, PAGE, **values(request, found, sent))


def values(request: Request, found: Sampling, revealing: Sent[Reveal]) -> dict[str, Any]:
    context, views = request.context, request.platform.views
    asked = Listing.of(request, "drawn", sorts=("operator", "failed"), default="operator")
    sort = asked.order
    page = board.samples(context, views, period=found.period, area=found.area, sort=sort, page=asked.page)
    over = Period.parse(found.period).last < today(request)
    return {
        "sampling": found,
        "list": asked.of_total(page.total, more=page.more),
        "samples": page.rows,
        "names": directory.names(context, views, {one.operator for one in page.rows}),
        "who": actor_names(request, {found.committed_by, found.revealed_by}),
        "revealing": revealing,
        "over": over,
        "last": Period.parse(found.period).last,
        "reminders": reminders(request, found.period, found.area),
    }
