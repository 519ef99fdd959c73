"""The list of trials as a file; every line says that it is one."""

from __future__ import annotations

from collections.abc import Iterator

from starlette.responses import Response

from web.documents.sheet import Cell
from web.formats import stamp
from web.i18n import N_, gettext
from web.request import Request
from web.schemes.found import title_of
from web.shown.actors import actor_names
from web.shown.download import handed
from web.terms.appraisals import period_words
from web.terms.trials import trial_badge

HEAD = (
    *(N_("标记"), N_("方案"), N_("状态"), N_("考核期"), N_("机构数"), N_("日志位置"), N_("谁做的")),
    *(N_("何时要求"), N_("何时做完")),
)


def download(request: Request) -> Response:
    return handed(request, "simulations", N_("做过的模拟"), HEAD, _lines(request))


def _lines(request: Request) -> Iterator[tuple[Cell, ...]]:
    found, _ = request.platform.trials.latest(request.context, limit=None)
    names, marked = actor_names(request, {one.actor for one in found}), gettext("模拟")
    for one in found:
        periods = gettext("、").join(period_words(period) for period in one.periods)
        what = (marked, title_of(one.ref), trial_badge(one.state).text, periods, one.total, one.position)
        moments = (stamp(one.created_at), stamp(one.finished_at) if one.finished_at else "")
        yield (*what, names.get(one.actor, ""), *moments)
