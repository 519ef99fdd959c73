"""Questions about households (零就业家庭). Operators see their own; a bureau officer those of its area."""

from __future__ import annotations

from typing import Any

import sqlalchemy as sa

from projections.household_board.answers import FollowUp, Household
from projections.household_board.tables import follow_ups
from projections.household_board.tables import households as households_table
from projections.page import SIZE, Page, Sorts, columns, many, one, paged
from projections.views import Views
from projections.visibility import sees_operator
from tenants.context import Context

_H, _F = households_table.c, follow_ups.c
SORTS = Sorts({"changed": _H.changed_at}, "-changed", _H.household)


def households(
    context: Context,
    views: Views,
    *,
    status: str | None = None,
    village: str | None = None,
    sort: str | None = None,
    page: int = 1,
    size: int = SIZE,
) -> Page[Household]:
    """A page of households, the latest change first; `status` is applied, recognised or ended; `village` is where
    the family lives."""
    query = _visible(context)
    for column, value in {_H.status: status, _H.village: village}.items():
        if value:
            query = query.where(column == value)
    with views.read() as db:
        return paged(db, Household, query, SORTS.by(sort), page, size)


def household(context: Context, views: Views, household_id: str) -> Household | None:
    """One household; None when there is none, or it is not the reader's to see."""
    with views.read() as db:
        return one(db, Household, _visible(context).where(_H.household == household_id))


def households_by_id(context: Context, views: Views, ids: set[str]) -> dict[str, Household]:
    """Several households, such as those of a list; those the reader does not see are left out."""
    with views.read() as db:
        return {one.household: one for one in many(db, Household, _visible(context).where(_H.household.in_(ids)))}


def household_of_case(context: Context, views: Views, case: str) -> Household | None:
    """The household that a case of 2.1.5 brought about."""
    with views.read() as db:
        return one(db, Household, _visible(context).where(_H.case == case))


def household_follow_ups(context: Context, views: Views, household_id: str) -> tuple[FollowUp, ...]:
    """How the family was looked after, the latest first."""
    query = sa.select(*columns(FollowUp, follow_ups)).where(
        _F.household == household_id, sees_operator(context, _F.operator)
    )
    with views.read() as db:
        return many(db, FollowUp, query.order_by(_F.version.desc()))


def _visible(context: Context) -> sa.Select[Any]:
    return sa.select(*columns(Household, households_table)).where(sees_operator(context, _H.operator))
