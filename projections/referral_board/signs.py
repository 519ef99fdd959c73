"""What the rules of signals look at: an operator's hires by employer, where else these hire from, and who stayed."""

from __future__ import annotations

from datetime import date

import sqlalchemy as sa

from projections.page import sum_of
from projections.referral_board.answers import HiresBy
from projections.referral_board.tables import follow_ups, referrals
from projections.views import Views
from projections.visibility import sees_operator
from tenants.context import Context

_R, _F = referrals.c, follow_ups.c
STAYED_DAY = 30  # the follow-up that tells whether somebody stayed
MOST = 50


def hires_by_employer(
    context: Context, views: Views, operator: str, first: date, last: date, at_least: int
) -> tuple[HiresBy, ...]:
    """Employers that hired at least so many of an operator's people in a span, the most first."""
    hired = sa.and_(_R.outcome == "hired", _R.outcome_on.between(first, last))
    mine = sa.and_(_R.operator == operator, hired, sees_operator(context, _R.operator))
    number = sa.func.count().label("number")
    by_employer = sa.select(_R.employer, number).where(mine).group_by(_R.employer).having(number >= at_least)
    with views.read() as db:
        found = [(employer, count) for employer, count in db.execute(by_employer.order_by(number.desc()).limit(MOST))]
        placements = db.scalar(sa.select(sa.func.count()).where(mine)) if found else 0
        return tuple(_one(db, mine, hired, employer, count, placements or 0) for employer, count in found)


def _one(
    db: sa.Connection,
    mine: sa.ColumnElement[bool],
    hired: sa.ColumnElement[bool],
    employer: str,
    hires: int,
    placements: int,
) -> HiresBy:
    whole = db.scalar(sa.select(sa.func.count()).where(_R.employer == employer, hired)) or 0
    cases = db.scalars(sa.select(_R.case).where(mine, _R.employer == employer).order_by(_R.made_at, _R.referral))
    joined = referrals.join(follow_ups, sa.and_(_F.referral == _R.referral, _F.operator == _R.operator))
    left = sum_of(sa.case((_F.employed, 0), else_=1))
    query = sa.select(sa.func.count(), left).select_from(joined).where(mine, _R.employer == employer)
    followed, short = db.execute(query.where(_F.day == STAYED_DAY, _F.done_on.is_not(None))).one()
    return HiresBy(
        employer=employer,
        hires=hires,
        elsewhere=whole - hires,
        placements=placements,
        followed=followed,
        short=short,
        cases=tuple(cases),
    )
