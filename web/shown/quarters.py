"""Which period a page is about, and the links to its neighbours."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from domain.shared.period import Period


@dataclass(frozen=True, slots=True)
class Chosen:
    """A period among those that have appraisals; `before` and `after` are its neighbours there, if any."""

    period: Period
    before: Period | None
    after: Period | None

    @property
    def text(self) -> str:
        return str(self.period)


def chosen(asked: str | None, periods: Sequence[str]) -> Chosen | None:
    """The period asked for, else the latest; None when there is none. `periods` come latest first."""
    if not periods:
        return None
    place = periods.index(asked) if asked in periods else 0
    before = Period.parse(periods[place + 1]) if place + 1 < len(periods) else None
    after = Period.parse(periods[place - 1]) if place else None
    return Chosen(Period.parse(periods[place]), before, after)
