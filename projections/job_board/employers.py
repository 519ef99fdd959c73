"""Questions about employers. Contact persons are shown to the operators that deal with an employer; its name to all."""

from __future__ import annotations

from collections.abc import Collection
from typing import Any

import sqlalchemy as sa

from projections.job_board.answers import Employer, EmployerName
from projections.job_board.tables import employer_words, employers_served
from projections.job_board.tables import employers as employers_table
from projections.page import SIZE, Page, Sorts, columns, one, paged
from projections.views import Views
from projections.visibility import in_tenant, sees_all, sees_operator, starts_with
from projections.words import contains
from tenants.accounts.roles import Role
from tenants.context import Context

_E, _S = employers_table.c, employers_served.c
SORTS = Sorts({"registered": _E.registered_on, "name": _E.name, "vacancies": _E.vacancies}, "-registered", _E.employer)


def employers(
    context: Context, views: Views, *, search: str = "", sort: str | None = None, page: int = 1, size: int = SIZE
) -> Page[Employer]:
    """A page of employers. `search` is part of a name or the beginning of a credit code."""
    query = _visible(context)
    if asked := search.strip():
        by_name = contains(asked, employer_words, _E.employer, _E.find)
        query = query.where(sa.or_(by_name, starts_with(_E.credit_code, asked.upper())))
    with views.read() as db:
        return paged(db, Employer, query, SORTS.by(sort), page, size)


def employer(context: Context, views: Views, employer_id: str) -> Employer | None:
    """One employer with its contact; None when there is none, or the reader does not deal with it."""
    with views.read() as db:
        return one(db, Employer, _visible(context).where(_E.employer == employer_id))


def employer_by_credit_code(context: Context, views: Views, credit_code: str) -> EmployerName | None:
    """Name and id of the employer with that unified social credit code: known once in the province, open to all who
    sign in, so that nobody has to register it again."""
    if context.role is Role.PUBLIC:
        return None
    query = sa.select(*columns(EmployerName, employers_table)).where(_E.credit_code == credit_code.strip().upper())
    with views.read() as db:
        return one(db, EmployerName, query)


def employer_names(context: Context, views: Views, ids: Collection[str]) -> dict[str, str]:
    """Names by id of several employers, such as those of a list; those the reader does not deal with are left out."""
    if not ids:
        return {}
    query = _visible(context).with_only_columns(_E.employer, _E.name, maintain_column_froms=True)
    with views.read() as db:
        return {row[0]: row[1] for row in db.execute(query.where(_E.employer.in_(ids)))}


def _visible(context: Context) -> sa.Select[Any]:
    query = sa.select(*columns(Employer, employers_table))
    if sees_all(context):
        return query
    if in_tenant(context):
        joined = employers_served.join(employers_table, _E.employer == _S.employer)
        return query.select_from(joined).where(sees_operator(context, _S.operator))
    served = sa.select(_S.employer).where(_S.employer == _E.employer, sees_operator(context, _S.operator))
    return query.where(served.exists())
