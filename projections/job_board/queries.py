"""Questions about vacancies. Once published, a vacancy is there for every operator; before that for its own alone."""

from __future__ import annotations

from collections.abc import Collection
from datetime import date
from typing import Any

import sqlalchemy as sa

from projections.job_board.answers import Vacancy
from projections.job_board.tables import vacancies as vacancies_table
from projections.job_board.tables import vacancy_words
from projections.page import SIZE, Page, Sorts, columns, many, one, paged
from projections.views import Views
from projections.visibility import in_tenant, sees_operator, starts_with
from projections.words import contains
from tenants.accounts.roles import Role
from tenants.context import Context

_V = vacancies_table.c
SORTS = Sorts(
    {
        "registered": _V.registered_at,
        "wage": _V.wage_max_fen,
        "last": _V.last,
        "places": _V.headcount - _V.hired,
        "occupation": _V.occupation,
    },
    "-registered",
    _V.vacancy,
)


def vacancies(
    context: Context,
    views: Views,
    *,
    search: str = "",
    status: str | None = None,
    village: str | None = None,
    employer: str | None = None,
    operator: str | None = None,
    form: str | None = None,
    wage_fen: int = 0,
    open_on: date | None = None,
    sort: str | None = None,
    page: int = 1,
    size: int = SIZE,
) -> Page[Vacancy]:
    """A page of vacancies. `search` is part of the occupation or the employer's name; `village` a division or the
    beginning of its code; `open_on` keeps those that take referrals on that day; `operator` those of one operator;
    `wage_fen` is what can be earned at least."""
    query = _visible(context)
    if search.strip():
        query = query.where(contains(search, vacancy_words, _V.vacancy, _V.find))
    for column, value in {_V.status: status, _V.employer: employer, _V.operator: operator, _V.form: form}.items():
        if value:
            query = query.where(column == value)
    if wage_fen:
        query = query.where(_V.wage_max_fen >= wage_fen)
    if village:
        query = query.where(starts_with(_V.village, village))
    if open_on:
        query = query.where(_V.status == "published", _V.last >= open_on, _V.hired < _V.headcount)
    with views.read() as db:
        return paged(db, Vacancy, query, SORTS.by(sort), page, size)


def vacancy(context: Context, views: Views, vacancy_id: str) -> Vacancy | None:
    """One vacancy; None when there is none, or it is another operator's and was never published."""
    with views.read() as db:
        return one(db, Vacancy, _visible(context).where(_V.vacancy == vacancy_id))


def vacancies_by_id(context: Context, views: Views, ids: Collection[str]) -> dict[str, Vacancy]:
    """Several vacancies, such as those that a page of cases is about."""
    with views.read() as db:
        return {found.vacancy: found for found in many(db, Vacancy, _visible(context).where(_V.vacancy.in_(ids)))}


def open_vacancies(context: Context, views: Views, operator: str, on: date) -> int:
    """How many of an operator's own vacancies take referrals on a day."""
    query = sa.select(sa.func.count()).where(
        _V.operator == operator, _V.status == "published", _V.last >= on, _V.hired < _V.headcount
    )
    with views.read() as db:
        return db.scalar(query.where(sees_operator(context, _V.operator))) or 0


def _visible(context: Context) -> sa.Select[Any]:
    seen = sees_operator(context, _V.operator)
    if in_tenant(context) or context.role is Role.PUBLIC:
        seen = sa.or_(seen, _V.published_on.is_not(None))
    return sa.select(*columns(Vacancy, vacancies_table)).where(seen)
