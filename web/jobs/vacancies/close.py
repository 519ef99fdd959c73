"""Taking a vacancy down, on a page that says what follows."""

from __future__ import annotations

from starlette.responses import Response

from domain.jobs.commands import CloseVacancy
from tenants.outcome import Refused
from web import flash
from web.act import act
from web.forms import Form
from web.i18n import gettext
from web.jobs.vacancies import page
from web.render import invalid, render, see_other
from web.request import Request
from web.shown.days import today

PAGE = "jobs/vacancy_close.html"


class Close(Form):
    """Nothing to type: the page asks, the button answers."""


def form(request: Request) -> Response:
    return render(request, PAGE, vacancy=page.find_own(request), form=Close.blank())


def close(request: Request) -> Response:
    vacancy = page.find_own(request)
    command = CloseVacancy(vacancy=vacancy.vacancy, operator=vacancy.operator, on=today(request))
    outcome = act(request, command)
    if isinstance(outcome, Refused):
        return invalid(request, PAGE, vacancy=vacancy, form=Close.blank().refused(outcome.refusal))
    closed = see_other(request, "vacancies.show", vacancy=vacancy.vacancy)
    return flash.put(request, closed, gettext("岗位已撤下"), "ok")
