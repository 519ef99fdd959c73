"""What the store of trials answers with. Totals and scores are decimals in points."""

from __future__ import annotations

from datetime import datetime
from decimal import Decimal
from typing import Any

import msgspec

WORKING = ("waiting", "working")
NEWLY_FAILS, NEWLY_PASSES, STAYS, UNGRADED = "fails", "passes", "same", "ungraded"


class Trial(msgspec.Struct, frozen=True):
    """`document` is what is tried; `total` counts operators, `position` is of the log when it was asked for."""

    id: str
    actor: str
    area: str
    ref: str
    document: dict[str, Any]
    periods: list[str]
    state: str
    position: int
    total: int
    done: int
    created_at: datetime
    finished_at: datetime | None

    @property
    def works(self) -> bool:
        return self.state in WORKING


class PointTried(msgspec.Struct, frozen=True, kw_only=True):
    """A point under both schemes; None where one does not have it, or did not score it."""

    point: str
    name: str = ""
    old_full: Decimal | None = None
    old_score: Decimal | None = None
    new_full: Decimal | None = None
    new_score: Decimal | None = None

    @property
    def change(self) -> Decimal:
        return (self.new_score or Decimal(0)) - (self.old_score or Decimal(0))


class Tried(msgspec.Struct, frozen=True, kw_only=True):
    """One operator and period. `position` is what both were derived at; `recorded` when it is that of the appraisal.

    `old_version` is the version the period was, or would be, scored by. A total without a grade waits for people.
    `points` are all of both schemes, those that moved the total most first.
    """

    operator: str
    period: str
    position: int
    recorded: bool
    old_version: int
    old_total: Decimal | None = None
    old_grade: str | None = None
    new_total: Decimal | None = None
    new_grade: str | None = None
    verdict: str = STAYS
    points: tuple[PointTried, ...] = ()

    @property
    def moved(self) -> tuple[PointTried, ...]:
        """The points whose score is another, the largest change first."""
        return tuple(one for one in self.points if one.change)

    @property
    def change(self) -> Decimal | None:
        return None if self.old_total is None or self.new_total is None else self.new_total - self.old_total
