"""The page of one case."""

from __future__ import annotations

from starlette.responses import Response

from web.cases import page
from web.cases.forms import Step
from web.render import render
from web.request import Request
from web.shown.days import today

PAGE = "cases/show.html"


def show(request: Request) -> Response:
    case = page.find(request)
    form = Step.blank(step=case.done + 1, on=max(today(request), case.changed_on))
    return render(request, PAGE, page.values(request, case), form=form)
