"""Assessment periods (考核期): quarters and years of business dates in Asia/Shanghai."""

from __future__ import annotations

import re
from datetime import date, timedelta

import msgspec

_TEXT = re.compile(r"(20\d\d)(?:Q([1-4]))?", re.ASCII)


class Period(msgspec.Struct, frozen=True, order=True):
    """A quarter (`quarter` 1–4) or a whole year (`quarter` 0). Text form: `2026Q3` or `2026`."""

    year: int
    quarter: int = 0

    @classmethod
    def parse(cls, text: str) -> Period:
        """Read `2026Q3` or `2026`, of this century; ValueError for anything else."""
        if match := _TEXT.fullmatch(text):
            return cls(int(match[1]), int(match[2] or 0))
        raise ValueError(f"{text!r} is neither a quarter like 2026Q3 nor a year like 2026")

    @classmethod
    def quarter_of(cls, day: date) -> Period:
        return cls(day.year, (day.month - 1) // 3 + 1)

    @classmethod
    def year_of(cls, day: date) -> Period:
        return cls(day.year)

    @property
    def is_quarter(self) -> bool:
        return self.quarter > 0

    @property
    def kind(self) -> str:
        """ "quarter" or "year"."""
        return "quarter" if self.quarter else "year"

    @property
    def first(self) -> date:
        return date(self.year, 3 * self.quarter - 2, 1) if self.quarter else date(self.year, 1, 1)

    @property
    def last(self) -> date:
        return self.next.first - timedelta(days=1)

    @property
    def next(self) -> Period:
        if not self.quarter:
            return Period(self.year + 1)
        return Period(self.year + 1, 1) if self.quarter == 4 else Period(self.year, self.quarter + 1)

    @property
    def previous(self) -> Period:
        if not self.quarter:
            return Period(self.year - 1)
        return Period(self.year - 1, 4) if self.quarter == 1 else Period(self.year, self.quarter - 1)

    @property
    def quarters(self) -> tuple[Period, ...]:
        """The quarters the period is made of."""
        return (self,) if self.quarter else tuple(Period(self.year, n) for n in (1, 2, 3, 4))

    def __contains__(self, day: date) -> bool:
        return self.first <= day <= self.last

    def __str__(self) -> str:
        return f"{self.year}Q{self.quarter}" if self.quarter else str(self.year)
