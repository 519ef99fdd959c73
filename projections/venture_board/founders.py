"""Questions about founders and their problems. A founder of two operators has a file with each."""

from __future__ import annotations

from typing import Any

import sqlalchemy as sa

from projections.page import SIZE, Page, Sorts, columns, many, one, paged
from projections.venture_board.answers import Founder, Problem
from projections.venture_board.tables import founder_problems
from projections.venture_board.tables import founders as founders_table
from projections.views import Views
from projections.visibility import sees_operator
from tenants.context import Context

_F, _P = founders_table.c, founder_problems.c
SORTS = Sorts({"opened": _F.opened_on, "unsolved": _F.unsolved, "jobs": _F.jobs}, "-opened", _F.operator, _F.person)


def founders(
    context: Context,
    views: Views,
    *,
    stage: str | None = None,
    unsolved: bool = False,
    sort: str | None = None,
    page: int = 1,
    size: int = SIZE,
) -> Page[Founder]:
    """A page of founders; `unsolved` keeps those with an open problem."""
    query = _visible(context)
    if stage:
        query = query.where(_F.stage == stage)
    if unsolved:
        query = query.where(_F.unsolved > 0)
    with views.read() as db:
        return paged(db, Founder, query, SORTS.by(sort), page, size)


def founder(context: Context, views: Views, operator: str, person: str) -> Founder | None:
    """The file of a founder with an operator; None when there is none, or the reader does not see the operator."""
    with views.read() as db:
        return one(db, Founder, _visible(context).where(_F.operator == operator, _F.person == person))


def problems_of(context: Context, views: Views, operator: str, person: str) -> tuple[Problem, ...]:
    """A founder's problems in the order they came."""
    query = sa.select(*columns(Problem, founder_problems)).where(
        _P.operator == operator, _P.person == person, sees_operator(context, _P.operator)
    )
    with views.read() as db:
        return many(db, Problem, query.order_by(_P.problem))


def _visible(context: Context) -> sa.Select[Any]:
    return sa.select(*columns(Founder, founders_table)).where(sees_operator(context, _F.operator))
