"""Appraisals across operators: the ranking of a period. A tenant has its own history elsewhere."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from markupsafe import Markup
from starlette.responses import Response

from domain.shared.period import Period
from projections.appraisal_archive import league
from projections.appraisal_archive.answers import Ranked
from projections.operator_directory import queries as directory
from projections.page import Page
from tenants.accounts.roles import Role
from web.addresses import url
from web.appraisals.peers import PROVINCE
from web.appraisals.waiting import waiting
from web.lists import Listing
from web.render import go, render
from web.request import Request
from web.shown.days import today
from web.shown.quarters import Chosen, chosen
from web.shown.schemes import grades_in, scheme_on
from web.shown.scores import sparks
from web.terms.appraisals import grade_name

SORTS = ("total", "operator", "counted")


@dataclass(frozen=True, slots=True)
class Asked:
    """The list as it was asked for, with the period it is about."""

    list: Listing
    chosen: Chosen
    quarters: tuple[str, ...]
    years: tuple[str, ...]
    grades: Sequence[str]
    counts: dict[str | None, int]  # operators by grade; under None those that await one


def show(request: Request) -> Response:
    """The ranking; for a tenant the way to its own appraisals."""
    if request.context.role.in_tenant:
        return go(request, url("operators.mine-appraisals"))
    asked = asked_for(request)
    if asked is None:
        return render(request, "appraisals/none.html")
    page = page_of(request, asked)
    values = {
        "list": asked.list.of_total(page.total, more=page.more),
        "asked": asked,
        "rows": page.rows,
        "names": names_of(request, page.rows),
    }
    choices = [(grade, grade_name(grade), asked.counts.get(grade, 0)) for grade in asked.grades]
    values |= {"grades": asked.counts, "choices": choices, "today": today(request)}
    values |= {"sparks": _sparks(request, asked.chosen.period, page.rows), "waits": waiting(request)}
    values |= {"partial": request.context.role is Role.ASSESSOR or len(request.context.area) > len(PROVINCE)}
    return render(request, "appraisals/list.html", values, fragment="appraisals/_list.html")


def asked_for(request: Request) -> Asked | None:
    """What the address asks for; None while nothing has been appraised."""
    context, views = request.context, request.platform.views
    quarters, years = league.periods(context, views), league.periods(context, views, "year")
    period = request.query_params.get("period")
    one = chosen(period, years if period in years else quarters)
    if one is None:
        return None
    counts = league.grade_distribution(context, views, one.text)
    grades = grades_in(request, one.text, counts)
    asked = Listing.of(request, "appraisals", sorts=SORTS, default="-total", filters={"grade": grades})
    return Asked(asked, one, quarters, years, grades, counts)


def page_of(request: Request, asked: Asked, size: int | None = None, number: int | None = None) -> Page[Ranked]:
    """A page of the ranking; `size` and `number` for a walk through all of it."""
    context, views, one = request.context, request.platform.views, asked.list
    return league.ranking(
        context,
        views,
        asked.chosen.text,
        grade=one.filters.get("grade"),
        codes=directory.codes_found(context, views, one.q) if one.q else None,
        sort=one.order,
        page=number or (1 if size else one.page),
        size=size or one.size,
    )


def names_of(request: Request, rows: Iterable[Ranked]) -> Mapping[str, str]:
    """Of the operators ranked."""
    return directory.names(request.context, request.platform.views, [row.operator for row in rows])


def _sparks(request: Request, period: Period, rows: tuple[Ranked, ...]) -> dict[str, Markup]:
    """The last six periods of each operator on the page, up to the chosen one."""
    return sparks(request, [one.operator for one in rows], period, scheme_on(request, period.first))
