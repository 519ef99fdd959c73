"""The points of an appraisal as the printed report has them: figures in the units beside them, money in yuan."""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal
from fractions import Fraction
from typing import Any

from domain.catalogue.catalogue import point_names
from web.appraisals import report_words as words
from web.appraisals.reading import Group, PointRead
from web.documents import report as paper
from web.documents.words import SHORT_NAMES

_DIGITS = Decimal("0.000001")


def category(group: Group, shares: Mapping[str, Fraction]) -> paper.Category:
    """A category of annex 3 with its items and points, as the report prints them, beside the middle of all shares."""
    items = tuple(
        paper.Item(name=one.name, points=tuple(_point(point, shares) for point in one.points)) for one in group.items
    )
    return paper.Category(name=group.name, items=items)


def _point(point: PointRead, shares: Mapping[str, Fraction]) -> paper.Point:
    scored, name = point.score, point_names().get(point.point, point.point)
    return paper.Point(
        id=point.point,
        name=name,
        short=SHORT_NAMES.get(point.point, point.point),
        full_mark=scored.full,
        curve=words.curve(point),
        measures=tuple(_measure(one, before) for one, before in point.measured),
        item_codes=point.items,
        completion=_decimal(point.reached),
        score=scored.score,
        not_assessed="" if scored.score is not None else words.not_assessed(point),
        source=paper.Source(point.source),
        previous_score=point.before.score if point.before else None,
        peers_median=_decimal(point.median) if point.reached is not None else None,
        peers_score=_decimal(shares.get(point.point)),
        marks=paper.Marks(own=scored.own, superior=scored.superior, third_party=scored.third_party),
        note=words.changed(scored),
    )


def _measure(measure: Any, before: int | None) -> paper.Measure:
    return paper.Measure(
        actual=_amount(measure.actual, measure.unit),
        target=_amount(measure.target, measure.unit),
        unit=words.UNITS.get(measure.unit, measure.unit),
        label=words.LABELS.get(measure.name, ""),
        previous=None if before is None else _amount(before, measure.unit),
    )


def _amount(value: int, unit: str) -> Decimal:
    """Fen are printed as yuan."""
    return Decimal(value).scaleb(-2) if unit == "fen" else Decimal(value)


def decimal(share: Fraction) -> Decimal:
    return (Decimal(share.numerator) / Decimal(share.denominator)).quantize(_DIGITS)


def _decimal(share: Fraction | None) -> Decimal | None:
    return None if share is None else decimal(share)
