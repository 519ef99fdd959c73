"""Questions about samplings and samples (抽查)."""

from __future__ import annotations

from datetime import date
from typing import Any

import sqlalchemy as sa

from domain.shared.area import is_area
from projections.page import SIZE, Page, Sorts, columns, many, one, paged
from projections.sample_board.answers import Reminder, Sample, SampleCase, SampleOf, Sampling
from projections.sample_board.tables import sample_cases, sampling_reminders
from projections.sample_board.tables import samples as samples_table
from projections.sample_board.tables import samplings as samplings_table
from projections.views import Views
from projections.visibility import Condition, sees_all, sees_area, sees_operator
from tenants.accounts.roles import Role
from tenants.context import Context

_G, _R, _S, _C = samplings_table.c, sampling_reminders.c, samples_table.c, sample_cases.c
LEVELS = (2, 4, 6, 9, 12)
SORTS = Sorts({"period": _G.period, "committed": _G.committed_at}, "-period", _G.area)
SAMPLE_SORTS = Sorts({"operator": _S.operator, "period": _S.period, "failed": _S.failed}, "-period", _S.operator)
CASE_SORTS = Sorts({"place": _C.place, "case": _C.case}, "place", _C.case)


def samplings(
    context: Context,
    views: Views,
    *,
    status: str | None = None,
    sort: str | None = None,
    page: int = 1,
    size: int = SIZE,
) -> Page[Sampling]:
    """A page of samplings; `status` is committed or revealed."""
    query = _samplings(context)
    if status:
        query = query.where(_G.seed.is_(None) if status == "committed" else _G.seed.is_not(None))
    with views.read() as db:
        return paged(db, Sampling, query, SORTS.by(sort), page, size)


def sampling(context: Context, views: Views, area: str, period: str) -> Sampling | None:
    """One sampling; None when there is none, or it is not the reader's to see."""
    with views.read() as db:
        return one(db, Sampling, _samplings(context).where(_G.area == area, _G.period == period))


def sampling_for(context: Context, views: Views, operator: str, period: str) -> Sampling | None:
    """The sampling that reaches an operator in a period: the widest one."""
    with views.read() as db:
        return one(db, Sampling, _reaching(_samplings(context), operator, period))


def samplings_since(context: Context, views: Views, day: date) -> tuple[Sampling, ...]:
    """Samplings committed on a day or after it, the earliest first: for the schedule."""
    query = _samplings(context).where(_G.committed_on >= day).order_by(_G.committed_on, _G.area, _G.period)
    with views.read() as db:
        return many(db, Sampling, query)


def reminders(
    context: Context, views: Views, period: str | None = None, area: str = "", limit: int = 50
) -> tuple[Reminder, ...]:
    """What the schedule said last about the samplings of the reader's area, the latest first."""
    if context.role not in (Role.BUREAU, Role.FINANCE, Role.AUDITOR, Role.SYSTEM):
        return ()  # they are said to bureaus
    query = sa.select(*columns(Reminder, sampling_reminders)).where(sees_area(context, _R.area))
    if period:
        query = query.where(_R.period == period)
    if area:
        query = query.where(_R.area == area)
    with views.read() as db:
        return many(db, Reminder, query.order_by(_R.day.desc(), _R.area.desc(), _R.of.desc()).limit(limit))


def samples(
    context: Context,
    views: Views,
    *,
    period: str | None = None,
    area: str | None = None,
    status: str | None = None,
    sort: str | None = None,
    page: int = 1,
    size: int = SIZE,
) -> Page[Sample]:
    """A page of samples. `area` keeps those drawn from its sampling, or of operators below it."""
    query = _samples(context)
    for column, value in {_S.period: period, _S.status: status}.items():
        if value:
            query = query.where(column == value)
    if area:
        query = query.where(_S.operator >= f"op-{area}", _S.operator < f"op-{area}\U0010ffff")
    with views.read() as db:
        return paged(db, Sample, query, SAMPLE_SORTS.by(sort), page, size)


def sample(context: Context, views: Views, operator: str, period: str) -> Sample | None:
    """One operator's sample; None when there is none, or it is not the reader's to see."""
    with views.read() as db:
        return one(db, Sample, _samples(context).where(_S.operator == operator, _S.period == period))


def cases(
    context: Context,
    views: Views,
    operator: str,
    period: str,
    *,
    status: str | None = None,
    sort: str | None = None,
    page: int = 1,
    size: int = SIZE,
) -> Page[SampleCase]:
    """A page of a sample's cases, the random ones in the order drawn, then the targeted ones."""
    query = _cases(context).where(_C.operator == operator, _C.period == period)
    if status:
        query = query.where({"left": _C.passed.is_(None), "passed": _C.passed, "failed": sa.not_(_C.passed)}[status])
    with views.read() as db:
        return paged(db, SampleCase, query, (_C.targeted.asc(), *CASE_SORTS.by(sort)), page, size)


def case(context: Context, views: Views, operator: str, period: str, case_id: str) -> SampleCase | None:
    """One case of a sample."""
    query = _cases(context).where(_C.operator == operator, _C.period == period, _C.case == case_id)
    with views.read() as db:
        return one(db, SampleCase, query)


def drawn_in(context: Context, views: Views, period: str) -> frozenset[str]:
    """Operators whose sample of the period is drawn."""
    query = _samples(context).where(_S.period == period, _S.drawn_on.is_not(None)).with_only_columns(_S.operator)
    with views.read() as db:
        return frozenset(db.scalars(query))


def open_samples(context: Context, views: Views, limit: int = 500) -> tuple[Sample, ...]:
    """Samples not concluded yet, the oldest first."""
    query = _samples(context).where(_S.status == "open").order_by(_S.begun_on, _S.operator, _S.period).limit(limit)
    with views.read() as db:
        return many(db, Sample, query)


def sample_of(context: Context, views: Views, operator: str, period: str) -> SampleOf | None:
    """How the sampling of an operator's period stands; None when there is none, and nothing has to be waited for.

    It is under way from the moment a seed is committed for a period until the operator's sample is concluded.
    """
    mine = sa.select(*columns(Sample, samples_table)).where(
        _S.operator == operator, _S.period == period, sees_operator(context, _S.operator)
    )
    failing = sa.select(_C.case).where(_C.operator == operator, _C.period == period, sa.not_(_C.passed))
    reaching = _reaching(sa.select(_G.area), operator, period).where(sees_operator(context, sa.literal(operator)))
    with views.read() as db:
        found = one(db, Sample, mine)
        failed = tuple(db.scalars(failing.order_by(_C.case))) if found else ()
        awaited = db.scalar(reaching) is not None
    if found is None:
        return SampleOf(status="under-way") if awaited else None
    done = found.status == "concluded" and (found.drawn_on is not None or not awaited)
    return SampleOf(
        status="concluded" if done else "under-way",
        checked=found.checked,
        failed=found.failed,
        failed_cases=failed,
        position=found.concluded_position if done else 0,
    )


def _around(area: str) -> list[str]:
    """An area and those it lies in, the widest first."""
    return [area[:digits] for digits in LEVELS if digits <= len(area)]


def _reaching(query: sa.Select[Any], operator: str, period: str) -> sa.Select[Any]:
    areas = _around(operator.removeprefix("op-").partition("-")[0])
    return query.where(_G.period == period, _G.area.in_(areas)).order_by(_G.area).limit(1)


def _samplings(context: Context) -> sa.Select[Any]:
    return sa.select(*columns(Sampling, samplings_table)).where(_sees_sampling(context))


def _sees_sampling(context: Context) -> Condition:
    """A bureau sees those of its area, below and around it; others those that reach an operator of theirs."""
    if sees_all(context):
        return sa.true()
    places = [context.tenant or ""] if context.role.in_tenant else list(context.assigned)
    areas = [place.removeprefix("op-").partition("-")[0] for place in places]
    if context.role in (Role.BUREAU, Role.FINANCE) and is_area(context.area):
        areas.append(context.area)
    return sa.or_(sees_area(context, _G.area), _G.area.in_([one for area in areas for one in _around(area)]))


def _samples(context: Context) -> sa.Select[Any]:
    return sa.select(*columns(Sample, samples_table)).where(sees_operator(context, _S.operator))


def _cases(context: Context) -> sa.Select[Any]:
    return sa.select(*columns(SampleCase, sample_cases)).where(sees_operator(context, _C.operator))
