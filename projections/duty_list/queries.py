"""Questions about duties (跟踪服务、回访、定期推送、上报). Tenants see their own."""

from __future__ import annotations

from collections.abc import Collection
from datetime import date
from typing import Any

import sqlalchemy as sa

from projections.duty_list.answers import Duty, Late
from projections.duty_list.tables import duties as duties_table
from projections.page import SIZE, Page, Sorts, columns, many, one, paged
from projections.prepared import Conditions, Value, prepared, those_given
from projections.views import Views
from projections.visibility import sees_operator
from tenants.context import Context

_D = duties_table.c
SORTS = Sorts({"due": _D.due_on, "kind": _D.kind, "item": _D.item, "over": _D.over_on}, "due", _D.duty)


def duties(
    context: Context,
    views: Views,
    *,
    status: str | None = None,
    kind: str | None = None,
    outlet: str | None = None,
    operator: str | None = None,
    about: Collection[str] | None = None,
    duty: str | None = None,
    other_than: str | None = None,
    until: date | None = None,
    before: date | None = None,
    sort: str | None = None,
    page: int = 1,
    size: int = SIZE,
) -> Page[Duty]:
    """A page of duties, the longest due first. `other_than` is a kind that is left out; `until` and `before` bound the
    day on which they are due."""
    query = _duties(
        context,
        **{"status": status, "kind": kind, "outlet": outlet, "operator": operator, "duty": duty},
        **{"other_than": other_than, "about": about, "until": until, "before": before},
    )
    with views.read() as db:
        return paged(db, Duty, query, SORTS.by(sort), page, size)


def duties_about(context: Context, views: Views, about: str, limit: int = 100) -> tuple[Duty, ...]:
    """Every time of every duty about a person, employer or other thing, the latest first; so many at most."""
    with views.read() as db:
        return many(db, Duty, _duties_about(context, about=about, limit=limit))


def duties_of_case(context: Context, views: Views, case: str) -> tuple[Duty, ...]:
    """What a case brought about, in the order of the days."""
    query = _visible(context).where(_D.case == case).order_by(_D.due_on, _D.duty, _D.occurrence)
    with views.read() as db:
        return many(db, Duty, query)


def current_duty(context: Context, views: Views, duty: str) -> Duty | None:
    """The time of a duty that is open, or was last; None when there is none, or it is another tenant's."""
    query = _visible(context).where(_D.duty == duty).order_by(_D.occurrence.desc())
    with views.read() as db:
        return one(db, Duty, query)


def late_duties(
    context: Context, views: Views, day: date, after: tuple[date, str], limit: int = 500
) -> tuple[Late, ...]:
    """Open times that were due before `day`, the oldest first, beginning behind the day and duty of `after`."""
    query = sa.select(*columns(Late, duties_table)).where(
        _D.status == "open",
        _D.due_on < day,
        sa.or_(_D.due_on > after[0], sa.and_(_D.due_on == after[0], _D.duty > after[1])),
        sees_operator(context, _D.operator),
    )
    with views.read() as db:
        return many(db, Late, query.order_by(_D.due_on, _D.duty).limit(limit))


@prepared
def _duties(context: Context, **asked: Value) -> sa.Select[Any]:
    wanted: Conditions = {
        "status": lambda status: _D.status == status,
        "kind": lambda kind: _D.kind == kind,
        "outlet": lambda outlet: _D.outlet == outlet,
        "operator": lambda operator: _D.operator == operator,
        "duty": lambda duty: _D.duty == duty,
        "other_than": lambda kind: _D.kind != kind,
        "about": lambda about: _D.about.in_(about),
        "until": lambda day: _D.due_on <= day,
        "before": lambda day: _D.due_on < day,
    }
    return _visible(context).where(*those_given(wanted, asked))


@prepared
def _duties_about(context: Context, about: Value, limit: Value) -> sa.Select[Any]:
    return _visible(context).where(_D.about == about).order_by(_D.due_on.desc(), _D.duty).limit(limit)


def _visible(context: Context) -> sa.Select[Any]:
    return sa.select(*columns(Duty, duties_table)).where(sees_operator(context, _D.operator))
