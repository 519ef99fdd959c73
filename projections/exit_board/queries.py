"""Questions about ways out. A bureau officer sees its area downward, a tenant its own, an auditor all."""

from __future__ import annotations

from typing import Any

import sqlalchemy as sa

from domain.shared.papers import as_typed
from projections.exit_board.answers import Exit, Paper, Proof, Step
from projections.exit_board.tables import exit_course, exit_papers, exit_proofs
from projections.exit_board.tables import exits as table
from projections.page import SIZE, Page, Sorts, columns, many, one, paged
from projections.prepared import prepared
from projections.views import Views
from projections.visibility import sees_operator
from tenants.context import Context

_X, _S, _P, _D = table.c, exit_course.c, exit_proofs.c, exit_papers.c
SORTS = Sorts({"moved": _X.moved_at, "opened": _X.opened_on, "operator": _X.operator}, "-moved", _X.operator)
OPEN = ("to-serve", "to-receive", "to-answer", "to-hear", "to-decide", "to-confirm", "in-remedy")
CLOSED = ("released", "exited")
STAGES = (*OPEN, *CLOSED)


def exits(
    context: Context,
    views: Views,
    *,
    operator: str | None = None,
    stage: str | None = None,
    sort: str | None = None,
    page: int = 1,
    size: int = SIZE,
) -> Page[Exit]:
    """A page of ways out, what moved last first. `stage` is one of STAGES, or "open" for all that are not over."""
    query = _visible(context)
    if operator:
        query = query.where(_X.operator == operator)
    if stage:
        query = query.where(_X.stage.in_(OPEN if stage == "open" else (stage,)))
    with views.read() as db:
        return paged(db, Exit, query, SORTS.by(sort), page, size)


def exit_of(context: Context, views: Views, operator: str, exit: str) -> Exit | None:
    with views.read() as db:
        return one(db, Exit, _visible(context).where(_X.operator == operator, _X.exit == exit))


def open_exit(context: Context, views: Views, operator: str) -> Exit | None:
    """The way out an operator is on now, None when it is on none."""
    with views.read() as db:
        return one(db, Exit, _visible(context).where(_X.operator == operator, _X.stage.in_(OPEN)))


def open_exits(context: Context, views: Views) -> tuple[Exit, ...]:
    """All that are not over, those that waited longest first."""
    with views.read() as db:
        return many(db, Exit, _open(context))


def exits_by_stage(context: Context, views: Views) -> dict[str, int]:
    """How many stand at each stage; those at which none does are left out."""
    query = sa.select(_X.stage, sa.func.count()).where(sees_operator(context, _X.operator)).group_by(_X.stage)
    with views.read() as db:
        return {row[0]: row[1] for row in db.execute(query)}


def course_of(context: Context, views: Views, operator: str, exit: str) -> tuple[Step, ...]:
    """What happened, in order."""
    query = sa.select(*columns(Step, exit_course)).where(_S.operator == operator, _S.exit == exit)
    with views.read() as db:
        return many(db, Step, query.where(sees_operator(context, _S.operator)).order_by(_S.step))


def exit_proofs_of(context: Context, views: Views, operator: str, exit: str) -> tuple[Proof, ...]:
    """The files that prove it, in the order they came."""
    query = sa.select(*columns(Proof, exit_proofs)).where(_P.operator == operator, _P.exit == exit)
    with views.read() as db:
        found = query.where(sees_operator(context, _P.operator)).order_by(_P.step, _P.title, _P.sha256)
        return many(db, Proof, found)


def papers_of(context: Context, views: Views, operator: str, exit: str) -> tuple[Paper, ...]:
    """Notices and decisions, in the order they were made."""
    query = _papers().where(_D.operator == operator, _D.exit == exit, sees_operator(context, _D.operator))
    with views.read() as db:
        return many(db, Paper, query.order_by(_D.step))


def paper_by_code(views: Views, code: str) -> Paper | None:
    """The paper that carries this code, for the public verification page: open to everybody. It names no person."""
    with views.read() as db:
        return one(db, Paper, _papers().where(_D.code == as_typed(code)))


@prepared
def _open(context: Context) -> sa.Select[Any]:
    return _visible(context).where(_X.stage.in_(OPEN)).order_by(_X.moved_at, _X.operator)


def _visible(context: Context) -> sa.Select[Any]:
    return sa.select(*columns(Exit, table)).where(sees_operator(context, _X.operator))


def _papers() -> sa.Select[Any]:
    return sa.select(*columns(Paper, exit_papers))
