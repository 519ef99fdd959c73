"""Questions about the workforce of one operator: a tenant sees itself, a bureau officer the operators of its area."""

from __future__ import annotations

from collections.abc import Callable, Collection
from typing import Any, TypeVar

import sqlalchemy as sa

from projections.page import columns, many
from projections.views import Views
from projections.visibility import sees_operator
from projections.workforce import answers
from projections.workforce.tables import (
    county_staff as county_staff_table,
)
from projections.workforce.tables import (
    expert_teams,
    gig_leaders,
    staff_proofs,
    staff_records,
)
from projections.workforce.tables import (
    experts as experts_table,
)
from projections.workforce.tables import (
    honours as honours_table,
)
from tenants.context import Context

T = TypeVar("T")


def records(context: Context, views: Views, operator: str, staff: str | None = None) -> tuple[answers.StaffRecord, ...]:
    """Credentials and trainings, the latest first, those withdrawn too; of one member of staff or of all."""
    r = staff_records.c
    narrowed = r.staff == staff if staff else sa.true()
    return _of(context, views, operator, answers.StaffRecord, staff_records, narrowed, r.first.desc(), r.record)


def proofs(context: Context, views: Views, operator: str, staff: str) -> tuple[answers.Proof, ...]:
    """The files that prove the records of a member of staff."""
    p = staff_proofs.c
    return _of(context, views, operator, answers.Proof, staff_proofs, p.staff == staff, p.attached_at, p.evidence)


def teams(context: Context, views: Views, operator: str) -> tuple[answers.Team, ...]:
    """The expert teams, those dissolved last."""
    t = expert_teams.c
    order = (t.dissolved_on.is_not(None), t.formed_on, t.team)
    return _of(context, views, operator, answers.Team, expert_teams, sa.true(), *order)


def experts(context: Context, views: Views, operator: str, team: str | None = None) -> tuple[answers.Expert, ...]:
    """The experts, those who left last; of one team or of all."""
    x = experts_table.c
    narrowed = x.team == team if team else sa.true()
    order = (x.left_on.is_not(None), x.joined_on, x.expert)
    return _of(context, views, operator, answers.Expert, experts_table, narrowed, *order)


def county_staff(context: Context, views: Views, operator: str) -> tuple[answers.CountyStaff, ...]:
    """The county's staff stationed at the outlets or in contact with them, those whose time ended last."""
    c = county_staff_table.c
    order = (c.ended_on.is_not(None), c.since, c.member)
    return _of(context, views, operator, answers.CountyStaff, county_staff_table, sa.true(), *order)


def leaders(context: Context, views: Views, operator: str, *, villages: Collection[str]) -> tuple[answers.Leader, ...]:
    """The gig leaders of some villages, those who left last."""
    g = gig_leaders.c
    narrowed = g.village.in_(villages)
    order = (g.village, g.left_on.is_not(None), g.since, g.leader)
    return _of(context, views, operator, answers.Leader, gig_leaders, narrowed, *order)


def leaders_by_village(context: Context, views: Views, operator: str) -> dict[str, int]:
    """How many gig leaders each village has now; villages without any are left out."""
    g = gig_leaders.c
    query = sa.select(g.village, sa.func.count()).where(
        g.operator == operator, g.left_on.is_(None), sees_operator(context, g.operator)
    )
    with views.read() as db:
        return {row[0]: row[1] for row in db.execute(query.group_by(g.village))}


def honours(context: Context, views: Views, operator: str) -> tuple[answers.Honour, ...]:
    """The honours, the latest first."""
    h = honours_table.c
    order = (h.year.desc(), h.awarded_on.desc(), h.honour)
    return _of(context, views, operator, answers.Honour, honours_table, sa.true(), *order)


def _of(
    context: Context,
    views: Views,
    operator: str,
    answer: type[T],
    table: sa.Table,
    narrowed: sa.ColumnElement[bool],
    *order: Any,
) -> tuple[T, ...]:
    made: Callable[..., T] = answer
    query = sa.select(*columns(answer, table)).where(table.c.operator == operator, narrowed)
    with views.read() as db:
        return many(db, made, query.where(sees_operator(context, table.c.operator)).order_by(*order))
