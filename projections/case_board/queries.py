"""Questions about cases (办件). Tenants see their own; a bureau officer those of the operators in its area."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from datetime import date
from typing import Any

import sqlalchemy as sa

from projections.case_board.answers import Case, CaseForm, CaseReturn, CaseStep, Standing
from projections.case_board.tables import case_returns, case_steps, case_totals
from projections.case_board.tables import cases as cases_table
from projections.page import SIZE, Page, Sorts, columns, many, one, paged, plain, sum_of
from projections.prepared import Conditions, Value, prepared, those_given
from projections.views import Views
from projections.visibility import sees_operator, starts_with
from tenants.context import Context

_C, _S, _T = cases_table.c, case_steps.c, case_totals.c
SORTS = Sorts(
    {
        "opened": _C.opened_at,
        "changed": _C.changed_at,
        "finished": _C.finished_at,
        "case": _C.case,
        "item": _C.item,
        "status": _C.status,
    },
    "-opened",
    _C.case,
)
# Of a few subjects' cases, or a few numbers.
_FEW = Sorts(
    {
        name: plain(_C[column])
        for name, column in {
            "opened": "opened_at",
            "changed": "changed_at",
            "finished": "finished_at",
            "case": "case",
            "item": "item",
            "status": "status",
        }.items()
    },
    "-opened",
    _C.case,
)
COUNTED = 2_000
"""A list narrowed by what is not kept as a total is counted no further: nobody turns a hundred pages."""
A_MONTH = 4
"""So many letters of a case's number tell its month; what is longer is of few cases."""
Total = tuple[str, str, int]


def cases(
    context: Context,
    views: Views,
    *,
    search: str = "",
    status: str | None = None,
    item: str | None = None,
    outlet: str | None = None,
    operator: str | None = None,
    subjects: Collection[str] | None = None,
    about: str | None = None,
    done: int | None = None,
    first: date | None = None,
    last: date | None = None,
    sort: str | None = None,
    page: int = 1,
    size: int = SIZE,
) -> Page[Case]:
    """A page of cases. `search` is the beginning of a case's number; `subjects` are persons or employers; `done` is
    how many steps are behind it; `first` and `last` bound the day on which it was opened."""
    number = search.strip()
    query = _cases(
        context,
        **{"status": status, "item": item, "outlet": outlet, "operator": operator, "about": about},
        **{"search": number, "subjects": subjects, "done": done, "first": first, "last": last},
    )
    by = (SORTS if subjects is None and len(number) <= A_MONTH else _FEW).by(sort)
    counted = any(one is not None for one in (number or None, subjects, about, done, first, last))
    whose = operator or context.tenant
    with views.read() as db:
        if counted or not whose:
            return paged(db, Case, query, by, page, size, counted=COUNTED if counted else None)
        return paged(db, Case, query, by, page, size, known=_known(totals(context, views, whose, outlet), status, item))


def case(context: Context, views: Views, case_id: str) -> Case | None:
    """One case; None when there is none, or it is another tenant's."""
    with views.read() as db:
        return one(db, Case, _case(context, case_id=case_id))


def case_form(context: Context, views: Views, case_id: str) -> CaseForm | None:
    """What was filled in and declared; None when there is no such case."""
    query = sa.select(*columns(CaseForm, cases_table)).where(sees_operator(context, _C.operator))
    with views.read() as db:
        return one(db, CaseForm, query.where(_C.case == case_id))


def case_steps_of(context: Context, views: Views, case_id: str) -> tuple[CaseStep, ...]:
    """Every step of a case in the notice's order, those ahead included; empty when there is no such case."""
    with views.read() as db:
        found = one(db, Case, _case(context, case_id=case_id))
        if found is None:
            return ()
        query = sa.select(*columns(CaseStep, case_steps)).where(_S.case == found.case, _S.operator == found.operator)
        done = {step.step: step for step in many(db, CaseStep, query)}
    return tuple(done.get(n) or CaseStep(n, name) for n, name in enumerate(found.steps, start=1))


def returns_of(context: Context, views: Views, case_id: str) -> tuple[CaseReturn, ...]:
    """What was sent back in a case and why, the latest first."""
    query = sa.select(*columns(CaseReturn, case_returns)).where(
        case_returns.c.case == case_id, sees_operator(context, case_returns.c.operator)
    )
    with views.read() as db:
        return many(db, CaseReturn, query.order_by(case_returns.c.position.desc()))


def cases_of(context: Context, views: Views, subject: str) -> tuple[Case, ...]:
    """The cases of a person or employer, the latest first."""
    with views.read() as db:
        return many(db, Case, _cases_of(context, subject=subject))


def cases_on(context: Context, views: Views, operator: str, day: date, outlet: str | None = None) -> tuple[Case, ...]:
    """The cases an operator opened, moved on or closed on a business day, the latest change first."""
    with views.read() as db:
        return many(db, Case, _cases_on(context, operator=operator, day=day, outlet=outlet))


def totals(context: Context, views: Views, operator: str, outlet: str | None = None) -> tuple[Total, ...]:
    """How many cases an operator has: (status, item, number), kept as they are opened and closed."""
    with views.read() as db:
        return many(db, _total, _totals(context, operator=operator, outlet=outlet))


def open_by_item(context: Context, views: Views, operator: str, outlet: str | None = None) -> dict[str, int]:
    """How many cases of each item are open, by item code."""
    found = totals(context, views, operator, outlet)
    return {item: number for status, item, number in found if status == "open" and number}


def open_by_step(
    context: Context, views: Views, operator: str, outlet: str | None = None
) -> dict[str, dict[int, Standing]]:
    """The open cases of each item by how many steps are done, with the day on which the oldest of them was opened."""
    query = _open_by_step(context, operator=operator, outlet=outlet)
    found: dict[str, dict[int, Standing]] = {}
    with views.read() as db:
        for item, done, count, oldest_on in db.execute(*query):
            found.setdefault(item, {})[done] = Standing(count, oldest_on)
    return found


def finished_on(context: Context, views: Views, operator: str, day: date, outlet: str | None = None) -> int:
    """How many cases an operator finished on a business day; those voided since are left out."""
    with views.read() as db:
        return db.scalar(*_finished_on(context, operator=operator, day=day, outlet=outlet)) or 0


def finished_for(context: Context, views: Views, subject: str, items: Collection[str] = ()) -> tuple[Case, ...]:
    """Finished cases of a person, the latest first, of the given items or of any: a voucher is redeemed against one."""
    query = _visible(context).where(_C.subject == subject, _C.status == "finished")
    if items:
        query = query.where(_C.item.in_(items))
    with views.read() as db:
        return many(db, Case, query.order_by(_C.finished_at.desc(), _C.case))


@prepared
def _cases(context: Context, **asked: Value) -> sa.Select[Any]:
    query = _visible(context)
    wanted: Conditions = {
        "status": lambda status: _C.status == status,
        "item": lambda item: _C.item == item,
        "outlet": lambda outlet: _C.outlet == outlet,
        "operator": lambda operator: _C.operator == operator,
        "about": lambda about: _C.about == about,
        "search": lambda search: starts_with(_C.case, search),
        "subjects": lambda subjects: _C.subject.in_(subjects),
        "done": lambda done: _C.done == done,
        "first": lambda first: _C.opened_on >= first,
        "last": lambda last: _C.opened_on <= last,
    }
    return query.where(*those_given(wanted, asked))


@prepared
def _case(context: Context, case_id: Value) -> sa.Select[Any]:
    return _visible(context).where(_C.case == case_id)


@prepared
def _cases_of(context: Context, subject: Value) -> sa.Select[Any]:
    return _visible(context).where(_C.subject == subject).order_by(_C.opened_at.desc(), _C.case)


@prepared
def _cases_on(context: Context, operator: Value, day: Value, outlet: Value) -> sa.Select[Any]:
    query = _visible(context).where(_C.operator == operator, _C.changed_on == day)
    return (query.where(plain(_C.outlet) == outlet) if outlet else query).order_by(_C.changed_at.desc(), _C.case)


@prepared
def _totals(context: Context, operator: Value, outlet: Value) -> sa.Select[Any]:
    query = sa.select(_T.status, _T.item, sum_of(_T.number))
    query = query.where(_T.operator == operator, sees_operator(context, _T.operator))
    return (query.where(_T.outlet == outlet) if outlet else query).group_by(_T.status, _T.item)


@prepared
def _open_by_step(context: Context, operator: Value, outlet: Value) -> sa.Select[Any]:
    query = sa.select(_C.item, _C.done, sa.func.count(), sa.func.min(_C.opened_on))
    query = query.where(_C.operator == operator, _C.status == "open", sees_operator(context, _C.operator))
    return (query.where(_C.outlet == outlet) if outlet else query).group_by(_C.item, _C.done)


@prepared
def _finished_on(context: Context, operator: Value, day: Value, outlet: Value) -> sa.Select[Any]:
    query = sa.select(sa.func.count()).where(
        *(_C.operator == operator, _C.finished_on == day, sees_operator(context, _C.operator)),
        plain(_C.status) == "finished",  # the day finds few; all that is finished is ever more
    )
    return query.where(plain(_C.outlet) == outlet) if outlet else query


def _total(status: str, item: str, number: int) -> Total:
    return status, item, number


def _known(found: Iterable[Total], status: str | None, item: str | None) -> int:
    return sum(number for one, of, number in found if status in (None, one) and item in (None, of))


def _visible(context: Context) -> sa.Select[Any]:
    return sa.select(*columns(Case, cases_table)).where(sees_operator(context, _C.operator))
