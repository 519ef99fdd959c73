"""Questions about referrals (推荐) and follow-ups (回访). Tenants see their own."""

from __future__ import annotations

from collections.abc import Collection
from datetime import date
from typing import Any

import sqlalchemy as sa

from domain.jobs.referral import OUTCOME_DAY
from domain.shared.papers import as_typed
from projections.page import SIZE, Page, Sorts, columns, many, one, paged
from projections.prepared import Conditions, Value, prepared, those_given
from projections.referral_board.answers import Duty, FollowUp, Letter, Referral, Unfinished
from projections.referral_board.tables import follow_ups
from projections.referral_board.tables import referrals as referrals_table
from projections.views import Views
from projections.visibility import sees_operator
from tenants.context import Context

_R, _F = referrals_table.c, follow_ups.c
SORTS = Sorts(
    {"made": _R.made_at, "outcome": _R.outcome_on, "starts": _R.starts_on, "employer": _R.employer_name},
    "-made",
    _R.referral,
)
OPEN, ANSWERED = "open", "answered"


def referrals(
    context: Context,
    views: Views,
    *,
    outcome: str | None = None,
    outlet: str | None = None,
    operator: str | None = None,
    persons: Collection[str] | None = None,
    vacancy: str | None = None,
    sort: str | None = None,
    page: int = 1,
    size: int = SIZE,
) -> Page[Referral]:
    """A page of referrals. `outcome` is one of the four, "open" for those without, or "answered" for those of which the
    employer has said what came of it and the operator has not."""
    query = _visible(context)
    if outcome == ANSWERED:
        query = query.where(_R.answer.is_not(None), sa.or_(_R.outcome.is_(None), _R.outcome == "interviewed"))
    elif outcome:
        query = query.where(_R.outcome.is_(None) if outcome == OPEN else _R.outcome == outcome)
    for column, value in {_R.outlet: outlet, _R.operator: operator, _R.vacancy: vacancy}.items():
        if value:
            query = query.where(column == value)
    if persons is not None:
        query = query.where(_R.person.in_(persons))
    with views.read() as db:
        return paged(db, Referral, query, SORTS.by(sort), page, size)


def referral(context: Context, views: Views, referral_id: str) -> Referral | None:
    with views.read() as db:
        return one(db, Referral, _visible(context).where(_R.referral == referral_id))


def referral_of_case(context: Context, views: Views, case: str) -> Referral | None:
    """The referral that a case of item 3.1.3 led to."""
    with views.read() as db:
        return one(db, Referral, _visible(context).where(_R.case == case))


def referrals_of_person(context: Context, views: Views, person: str) -> tuple[Referral, ...]:
    """The latest first."""
    with views.read() as db:
        return many(db, Referral, _referrals_of_person(context, person=person))


def referrals_of_vacancy(context: Context, views: Views, vacancy: str) -> tuple[Referral, ...]:
    """The latest first."""
    query = _visible(context).where(_R.vacancy == vacancy).order_by(_R.made_at.desc(), _R.referral)
    with views.read() as db:
        return many(db, Referral, query)


def letter_by_code(views: Views, code: str) -> Letter | None:
    """The letter that carries this code, for the public verification page: open to everybody. It names no person."""
    query = sa.select(*columns(Letter, referrals_table)).where(_R.code == as_typed(code))
    with views.read() as db:
        return one(db, Letter, query)


def follow_ups_of(context: Context, views: Views, referral_id: str) -> tuple[FollowUp, ...]:
    """The follow-ups of a referral in order, done or due; none before the person is hired."""
    query = sa.select(*columns(FollowUp, follow_ups)).where(
        _F.referral == referral_id, sees_operator(context, _F.operator)
    )
    with views.read() as db:
        return many(db, FollowUp, query.order_by(_F.day))


def duties_due(
    context: Context,
    views: Views,
    until: date | None,
    *,
    operator: str | None = None,
    outlet: str | None = None,
    persons: Collection[str] | None = None,
    page: int = 1,
    size: int = SIZE,
) -> Page[Duty]:
    """Follow-ups that are not done and due by a day, or on any, the longest overdue first."""
    query = _duties_due(context, until=until, persons=persons, operator=operator, outlet=outlet)
    with views.read() as db:
        return paged(db, Duty, query, (_F.due_on, _F.referral, _F.day), page, size)


def unfinished(context: Context, views: Views, operator: str, limit: int) -> tuple[Unfinished, ...]:
    """What an operator still has to ask after: follow-ups that are not done, due or not yet, and outcomes not known."""
    asked = sa.select(_F.referral, _F.day, _F.outlet).where(
        _F.operator == operator, _F.done_on.is_(None), _F.ended_on.is_(None), sees_operator(context, _F.operator)
    )
    awaited = sa.select(_R.referral, sa.literal(OUTCOME_DAY).label("day"), _R.outlet).where(
        _R.operator == operator,
        sa.or_(_R.outcome.is_(None), _R.outcome == "interviewed"),
        _R.ended_on.is_(None),
        sees_operator(context, _R.operator),
    )
    both = sa.union_all(asked, awaited).subquery()
    with views.read() as db:
        return many(db, Unfinished, sa.select(both).order_by(both.c.referral, both.c.day).limit(limit))


def number_unfinished(context: Context, views: Views, operator: str) -> int:
    """How much that is."""
    asked = sa.select(sa.func.count()).where(
        _F.operator == operator, _F.done_on.is_(None), _F.ended_on.is_(None), sees_operator(context, _F.operator)
    )
    awaited = sa.select(sa.func.count()).where(
        _R.operator == operator,
        sa.or_(_R.outcome.is_(None), _R.outcome == "interviewed"),
        _R.ended_on.is_(None),
        sees_operator(context, _R.operator),
    )
    with views.read() as db:
        return (db.scalar(asked) or 0) + (db.scalar(awaited) or 0)


@prepared
def _referrals_of_person(context: Context, person: Value) -> sa.Select[Any]:
    return _visible(context).where(_R.person == person).order_by(_R.made_at.desc(), _R.referral)


@prepared
def _duties_due(context: Context, **asked: Value) -> sa.Select[Any]:
    joined = follow_ups.join(referrals_table, sa.and_(_R.referral == _F.referral, _R.operator == _F.operator))
    other = ("starts_on", "occupation", "employer_name", "vacancy")
    wanted: Conditions = {
        "until": lambda day: _F.due_on <= day,
        "persons": lambda persons: _F.person.in_(persons),
        "operator": lambda operator: _F.operator == operator,
        "outlet": lambda outlet: _F.outlet == outlet,
    }
    query = sa.select(*columns(Duty, follow_ups, **{name: _R[name] for name in other})).select_from(joined)
    return query.where(
        *(_F.done_on.is_(None), _F.ended_on.is_(None), sees_operator(context, _F.operator)),
        *those_given(wanted, asked),
    )


def _visible(context: Context) -> sa.Select[Any]:
    return sa.select(*columns(Referral, referrals_table)).where(sees_operator(context, _R.operator))
