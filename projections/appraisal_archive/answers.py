"""What this room answers with. Totals and scores are decimals in points."""

from __future__ import annotations

from datetime import date, datetime
from decimal import Decimal
from typing import Any

import msgspec

from domain.appraisals.events import Among, Counted, OutletResult, PointScore, SampleUse


class Appraisal(msgspec.Struct, frozen=True):
    """A concluded quarter, or a year, whose `grade` is None while it awaits its on-site scores. `code` is for
    verification: the first twelve characters of the digest. `among` is how it stood beside the others when it was
    concluded, None for one that is not, or was before that was kept."""

    operator: str
    period: str
    kind: str
    status: str
    contract: str
    scheme: str
    scheme_version: int
    position: int
    cut_off: str
    total: Decimal
    grade: str | None
    digest: str
    code: str
    derived_on: date
    derived_at: datetime
    concluded_on: date | None
    concluded_at: datetime | None
    counted: Counted
    points: tuple[PointScore, ...]
    outlets: tuple[OutletResult, ...] = ()
    sample: SampleUse | None = None
    missing: tuple[str, ...] = ()
    fails: bool = False
    concluded_position: int | None = None
    among: Among | None = None

    def follows(self, other: Result | Appraisal) -> bool:
        """Was the other concluded when this one was? A concluded result speaks of what was certain then, for ever."""
        if self.concluded_position is None:
            return True
        return other.concluded_position is not None and other.concluded_position < self.concluded_position


class Result(msgspec.Struct, frozen=True):
    """One line of a list of appraisals. `place` is the rank that it was concluded with, where that was kept."""

    operator: str
    period: str
    kind: str
    total: Decimal
    grade: str | None
    concluded_on: date | None
    fails: bool = False
    place: int | None = None
    concluded_position: int | None = None

    @classmethod
    def of(cls, operator: str, period: str, kind: str, total: str, *more: Any) -> Result:
        """From a row of the columns it is named after, the total being stored as text."""
        return cls(operator, period, kind, Decimal(total), *more)


class Ranked(msgspec.Struct, frozen=True):
    """A line of the ranking. Equal totals share a rank; `before` is the total of the period before, None when there is
    none."""

    rank: int
    operator: str
    period: str
    total: Decimal
    grade: str | None
    before: Decimal | None
    counted: int
    fails: bool = False

    @property
    def change(self) -> Decimal | None:
        return None if self.before is None else self.total - self.before


class Standing(msgspec.Struct, frozen=True):
    """Rank `rank` of `of` operators in the reader's area."""

    rank: int
    of: int


class PeriodFigures(msgspec.Struct, frozen=True):
    """A period across operators: how many were graded, each grade's number, mean and median total to one decimal."""

    period: str
    operators: int
    grades: dict[str, int]
    mean: Decimal | None
    median: Decimal | None
    failing: int


class SchemeVersion(msgspec.Struct, frozen=True):
    """One version of an assessment scheme (考核方案). Who submitted and who approved it are user ids, empty for the
    default that the program began with."""

    scheme: str
    version: int
    effective_from: date
    is_default: bool
    document: dict[str, Any]
    adopted_on: date
    draft: str = ""
    note: str = ""
    submitted_by: str = ""
    approved_by: str = ""
