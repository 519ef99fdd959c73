"""A case's steps as stations of the road, with who passed each and when."""

from __future__ import annotations

from typing import Any

from projections.case_board import queries
from projections.case_board.answers import Case, CaseStep
from web.formats import clock, short_day
from web.i18n import gettext
from web.request import Request
from web.shown.actors import actor_names
from web.terms.catalogue import step_name


def stations(request: Request, case: Case) -> list[dict[str, Any]]:
    """For `ui.route`."""
    steps = queries.case_steps_of(request.context, request.platform.views, case.case)
    names = actor_names(request, [step.done_by for step in steps], [case.operator])
    return [
        {"name": step_name(one.name), "state": _state(one, case), "notes": _notes(one, case, names)} for one in steps
    ]


def _state(step: CaseStep, case: Case) -> str:
    if step.done_on is not None:
        return "done"
    if step.step != case.done + 1:
        return ""
    return "now" if case.status == "open" else "stop"


def _notes(step: CaseStep, case: Case, names: Any) -> list[str]:
    if step.done_at is not None and step.done_on is not None:
        return [f"{short_day(step.done_on)} {clock(step.done_at)}", names.get(step.done_by, ""), step.note]
    if _state(step, case) == "now":
        return [gettext("第 %(step)s 步，共 %(steps)s 步", step=step.step, steps=case.step_count)]
    return []
