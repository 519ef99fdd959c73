"""A year of working days: everybody looks, the province's bureau publishes."""

from __future__ import annotations

from typing import Any

from starlette.exceptions import HTTPException
from starlette.responses import Response

from domain.calendars.calendar import FIRST_YEAR, LAST_YEAR
from domain.calendars.commands import PublishWorkingDays
from projections.working_calendar import queries
from tenants.accounts.permissions import Permission, may
from tenants.authority import PROVINCE
from tenants.outcome import Refused
from web import flash
from web.act import act
from web.calendar.forms import YearForm, days_of, lines_of
from web.calendar.months import months_of
from web.forms import Sent
from web.i18n import gettext
from web.render import invalid, render, see_other
from web.request import Request
from web.shown.actors import actor_names
from web.shown.days import today

PAGE, FORM = "calendar/year.html", "calendar/_form.html"


def now(request: Request) -> Response:
    """This year's."""
    return see_other(request, "calendar.year", year=str(today(request).year))


def show(request: Request) -> Response:
    return render(request, PAGE, _values(request))


def publish(request: Request) -> Response:
    """A new edition of the year, whole."""
    sent = YearForm.read(request)
    if sent.ok:
        command = PublishWorkingDays(
            year=_year(request),
            edition=sent.value.edition,
            holidays=days_of(sent.value.holidays),
            workdays=days_of(sent.value.workdays),
            source=sent.value.source,
            on=today(request),
        )
        outcome = act(request, command)
        if not isinstance(outcome, Refused):
            shown = see_other(request, "calendar.year", year=str(command.year))
            return flash.put(request, shown, gettext("%(year)s 年的工作日已公布", year=command.year))
        sent = sent.refused(outcome.refusal)
    return invalid(request, PAGE, fragment=FORM, **_values(request, sent))


def _year(request: Request) -> int:
    text = request.path_params["year"]
    if not (text.isascii() and text.isdigit() and FIRST_YEAR <= int(text) <= LAST_YEAR):
        raise HTTPException(404)
    return int(text)


def _values(request: Request, sent: Sent[YearForm] | None = None) -> dict[str, Any]:
    number, views = _year(request), request.platform.views
    editions = queries.editions_of_year(views, number)
    known = queries.year_as_told(editions[0]) if editions else None
    blank = YearForm.blank(
        edition=len(editions),
        holidays=lines_of(known.holidays if known else ()),
        workdays=lines_of(known.workdays if known else ()),
        source=editions[0].source if editions else None,
    )
    years = sorted({*queries.working_days(views).years, today(request).year, number})
    return {
        "year": number,
        "years": range(max(years[0] - 1, FIRST_YEAR), min(years[-1] + 1, LAST_YEAR) + 1),
        "known": known,
        "months": months_of(number, known),
        "editions": editions,
        "actors": actor_names(request, [one.published_by for one in editions]),
        "form": sent or blank,
        "edits": may(request.context.role, Permission.PUBLISH_WORKING_DAYS) and request.context.area == PROVINCE,
        "today": today(request),
    }
