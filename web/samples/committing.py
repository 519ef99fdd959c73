"""A seed is committed: its hash is recorded, the seed itself sealed."""

from __future__ import annotations

import secrets
from typing import Any

from starlette.responses import Response

from domain.sampling.commands import CommitSeed
from domain.shared.period import Period
from domain.shared.personal import Personal
from tenants.divisions import divisions
from tenants.outcome import Refused
from web import flash
from web.act import act
from web.forms import Sent
from web.i18n import gettext
from web.render import invalid, render, see_other
from web.request import Request
from web.samples.forms import Commit
from web.shown.days import today
from web.terms.appraisals import period_words

PAGE, FORM = "samples/commit.html", "samples/_commit.html"
SEED_BYTES = 32


def form(request: Request) -> Response:
    blank = Commit.blank(area=request.context.area, period=str(Period.quarter_of(today(request))))
    return render(request, PAGE, form=blank, **choices(request))


def save(request: Request) -> Response:
    sent = Commit.read(request)
    if not sent.ok:
        return again(request, sent)
    typed = sent.value
    seed = typed.seed or secrets.token_hex(SEED_BYTES)
    command = CommitSeed(area=typed.area, period=typed.period, seed=Personal.of(seed), on=today(request))
    outcome = act(request, command)
    if isinstance(outcome, Refused):
        return again(request, sent.refused(outcome.refusal))
    response = see_other(request, "samples.seed", area=typed.area, period=typed.period)
    return flash.put(request, response, gettext("种子已封存，哈希已公布"), "ok")


def again(request: Request, sent: Sent[Commit]) -> Response:
    return invalid(request, PAGE, fragment=FORM, form=sent, **choices(request))


def choices(request: Request) -> dict[str, Any]:
    """The officer's area and what lies below; this quarter, the next and the year."""
    own, this = request.context.area, Period.quarter_of(today(request))
    below = [(one.code, one.name) for one in divisions().children(own)] if len(own) < 6 else []
    periods = (this, this.next, Period.year_of(today(request)))
    return {
        "areas": [(own, divisions().name(own)), *below],
        "periods": [(str(one), period_words(str(one))) for one in periods],
    }
