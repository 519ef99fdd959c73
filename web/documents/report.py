"""What an appraisal report says: plain values, ready to be printed, with nothing personal in them.

Amounts are Decimals in the unit beside them (yuan, cases, persons), ratios are Decimals where 1 is 100 %, and scores
are printed as they come: rounding is the scheme's business and is done before.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from enum import StrEnum
from urllib.parse import urlsplit

from web.documents.under_way import Answer, Outlet, Proof, Sample, Scorer

ROUNDING = "要点得分保留两位小数，总分保留一位小数，均四舍五入；等次按总分确定。"


def _finite(*values: Decimal | None) -> None:
    if any(value is not None and not value.is_finite() for value in values):
        raise ValueError("a report cannot print a value that is not a finite number")


class Kind(StrEnum):
    """Quarterly: workload from system data alone. Annual: all four categories of annex 3."""

    QUARTERLY = "quarterly"
    ANNUAL = "annual"


class Source(StrEnum):
    """Where a point's score comes from: 系统取数, 现场考核, 提供佐证材料 (annex 3, column 考核办法)."""

    SYSTEM = "system"
    ON_SITE = "on-site"
    EVIDENCE = "evidence"


@dataclass(frozen=True, slots=True, kw_only=True)
class Measure:
    """One number a point is judged by; a point may have two (vouchers: number and amount)."""

    actual: Decimal | None
    target: Decimal | None
    unit: str
    label: str = ""
    previous: Decimal | None = None

    def __post_init__(self) -> None:
        _finite(self.actual, self.target, self.previous)


@dataclass(frozen=True, slots=True, kw_only=True)
class Marks:
    """What the three assessors gave an on-site or evidence point; None is not given yet (待评)."""

    own: Decimal | None = None
    superior: Decimal | None = None
    third_party: Decimal | None = None

    def __post_init__(self) -> None:
        _finite(self.own, self.superior, self.third_party)


@dataclass(frozen=True, slots=True, kw_only=True)
class Point:
    """One 考核要点. It has a score, or `not_assessed` says why it has none; never both, never neither."""

    id: str
    name: str
    full_mark: Decimal
    curve: str
    measures: tuple[Measure, ...] = ()
    item_codes: tuple[str, ...] = ()
    completion: Decimal | None = None
    score: Decimal | None = None
    not_assessed: str = ""
    source: Source = Source.SYSTEM
    short: str = ""
    note: str = ""
    previous_score: Decimal | None = None
    peers_median: Decimal | None = None
    peers_score: Decimal | None = None  # the median of their shares of the full mark, 1 being all of it
    marks: Marks = Marks()

    def __post_init__(self) -> None:
        _finite(self.full_mark, self.completion, self.score, self.previous_score, self.peers_median, self.peers_score)
        if (self.score is None) == (not self.not_assessed):
            raise ValueError(f"point {self.id} needs either a score or the reason why it has none")


@dataclass(frozen=True, slots=True, kw_only=True)
class Item:
    """One 考核内容 with its points."""

    name: str
    points: tuple[Point, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Category:
    """One of 基础能力考核, 服务量考核, 专业性考核, 成效考核."""

    name: str
    items: tuple[Item, ...]
    full_mark: Decimal | None = None  # where weights were shared out, the rounded points may not add up to it

    @property
    def points(self) -> tuple[Point, ...]:
        return tuple(point for item in self.items for point in item.points)

    @property
    def full(self) -> Decimal:
        return sum((point.full_mark for point in self.points), Decimal(0)) if self.full_mark is None else self.full_mark


@dataclass(frozen=True, slots=True, kw_only=True)
class PastPeriod:
    """An earlier appraisal of the same kind; a report lists them oldest first."""

    period: str
    total: Decimal
    grade: str
    failing: bool = False
    rank: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class NotCounted:
    """Records left out. `reason` is a code of `words.REASONS` or already words; `count` may be 0."""

    reason: str
    count: int
    note: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Shares:
    """How the three assessors' marks of a point are combined; ratios that add up to 1."""

    own: Decimal
    superior: Decimal
    third_party: Decimal


@dataclass(frozen=True, slots=True, kw_only=True)
class Scheme:
    """The assessment scheme in force; `is_default` marks figures the notice left open and nobody has set yet.

    Of one that somebody set, `approved_by` is the officer's name and `approved_on` the day.
    """

    id: str
    version: str
    effective_from: date
    is_default: bool = False
    approved_by: str = ""
    approved_on: date | None = None
    rounding: str = ROUNDING


@dataclass(frozen=True, slots=True, kw_only=True)
class AppraisalReport:
    """Everything a printed appraisal says. `total` and `grade` are None while points still await their marks."""

    bureau: str
    document_number: str
    operator: str
    credit_code: str
    contract_number: str
    contract_from: date
    contract_to: date
    service_area: str
    period_label: str
    kind: Kind
    issued_on: date
    scheme: Scheme
    total: Decimal | None
    grade: str | None
    failing: bool
    categories: tuple[Category, ...]
    counted: int
    log_position: int
    result_hash: str
    verification_code: str
    verification_url: str
    full_mark: Decimal = Decimal(100)
    rank: int | None = None
    ranked: int | None = None
    stood_at: int | None = None  # the log position as of which rank and medians are; None while others move them
    pass_mark: Decimal | None = None
    history: tuple[PastPeriod, ...] = ()
    counted_note: str = ""
    not_counted: tuple[NotCounted, ...] = ()
    shares: Shares | None = None
    performance_coefficient: Decimal | None = None
    coefficient_use: str = ""
    flagged: str = ""
    remedies: str = ""
    demo: bool = False
    missing: tuple[str, ...] = ()  # prerequisites that were found missing, in words
    outlets: tuple[Outlet, ...] = ()
    proofs: tuple[Proof, ...] = ()
    samples: tuple[Sample, ...] = ()
    scorers: tuple[Scorer, ...] = ()
    answer: Answer | None = None

    def __post_init__(self) -> None:
        _finite(self.total, self.full_mark, self.pass_mark, self.performance_coefficient)
        if (self.total is None) != (self.grade is None):
            raise ValueError("a total and a grade come together")
        address = urlsplit(self.verification_url)
        if address.scheme not in ("http", "https") or not address.netloc:
            raise ValueError("the verification address must be http:// or https:// and a host")

    @property
    def points(self) -> tuple[Point, ...]:
        return tuple(point for category in self.categories for point in category.points)
