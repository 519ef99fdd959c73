"""Questions across operators: ranking, grades and trend of the periods."""

from __future__ import annotations

from collections.abc import Collection
from decimal import ROUND_HALF_UP, Decimal
from fractions import Fraction
from typing import Any, NamedTuple

import sqlalchemy as sa

from domain.shared.period import Period
from projections.appraisal_archive.answers import PeriodFigures, Ranked, Result, Standing
from projections.appraisal_archive.tables import appraisals
from projections.page import SIZE, Page, Sorts, columns, many, one, paged, pair, single, sum_of
from projections.prepared import Value, prepared
from projections.views import Views
from projections.visibility import sees_operator, starts_with
from tenants.context import Context

_A = appraisals.c
SORTS = Sorts(
    {"total": _A.hundredths, "operator": _A.operator, "counted": _A.counted, "grade": _A.grade}, "-total", _A.operator
)


def periods(context: Context, views: Views, kind: str = "quarter") -> tuple[str, ...]:
    """The periods that have appraisals, the latest first."""
    with views.read() as db:
        return many(db, single, _periods(context, kind=kind))


@prepared
def _periods(context: Context, kind: Value) -> sa.Select[Any]:
    """Each found behind the one before in an index: there are few of them, and every operator has a row of each."""
    seen = sa.and_(_A.kind == kind, sees_operator(context, _A.operator))
    found = sa.select(sa.func.max(_A.period).label("period")).where(seen).cte(recursive=True)
    next_one = sa.select(sa.func.max(_A.period)).where(seen, _A.period < found.c.period).scalar_subquery()
    found = found.union_all(sa.select(next_one).where(found.c.period.is_not(None)))
    return sa.select(found.c.period).where(found.c.period.is_not(None)).order_by(found.c.period.desc())


def latest_period(context: Context, views: Views, kind: str = "quarter") -> str | None:
    """The latest period in which anybody has a grade; None while nothing is concluded."""
    with views.read() as db:
        found: str | None = one(db, single, _latest(context, kind=kind))
    return found


@prepared
def _latest(context: Context, kind: Value) -> sa.Select[Any]:
    concluded = _A.grade.is_not(None)
    return sa.select(sa.func.max(_A.period)).where(_A.kind == kind, concluded, sees_operator(context, _A.operator))


def ranking(
    context: Context,
    views: Views,
    period: str,
    *,
    grade: str | None = None,
    codes: Collection[str] | None = None,
    sort: str | None = None,
    page: int = 1,
    size: int = SIZE,
) -> Page[Ranked]:
    """The operators one sees by their total in a period. Ranks are among all of them, however the list is narrowed."""
    query = _listed(context, period=period, grade=grade, codes=codes)
    with views.read() as db:
        found = paged(db, _Listed, query, SORTS.by(sort), page, size)
        codes = [one.operator for one in found.rows]
        previous = str(Period.parse(period).previous)
        ranks = dict(many(db, pair, _ranks(context, period=period, codes=codes)))
        before = dict(many(db, pair, _totals_of(context, period=previous, codes=codes)))
    rows = tuple(_ranked(one, ranks[one.operator], before.get(one.operator)) for one in found.rows)
    return Page(rows, found.total, found.page, found.size, found.more)


class _Listed(NamedTuple):
    operator: str
    period: str
    total: str
    grade: str | None
    counted: int
    fails: bool


def _ranked(one: _Listed, rank: int, before: str | None) -> Ranked:
    was = None if before is None else Decimal(before)
    return Ranked(rank, one.operator, one.period, Decimal(one.total), one.grade, was, one.counted, one.fails)


@prepared
def _listed(context: Context, period: Value, grade: Value, codes: Value) -> sa.Select[Any]:
    query = sa.select(*(_A[name] for name in _Listed._fields))
    query = query.where(_A.period == period, sees_operator(context, _A.operator))
    query = query if grade is None else query.where(_A.grade == grade)
    return query if codes is None else query.where(_A.operator.in_(codes))


@prepared
def _ranks(context: Context, period: Value, codes: Value) -> sa.Select[Any]:
    """One more than have a better total: counted in an index, of the page's operators alone."""
    other = appraisals.alias("other").c
    better = sa.select(sa.func.count()).where(
        other.period == period, other.hundredths > _A.hundredths, sees_operator(context, other.operator)
    )
    return sa.select(_A.operator, better.scalar_subquery() + 1).where(_A.period == period, _A.operator.in_(codes))


@prepared
def _totals_of(context: Context, period: Value, codes: Value) -> sa.Select[Any]:
    return sa.select(_A.operator, _A.total).where(
        _A.operator.in_(codes), _A.period == period, sees_operator(context, _A.operator)
    )


def standing(context: Context, views: Views, operator: str, period: str) -> Standing | None:
    """An operator's rank in a period among those of the reader's area, whoever of them the reader sees."""
    mine = sa.select(_A.hundredths).where(
        _A.operator == operator, _A.period == period, sees_operator(context, _A.operator)
    )
    there = sa.and_(_A.period == period, starts_with(_A.operator, f"op-{context.area}"))
    with views.read() as db:
        total = db.scalar(mine)
        if total is None:
            return None
        better = sum_of(sa.case((_A.hundredths > total, 1), else_=0))
        above, of = db.execute(sa.select(better, sa.func.count()).where(there)).one()
    return Standing(above + 1, of)


def grade_distribution(context: Context, views: Views, period: str) -> dict[str | None, int]:
    """How many operators got each grade in a period; under None those that await one."""
    with views.read() as db:
        return dict(many(db, pair, _distribution(context, period=period)))


@prepared
def _distribution(context: Context, period: Value) -> sa.Select[Any]:
    query: sa.Select[Any] = sa.select(_A.grade, sa.func.count())
    return query.where(_A.period == period, sees_operator(context, _A.operator)).group_by(_A.grade)


def operators_graded(context: Context, views: Views, period: str, grade: str) -> frozenset[str]:
    """The codes of operators with a grade in a period: to narrow other lists by it."""
    query = sa.select(_A.operator).where(_A.period == period, _A.grade == grade, sees_operator(context, _A.operator))
    with views.read() as db:
        return frozenset(db.scalars(query))


def failing(context: Context, views: Views, period: str) -> tuple[Result, ...]:
    """The operators that failed a period, the lowest total first."""
    query = sa.select(*columns(Result, appraisals)).where(
        _A.period == period, _A.fails, sees_operator(context, _A.operator)
    )
    with views.read() as db:
        rows = db.execute(query.order_by(_A.hundredths, _A.operator))
        return tuple(Result.of(*row) for row in rows)


def results_of(context: Context, views: Views, operator: str, in_periods: Collection[str]) -> tuple[Result, ...]:
    """An operator's results of some periods, such as those for which it was flagged, the oldest first."""
    query = sa.select(*columns(Result, appraisals)).where(
        _A.operator == operator, _A.period.in_(in_periods), sees_operator(context, _A.operator)
    )
    with views.read() as db:
        rows = db.execute(query.order_by(_A.period))
        return tuple(Result.of(*row) for row in rows)


def trend(
    context: Context, views: Views, kind: str = "quarter", *, until: str | None = None, last: int = 6
) -> tuple[PeriodFigures, ...]:
    """The last few periods across the operators one sees, up to one of them, the oldest first."""
    recent = sorted(one for one in periods(context, views, kind) if until is None or one <= until)[-last:]
    found: dict[str, list[_Graded]] = {}
    with views.read() as db:
        for one in many(db, _Graded, _graded(context, periods=recent)):
            found.setdefault(one.period, []).append(one)
        return tuple(_figures(db, context, period, found[period]) for period in recent)


class _Graded(NamedTuple):
    """The operators of one grade in a period; `total` is theirs together, in hundredths of a point."""

    period: str
    grade: str | None
    operators: int
    total: int
    fail: int


def _figures(db: sa.Connection, context: Context, period: str, found: list[_Graded]) -> PeriodFigures:
    operators = sum(one.operators for one in found)
    return PeriodFigures(
        period=period,
        operators=operators,
        grades={one.grade: one.operators for one in found if one.grade is not None},
        mean=_points(Fraction(sum(one.total for one in found), operators)),
        median=_points(_median(db, context, period, operators)),
        failing=sum(one.fail for one in found),
    )


def _median(db: sa.Connection, context: Context, period: str, operators: int) -> Fraction:
    """Of the totals, which lie in order in an index: only those in the middle are read."""
    skipped = (operators - 1) // 2
    middle = many(db, single, _totals(context, period=period, skipped=skipped, wanted=2 - operators % 2))
    return Fraction(sum(middle), len(middle))


@prepared
def _graded(context: Context, periods: Value) -> sa.Select[Any]:
    counted: list[sa.ColumnElement[Any]] = [
        *(_A.period, _A.grade, sa.func.count()),
        *(sum_of(_A.hundredths), sum_of(sa.case((_A.fails, 1), else_=0))),
    ]
    query = sa.select(*counted).where(_A.period.in_(periods), sees_operator(context, _A.operator))
    return query.group_by(_A.period, _A.grade).order_by(_A.period, _A.grade)


@prepared
def _totals(context: Context, period: Value, skipped: Value, wanted: Value) -> sa.Select[Any]:
    query = sa.select(_A.hundredths).where(_A.period == period, sees_operator(context, _A.operator))
    return query.order_by(_A.hundredths).limit(wanted).offset(skipped)


def _points(hundredths: Fraction) -> Decimal:
    """Hundredths of a point as points with one decimal, rounded half up."""
    exact = Decimal(hundredths.numerator) / Decimal(hundredths.denominator * 100)
    return exact.quantize(Decimal("0.1"), ROUND_HALF_UP)
