"""Asking to read what was written into a case: who looks and why is recorded first."""

from __future__ import annotations

from starlette.exceptions import HTTPException
from starlette.responses import Response

from web import flash
from web.cases import page
from web.cases.forms import Step
from web.cases.reading import whose
from web.people import unmasking
from web.render import invalid, see_other
from web.request import Request
from web.shown.days import today
from web.shown.people import person_or_none


def look(request: Request) -> Response:
    """Then back to the case, which now shows it for some minutes; 404 where there is nobody of whom to say why."""
    case = page.find(request)
    person = whose(case)
    if not person or person_or_none(request, person) is None:
        raise HTTPException(404)
    sent = unmasking.asked(request)
    if sent.ok:
        unmasking.record(request, person, sent.value)
        return flash.put(request, see_other(request, "cases.show", case=case.case), unmasking.said(), "ok")
    step = Step.blank(step=case.done + 1, on=max(today(request), case.changed_on))
    return invalid(request, "cases/show.html", form=step, **page.values(request, case, sent))
