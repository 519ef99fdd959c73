"""An operator among all others of the province: a rank and medians, which tell of nobody else.

Whoever may read an appraisal may know these, so they are asked for as the system and not in the reader's reach; and so
a printed report says the same whoever prints it. A concluded result keeps what it was concluded with: others go on
being decided, and what was printed stays as it is.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from fractions import Fraction
from typing import Any

from projections.appraisal_archive import league
from projections.appraisal_archive.answers import Appraisal, Standing
from projections.appraisal_archive.peers import field
from tenants.accounts.roles import Role
from tenants.context import Context

PROVINCE = "35"
EVERYBODY = Context(actor="system:appraisal", role=Role.SYSTEM, tenant=None, area=PROVINCE, outlet=None, request_id="")


@dataclass(frozen=True, slots=True)
class Beside:
    """The place among all, None before it is concluded; the medians of what all reached, and of their shares of the
    full mark, by point. `kept` when they are those of the day it was concluded, and not of now."""

    place: Standing | None
    reached: Mapping[str, Fraction]
    shares: Mapping[str, Fraction]
    kept: bool


def beside(views: Any, found: Appraisal) -> Beside:
    """What a result stands beside: as it was concluded, or as the others are now."""
    one = found.among
    if one is not None:
        return Beside(Standing(one.rank, one.of), _read(one.reached), _read(one.shares), kept=True)
    now = field(EVERYBODY, views, found.period, PROVINCE)
    place = None if found.grade is None else rank(views, found.operator, found.period)
    return Beside(place, *now.middles, kept=False)


def rank(views: Any, operator: str, period: str) -> Standing | None:
    """The operator's place in the province by its total in a period, as the others are now."""
    return league.standing(EVERYBODY, views, operator, period)


def _read(kept: Mapping[str, str]) -> dict[str, Fraction]:
    return {point: Fraction(value) for point, value in kept.items()}
