"""One signal: the rule, its arithmetic, the cases behind it; an officer says what was found."""

from __future__ import annotations

from typing import Any

from starlette.exceptions import HTTPException
from starlette.responses import Response

from domain.signals.commands import LookIntoSignal
from projections.case_board import signs as cases
from projections.job_board import employers
from projections.operator_directory import queries as directory
from projections.signal_board import queries as board
from projections.signal_board.answers import Signal
from tenants.outcome import Refused
from web import flash
from web.act import act
from web.forms import Sent
from web.i18n import gettext
from web.render import invalid, render, see_other
from web.request import Request
from web.shown.actors import actor_names
from web.shown.days import today
from web.signals.arithmetic import in_words
from web.signals.forms import Look
from web.terms.catalogue import item_name
from web.terms.sampling import LOOKS, rule_words

PAGE = "signals/show.html"


def show(request: Request) -> Response:
    return render(request, PAGE, values(request, find(request), Look.blank()))


def find(request: Request) -> Signal:
    operator, signal = request.path_params["operator"], request.path_params["signal"]
    found = board.signal(request.context, request.platform.views, operator, signal)
    if found is None:
        raise HTTPException(404)
    return found


def look(request: Request) -> Response:
    found, sent = find(request), Look.read(request)
    if sent.ok:
        typed = sent.value
        command = LookIntoSignal(
            signal=found.signal,
            operator=found.operator,
            finding=typed.finding,
            note=typed.note,
            cases=tuple(typed.cases),
            on=today(request),
        )
        outcome = act(request, command)
        if not isinstance(outcome, Refused):
            response = see_other(request, "signals.show", operator=found.operator, signal=found.signal)
            return flash.put(request, response, gettext("核实结论已记录"), "ok")
        sent = sent.refused(outcome.refusal)
    return invalid(request, PAGE, **values(request, found, sent))


def values(request: Request, found: Signal, looking: Sent[Look]) -> dict[str, Any]:
    context, views, operator = request.context, request.platform.views, found.operator
    briefs = cases.briefs(context, views, operator, found.cases)
    return {
        "signal": found,
        "rule": rule_words(found.rule, found.thresholds),
        "arithmetic": in_words(found),
        "about": _about(request, found),
        "briefs": briefs,
        "outlets": {one.outlet: one.name for one in directory.outlets(context, views, operator)},
        "operator_name": directory.names(context, views, {operator}).get(operator, operator),
        "who": actor_names(request, {found.looked_by}),
        "looks": [(code, gettext(words)) for code, words in LOOKS.items()],
        "choices": [(one, _told(one, briefs)) for one in found.cases],
        "looking": looking,
    }


def _about(request: Request, found: Signal) -> str:
    """A member of staff, masked, or an employer. Of a phone nothing is said: neither the number nor whose it is."""
    if found.rule == "throughput":
        return actor_names(request, {found.about}, [found.operator]).get(found.about, "")
    if found.rule == "ring":
        names = employers.employer_names(request.context, request.platform.views, [found.about])
        return names.get(found.about, "")
    return ""


def _told(case: str, briefs: dict[str, Any]) -> str:
    brief = briefs.get(case)
    return f"{case} {item_name(brief.item)}" if brief else case
