"""How far operators came with each assessment point, so that one of them can be seen beside its peers."""

from __future__ import annotations

from collections.abc import Callable
from fractions import Fraction
from statistics import median

import msgspec
import sqlalchemy as sa

from domain.appraisals.events import PointScore
from projections.appraisal_archive.tables import appraisals
from projections.views import Views
from projections.visibility import sees_operator, starts_with
from tenants.context import Context

_A = appraisals.c
_POINTS = msgspec.json.Decoder(tuple[PointScore, ...])
Of = Callable[[PointScore], Fraction | None]


def completion(point: PointScore) -> Fraction | None:
    """How much of its target a point reached, 1 being all of it; None when it was not assessed.

    One measure may exceed its target. Of several, each counts up to its target, as it does for the score.
    """
    if point.score is None or not point.measures:
        return None
    shares = [Fraction(one.actual, one.target) for one in point.measures]
    if len(shares) == 1:
        return shares[0]
    return sum((min(Fraction(1), share) for share in shares), Fraction(0)) / len(shares)


def share(point: PointScore) -> Fraction | None:
    """The share of its full mark that a point got (得分率); None when it was not assessed."""
    return Fraction(point.score) / Fraction(point.full) if point.score is not None and point.full else None


def median_completions(context: Context, views: Views, period: str, area: str) -> dict[str, Fraction]:
    """The median of each point among the operators of an area that the reader sees, by point."""
    return _medians(context, views, period, area, completion)


def median_shares(context: Context, views: Views, period: str, area: str) -> dict[str, Fraction]:
    """The same of the shares of their full marks, for points that people score as well."""
    return _medians(context, views, period, area, share)


def _medians(context: Context, views: Views, period: str, area: str, of: Of) -> dict[str, Fraction]:
    query = sa.select(sa.type_coerce(_A.points, sa.Text)).where(
        _A.period == period, starts_with(_A.operator, f"op-{area}"), sees_operator(context, _A.operator)
    )
    reached: dict[str, list[Fraction]] = {}
    with views.read() as db:
        for stored in db.scalars(query):
            for point in _POINTS.decode(stored):
                found = of(point)
                if found is not None:
                    reached.setdefault(point.point, []).append(found)
    return {point: Fraction(median(found)) for point, found in reached.items()}
