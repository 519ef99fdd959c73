"""Asking for a trial: which scheme, which periods. The work goes on beside the pages."""

from __future__ import annotations

from typing import Any

from pydantic import Field
from starlette.responses import Response

from domain.appraisals.problems import problems_of
from domain.shared.period import Period
from projections.appraisal_archive import league
from web.formats import period_name
from web.forms import Form, Sent
from web.i18n import N_, gettext
from web.render import invalid, render, see_other
from web.request import Request
from web.schemes import found
from web.schemes.wording import problem_words

PAGE, FORM = "trials/new.html", "trials/_new.html"
USUAL, MOST = 4, 16


class Ask(Form):
    scheme: str = Field(title=N_("用哪一份方案"), max_length=160)
    periods: list[str] = Field(title=N_("在哪些考核期上"), min_length=1, max_length=MOST)


def form(request: Request) -> Response:
    """The latest four quarters are chosen to begin with."""
    choices = found.choices(request)
    asked = request.query_params.get("scheme", "")
    chosen = asked if asked in dict(choices) else next(iter(dict(choices)), "")
    periods = [name for name, _ in _periods(request) if Period.parse(name).is_quarter][:USUAL]
    return render(request, PAGE, _values(request), form=Ask.blank(scheme=chosen, periods=periods))


def save(request: Request) -> Response:
    sent: Sent[Any] = Ask.read(request)
    told = found.told(request, sent.value.scheme) if sent.ok else None
    if sent.ok:
        sent = sent.wrong(_problems(request, told, sent.value.periods))
    if not sent.ok or told is None:
        return invalid(request, PAGE, fragment=FORM, form=sent, **_values(request))
    trials, head = request.platform.trials, request.platform.log.head()
    id = trials.new(request.context, told.ref, told.document, sorted(sent.value.periods), head)
    return see_other(request, "trials.show", id=id)


def _problems(request: Request, told: found.Told | None, periods: list[str]) -> dict[str, str]:
    if told is None:
        return {"scheme": gettext("请从所列的项目中选一项")}
    if not set(periods) <= {name for name, _ in _periods(request)}:
        return {"periods": gettext("请从所列的项目中选一项")}
    problems = problems_of(told.document)
    if problems:
        return {"scheme": gettext("这份草案还有错，改好才能模拟：%(problem)s", problem=problem_words(problems[0]))}
    return {}


def _values(request: Request) -> dict[str, Any]:
    return {"schemes": found.choices(request), "periods": _periods(request)}


def _periods(request: Request) -> list[tuple[str, str]]:
    """Quarters, then years, that somebody in the reader's area was appraised in, the latest first."""
    context, views = request.context, request.platform.views
    every = [*league.periods(context, views), *league.periods(context, views, "year")]
    return [(name, period_name(Period.parse(name))) for name in every]
