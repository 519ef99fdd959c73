"""Questions about recruitments and résumés. Tenants see their own."""

from __future__ import annotations

from typing import Any

import sqlalchemy as sa

from projections.page import SIZE, Page, Sorts, columns, many, one, paged
from projections.recruiting_board.answers import Entry, Recruitment, Resume
from projections.recruiting_board.tables import entries, resumes
from projections.recruiting_board.tables import recruitments as recruitments_table
from projections.views import Views
from projections.visibility import sees_operator
from tenants.context import Context

_R, _E, _C = recruitments_table.c, entries.c, resumes.c
SORTS = Sorts({"opened": _R.opened_at}, "-opened", _R.recruitment)


def recruitments(
    context: Context,
    views: Views,
    *,
    item: str | None = None,
    status: str | None = None,
    sort: str | None = None,
    page: int = 1,
    size: int = SIZE,
) -> Page[Recruitment]:
    """A page of recruiting files, the latest first."""
    query = _visible(context)
    for column, value in {_R.item: item, _R.status: status}.items():
        if value:
            query = query.where(column == value)
    with views.read() as db:
        return paged(db, Recruitment, query, SORTS.by(sort), page, size)


def recruitment(context: Context, views: Views, recruitment_id: str) -> Recruitment | None:
    """One file, by the number of its case."""
    with views.read() as db:
        return one(db, Recruitment, _visible(context).where(_R.recruitment == recruitment_id))


def entries_of(context: Context, views: Views, recruitment_id: str) -> tuple[Entry, ...]:
    """In order."""
    query = sa.select(*columns(Entry, entries)).where(_E.recruitment == recruitment_id)
    with views.read() as db:
        return many(db, Entry, query.where(sees_operator(context, _E.operator)).order_by(_E.number))


def resume(context: Context, views: Views, person: str) -> Resume | None:
    """The latest version that the reader's operator wrote with somebody."""
    query = sa.select(*columns(Resume, resumes)).where(_C.person == person, sees_operator(context, _C.operator))
    with views.read() as db:
        return one(db, Resume, query)


def _visible(context: Context) -> sa.Select[Any]:
    return sa.select(*columns(Recruitment, recruitments_table)).where(sees_operator(context, _R.operator))
