"""Questions about internships. Operators see their own; a bureau officer those of its area."""

from __future__ import annotations

from collections.abc import Collection
from typing import Any

import sqlalchemy as sa

from projections.internship_board.answers import Internship, Note
from projections.internship_board.tables import internships as internships_table
from projections.internship_board.tables import notes
from projections.page import SIZE, Page, Sorts, columns, many, one, paged
from projections.views import Views
from projections.visibility import sees_operator
from tenants.context import Context

_I, _N = internships_table.c, notes.c
SORTS = Sorts({"changed": _I.changed_at}, "-changed", _I.internship)


def internships(
    context: Context, views: Views, *, sort: str | None = None, page: int = 1, size: int = SIZE
) -> Page[Internship]:
    """A page of internships, the latest change first."""
    with views.read() as db:
        return paged(db, Internship, _visible(context), SORTS.by(sort), page, size)


def internship(context: Context, views: Views, internship_id: str) -> Internship | None:
    """One internship; None when there is none, or it is not the reader's to see."""
    with views.read() as db:
        return one(db, Internship, _visible(context).where(_I.internship == internship_id))


def agreed_among(context: Context, views: Views, cases: Collection[str]) -> frozenset[str]:
    """Those of the cases that have their agreement."""
    query = _visible(context).with_only_columns(_I.case).where(_I.case.in_(cases))
    with views.read() as db:
        return frozenset(db.execute(query).scalars())


def internship_notes(context: Context, views: Views, internship_id: str) -> tuple[Note, ...]:
    """What was noted of an internship, the latest first."""
    query = sa.select(*columns(Note, notes)).where(_N.internship == internship_id, sees_operator(context, _N.operator))
    with views.read() as db:
        return many(db, Note, query.order_by(_N.version.desc()))


def _visible(context: Context) -> sa.Select[Any]:
    return sa.select(*columns(Internship, internships_table)).where(sees_operator(context, _I.operator))
