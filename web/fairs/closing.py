"""The end of a fair: supply and demand, and what to do better."""

from __future__ import annotations

from typing import Any

from starlette.responses import Response

from domain.fairs.commands import CloseFair
from projections.fair_board import queries
from projections.fair_board.answers import Fair
from tenants.outcome import Refused
from web import flash
from web.act import act
from web.fairs import forms, page
from web.fairs.supply import supply_and_demand
from web.i18n import gettext
from web.render import invalid, render, see_other
from web.request import Request
from web.shown.days import today

PAGE = "fairs/close.html"


def form(request: Request) -> Response:
    fair = page.find(request)
    return render(request, PAGE, _values(request, fair), form=forms.Close.blank(analysis=_draft(fair)))


def close(request: Request) -> Response:
    fair = page.find(request)
    sent = forms.Close.read(request)
    if sent.ok:
        typed = sent.value.model_dump()
        command = CloseFair(fair=fair.fair, operator=fair.operator, on=today(request), **typed)
        outcome = act(request, command)
        if not isinstance(outcome, Refused):
            closed = see_other(request, "fairs.show", fair=fair.fair)
            return flash.put(request, closed, gettext("活动已结束"), "ok")
        sent = sent.refused(outcome.refusal)
    return invalid(request, PAGE, form=sent, **_values(request, fair))


def _values(request: Request, fair: Fair) -> dict[str, Any]:
    others = queries.fairs_compared(request.context, request.platform.views, fair.operator)
    return {"fair": fair, "rows": supply_and_demand(request, fair), "others": others[:3]}


def _draft(fair: Fair) -> str:
    """Figures in a sentence, for the analysis to begin with."""
    ratio = fair.places_a_visitor
    return gettext(
        "到场 %(came)s 人，%(stalls)s 家单位提供 %(places)s 个空缺，求人倍率 %(ratio)s；洽谈 %(met)s 人次，达成意向"
        " %(intended)s 人，现场录用 %(hired)s 人。",
        came=fair.attendance,
        stalls=fair.taken,
        places=fair.places,
        ratio="—" if ratio is None else f"{ratio:.2f}",
        met=fair.met,
        intended=fair.intended,
        hired=fair.hired,
    )
