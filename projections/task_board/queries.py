"""Questions about tasks (分派任务). The bureau sees those of its area; an operator what was asked of it."""

from __future__ import annotations

from collections.abc import Collection
from datetime import date
from typing import Any

import sqlalchemy as sa

from domain.tasks.entry import NOT_DONE
from projections.page import SIZE, Page, Sorts, columns, many, one, paged
from projections.prepared import Value, prepared
from projections.task_board.answers import Entry, Given, Task, Unfinished
from projections.task_board.tables import task_entries, task_givens
from projections.task_board.tables import tasks as tasks_table
from projections.views import Views
from projections.visibility import sees_area, sees_operator, starts_with
from tenants.context import Context

_T, _G, _E = tasks_table.c, task_givens.c, task_entries.c
SORTS = Sorts({"assigned": _T.assigned_at, "deadline": _T.deadline, "title": _T.title}, "-assigned", _T.task)
GIVEN_SORTS = Sorts({"given": _G.given_at, "deadline": _G.deadline}, "-given", _G.task)
ENTRY_SORTS = Sorts({"changed": _E.changed_at, "outlet": _E.outlet, "status": _E.status}, "changed", _E.person)


def tasks(
    context: Context,
    views: Views,
    *,
    search: str = "",
    status: str | None = None,
    sort: str | None = None,
    page: int = 1,
    size: int = SIZE,
) -> Page[Task]:
    """A page of the bureau's tasks. `search` is the beginning of a title."""
    query = _tasks(context)
    if search.strip():
        query = query.where(starts_with(_T.title, search.strip()))
    if status:
        query = query.where(_T.status == status)
    with views.read() as db:
        return paged(db, Task, query, SORTS.by(sort), page, size)


def task(context: Context, views: Views, task_id: str) -> Task | None:
    """One of the bureau's tasks; None when there is none, or it is another area's."""
    with views.read() as db:
        return one(db, Task, _tasks(context).where(_T.task == task_id))


def text_of(context: Context, views: Views, given: Given) -> str:
    """What a task says that was asked of an operator."""
    query = sa.select(_T.text).join(task_givens, _G.task == _T.task)
    query = query.where(_T.task == given.task, _G.operator == given.operator, sees_operator(context, _G.operator))
    with views.read() as db:
        return db.scalar(query) or ""


def givens(
    context: Context,
    views: Views,
    *,
    operator: str | None = None,
    task: str | None = None,
    status: str | None = None,
    sort: str | None = None,
    page: int = 1,
    size: int = SIZE,
) -> Page[Given]:
    """A page of what tasks ask of operators: of one `operator`, or of one `task` from all of them."""
    query = _givens(context)
    for column, value in {_G.operator: operator, _G.task: task, _G.status: status}.items():
        if value:
            query = query.where(column == value)
    with views.read() as db:
        return paged(db, Given, query, GIVEN_SORTS.by(sort), page, size)


def given(context: Context, views: Views, task_id: str, operator: str) -> Given | None:
    """What a task asks of an operator; None when nothing, or it is not the reader's to see."""
    with views.read() as db:
        return one(db, Given, _givens(context).where(_G.task == task_id, _G.operator == operator))


def waiting_for(context: Context, views: Views, operator: str, limit: int = 5) -> tuple[Given, ...]:
    """What an operator has still to hand in, the earliest deadline first: for the desk."""
    with views.read() as db:
        return many(db, Given, _waiting_for(context, operator=operator, limit=limit))


@prepared
def _waiting_for(context: Context, operator: Value, limit: Value) -> sa.Select[Any]:
    query = _givens(context).where(_G.operator == operator, _G.status == "given")
    return query.order_by(_G.deadline, _G.task).limit(limit)


def unfinished(context: Context, views: Views, operator: str, limit: int) -> tuple[Unfinished, ...]:
    """What an operator is still asked for: the people on its lists with whom nothing is settled, then the lists."""
    waits = sa.select(_G.task).where(_G.operator == operator, _G.status == "given", sees_operator(context, _G.operator))
    people = sa.select(_E.task, _E.person, _E.outlet, sa.literal(0).label("done")).where(
        _E.operator == operator, _E.status.in_(NOT_DONE), _E.task.in_(waits)
    )
    lists = sa.select(_G.task, sa.literal("").label("person"), sa.literal("").label("outlet"), _G.done).where(
        _G.operator == operator, _G.status == "given", sees_operator(context, _G.operator)
    )
    with views.read() as db:
        found = many(db, Unfinished, people.order_by(_E.task, _E.person).limit(limit))
        return found or many(db, Unfinished, lists.order_by(_G.task).limit(limit))


def number_unfinished(context: Context, views: Views, operator: str) -> int:
    """How much that is."""
    mine = sa.and_(_G.operator == operator, _G.status == "given", sees_operator(context, _G.operator))
    with views.read() as db:
        lists, people = db.execute(
            sa.select(sa.func.count(), sa.func.coalesce(sa.func.sum(_G.open + _G.taken + _G.returned), 0)).where(mine)
        ).one()
        return int(lists) + int(people)


def entries(
    context: Context,
    views: Views,
    task_id: str,
    operator: str,
    *,
    status: str | None = None,
    outlet: str | None = None,
    persons: Collection[str] | None = None,
    sort: str | None = None,
    page: int = 1,
    size: int = SIZE,
) -> Page[Entry]:
    """A page of the people on an operator's list; `outlet` for those of one window."""
    query = _entries(context).where(_E.task == task_id, _E.operator == operator)
    for column, value in {_E.status: status, _E.outlet: outlet}.items():
        if value:
            query = query.where(column == value)
    if persons is not None:
        query = query.where(_E.person.in_(persons))
    with views.read() as db:
        return paged(db, Entry, query, ENTRY_SORTS.by(sort), page, size)


def entry(context: Context, views: Views, task_id: str, operator: str, person: str) -> Entry | None:
    """One person on a list."""
    query = _entries(context).where(_E.task == task_id, _E.operator == operator, _E.person == person)
    with views.read() as db:
        return one(db, Entry, query)


def returned(context: Context, views: Views, task_id: str, page: int = 1, size: int = SIZE) -> Page[Entry]:
    """People of a task that operators gave back and nobody has answered for."""
    query = _entries(context).where(_E.task == task_id, _E.status == "returned")
    with views.read() as db:
        return paged(db, Entry, query, (_E.changed_at.asc(), _E.person.asc()), page, size)


def listed_among(context: Context, views: Views, task_id: str, persons: Collection[str]) -> frozenset[str]:
    """Who of these people is on some list of the task."""
    query = sa.select(_E.person).where(_E.person.in_(persons), _E.task == task_id, sees_operator(context, _E.operator))
    with views.read() as db:
        return frozenset(db.scalars(query))


def being_listed(context: Context, views: Views, limit: int = 20) -> tuple[Task, ...]:
    """Tasks whose people are not all given out yet, the oldest first."""
    query = _tasks(context).where(_T.status == "listing").order_by(_T.assigned_at, _T.task).limit(limit)
    with views.read() as db:
        return many(db, Task, query)


def missed(context: Context, views: Views, day: date, limit: int = 500) -> tuple[tuple[str, str], ...]:
    """(task, operator) of what should have been handed in before `day`, and is not marked as late yet."""
    query = sa.select(_G.task, _G.operator).where(
        _G.status == "given", _G.late.is_(False), _G.deadline < day, sees_operator(context, _G.operator)
    )
    with views.read() as db:
        return tuple((row[0], row[1]) for row in db.execute(query.order_by(_G.deadline, _G.task).limit(limit)))


def _tasks(context: Context) -> sa.Select[Any]:
    return sa.select(*columns(Task, tasks_table)).where(sees_area(context, _T.area))


def _givens(context: Context) -> sa.Select[Any]:
    return sa.select(*columns(Given, task_givens)).where(sees_operator(context, _G.operator))


def _entries(context: Context) -> sa.Select[Any]:
    return sa.select(*columns(Entry, task_entries)).where(sees_operator(context, _E.operator))
