"""How far operators came with each assessment point, so that one of them can be seen beside its peers."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from decimal import Decimal
from fractions import Fraction
from statistics import median

import msgspec
import sqlalchemy as sa

from domain.appraisals.events import Among, PointScore
from projections.appraisal_archive.tables import appraisals
from projections.positions import position_of
from projections.views import Views
from projections.visibility import sees_operator, starts_with
from tenants.context import Context

_A = appraisals.c
_POINTS = msgspec.json.Decoder(tuple[PointScore, ...])
Of = Callable[[PointScore], Fraction | None]
Found = Mapping[str, Mapping[str, Fraction]]
"""By point, by operator."""


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


class Field(msgspec.Struct, frozen=True):
    """Every result of a period as it was at a log position.

    `totals` are in hundredths of a point, of those that wait for nobody; `reached` and `shares` are what each operator
    came to, `middles` the medians of both.
    """

    position: int
    totals: dict[str, int]
    reached: dict[str, dict[str, Fraction]]
    shares: dict[str, dict[str, Fraction]]
    middles: tuple[dict[str, Fraction], dict[str, Fraction]]

    @classmethod
    def of(cls, position: int, results: Iterable[tuple[str, bool, int, tuple[PointScore, ...]]]) -> Field:
        """From each operator's code, whether its result waits for people, its total in hundredths, and its points."""
        totals: dict[str, int] = {}
        reached: dict[str, dict[str, Fraction]] = {}
        shares: dict[str, dict[str, Fraction]] = {}
        for operator, waits, hundredths, points in results:
            if not waits:  # a total that waits is of the system's points alone
                totals[operator] = hundredths
            for into, of in ((reached, completion), (shares, share)):
                for point, value in _by_point(points, of).items():
                    into.setdefault(point, {})[operator] = value
        return cls(position, totals, reached, shares, (_middles(reached), _middles(shares)))

    def among(self, operator: str, total: Decimal, points: Iterable[PointScore]) -> Among:
        """One operator with this result among all the others as they were."""
        own, others = int(total * 100), [found for code, found in self.totals.items() if code != operator]
        told = tuple(points)
        reached, shares = self.middles
        return Among(
            position=self.position,
            rank=1 + sum(found > own for found in others),
            of=1 + len(others),
            reached=_texts(reached | _moved(self.reached, operator, _by_point(told, completion))),
            shares=_texts(shares | _moved(self.shares, operator, _by_point(told, share))),
        )


def field(context: Context, views: Views, period: str, area: str) -> Field:
    """The results of the operators of an area that the reader sees, read at once."""
    query = sa.select(_A.operator, _A.status, _A.hundredths, sa.type_coerce(_A.points, sa.Text)).where(
        _A.period == period, starts_with(_A.operator, f"op-{area}"), sees_operator(context, _A.operator)
    )
    with views.read() as db:
        position = position_of(db, "appraisal_archive")
        rows = db.execute(query)
        return Field.of(
            position,
            ((code, status == "assessing", total, _POINTS.decode(stored)) for code, status, total, stored in rows),
        )


def _by_point(points: Iterable[PointScore], of: Of) -> dict[str, Fraction]:
    return {point.point: value for point in points if (value := of(point)) is not None}


def _middles(found: Found) -> dict[str, Fraction]:
    return {point: Fraction(median(of_all.values())) for point, of_all in found.items()}


def _moved(found: Found, operator: str, own: Mapping[str, Fraction]) -> dict[str, Fraction]:
    """The medians that are others with what the operator has now."""
    moved = {
        point: {**found.get(point, {}), operator: value}
        for point, value in own.items()
        if found.get(point, {}).get(operator) != value
    }
    return _middles(moved)


def _texts(middles: Mapping[str, Fraction]) -> dict[str, str]:
    return {point: f"{value.numerator}/{value.denominator}" for point, value in sorted(middles.items())}
