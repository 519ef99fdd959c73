"""What happened around a result, as a report says it: who scored, what was checked, what was answered and decided.

Plain values like `report.py`; free text has been made printable by whoever made them (`fonts.printable`).
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from decimal import Decimal


@dataclass(frozen=True, slots=True, kw_only=True)
class OutletPoint:
    """A point of an outlet: score and full mark; `score` is None where it is not assessed."""

    short: str
    full_mark: Decimal
    score: Decimal | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Outlet:
    """An outlet (服务网点) within its operator's result, by system data alone; `grade` is of a quarter."""

    name: str
    points: tuple[OutletPoint, ...]
    total: Decimal
    grade: str | None = None
    failing: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Proof:
    """A file that proves something: whose it is and for what, its title, the SHA-256 of its content."""

    of: str
    title: str
    sha256: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Sample:
    """What the check of a period's sample found, in numbers of cases. `taken_out` are random and targeted failures."""

    period: str
    population: int
    drawn: int
    checked: int
    failed: int
    targeted: int
    targeted_failed: int
    taken_out: int
    concluded_on: date | None
    list_sha256: str
    extrapolated: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Scorer:
    """One of 自评, 上级考评 and 第三方评估: handed in on a day, or waived for a reason."""

    name: str
    waived: bool
    ended_on: date | None
    reason: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Objection:
    """What the operator says against a point, and what was decided: `upheld` is None while nobody has."""

    point: str
    text: str
    upheld: bool | None = None
    reason: str = ""
    corrected: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Answer:
    """The operator's answer. `answered` is agreed, objected, lapsed, or empty while it is awaited.

    `until` is the last day to answer, None while the calendar of that year is not known.
    """

    published_on: date
    days: int
    until: date | None
    reminded_on: date | None
    answered: str
    answered_on: date | None
    statement: str = ""
    objections: tuple[Objection, ...] = ()
    decided_on: date | None = None
