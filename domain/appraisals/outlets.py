"""What each outlet (服务网点) owes of its operator's promises. Annex 3, 一: 对服务网点的工作表现进行综合评价."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from fractions import Fraction
from typing import Protocol

from domain.appraisals.language import Point
from domain.appraisals.marks import share_whole
from domain.appraisals.scoring import Promised


class Covering(Protocol):
    """An outlet and the villages it covers."""

    @property
    def outlet(self) -> str: ...
    @property
    def villages(self) -> Sequence[str]: ...


def outlet_promises(
    points: Iterable[Point], outlets: Sequence[Covering], promised: Promised
) -> dict[str, dict[str, int]]:
    """Outlet → promise → target: whole numbers in proportion to the villages covered, by largest remainders.

    A village that several outlets cover counts for each; an outlet that covers none counts as one village.
    """
    weights = {one.outlet: Fraction(max(1, len(set(one.villages)))) for one in outlets}
    owed: dict[str, dict[str, int]] = {outlet: {} for outlet in weights}
    for name in sorted({name for point in points for name in point.promises}) if weights else ():
        for outlet, part in share_whole(promised(name), weights).items():
            owed[outlet][name] = part
    return owed
