"""Streams `scheme/<id>` and `<operator>/appraisal/<period>`.

AssessmentScheme (考核方案) is versioned data; Appraisal (考核) stores everything it was derived from, so that
deriving it again at its log position gives the same bytes. Scores and weights are decimals in points, written as text.
"""

from __future__ import annotations

from datetime import date
from decimal import Decimal

import msgspec

from domain.shared.message import Event

# Fields with a default are left out of what is stored, so that a result without them is the same bytes it always was.
# These two have been written from the beginning, and still are.
_NONE = msgspec.field(default_factory=lambda: None)
_NOTHING = msgspec.field(default_factory=lambda: ())


class SchemeAdopted(Event, frozen=True, kw_only=True, omit_defaults=True):
    """One version of a scheme; `document` is the scheme itself. `draft` and who made it are empty for the default."""

    scheme: str
    version: int
    effective_from: date
    is_default: bool
    document: dict[str, object]
    draft: str = ""
    note: str = ""
    submitted_by: str = ""
    approved_by: str = ""


class Measure(msgspec.Struct, frozen=True, kw_only=True, omit_defaults=True):
    """One figure of a point beside its target; `unit` as in `units.py`.

    Beside peers, `peer` is their mean or median as an exact fraction ("17/3"), of which `target` is the rounding.
    `found` is the figure before the sample or a ruling changed it.
    """

    name: str
    unit: str
    actual: int
    target: int
    peer: str = ""
    found: int | None = None


class PointScore(msgspec.Struct, frozen=True, kw_only=True, omit_defaults=True):
    """One assessment point (考核要点). Not assessed, `why_not` is "no-target", "none-due", "no-peers" or "awaiting".

    `own`, `superior` and `third_party` are people's marks, of the same full mark as the score they combine to.
    """

    point: str
    category: str
    weight: Decimal  # the scheme's weight
    full: Decimal  # the full mark after sharing out what is not assessed
    score: Decimal | None
    measures: tuple[Measure, ...] = _NOTHING
    why_not: str | None = _NONE
    own: Decimal | None = None
    superior: Decimal | None = None
    third_party: Decimal | None = None
    ruled: bool = False  # corrected on the operator's answer


class OutletResult(msgspec.Struct, frozen=True, kw_only=True, omit_defaults=True):
    """An outlet (服务网点) within its operator's result, scored by system data alone; `grade` is of a quarter."""

    outlet: str
    points: tuple[PointScore, ...]
    total: Decimal
    grade: str | None = None


class SampleUse(msgspec.Struct, frozen=True, kw_only=True):
    """What the check of a random sample found, and whether it was extrapolated. Numbers of cases."""

    checked: int
    failed: int
    extrapolated: bool


class Counted(msgspec.Struct, frozen=True, kw_only=True, omit_defaults=True):
    """What counted and what did not, in numbers of records."""

    counted: int
    duplicate: int
    voided: int
    withdrawn: int
    late: int  # recorded after cut-off: they count in the period they were recorded in
    late_in: int  # of the counted: late entries of an earlier period
    reversed: int = 0
    failed_check: int = 0


class Among(msgspec.Struct, frozen=True, kw_only=True):
    """How a result stood among all of the province for its period, as they were at a log position. Equal totals share a
    rank. `reached` and `shares` are medians by point, exact fractions as text ("3/4"): of the target, of the full mark.
    """

    position: int
    rank: int
    of: int
    reached: dict[str, str]
    shares: dict[str, str]


class AppraisalDerived(Event, frozen=True, kw_only=True, omit_defaults=True):
    """System data scored by a scheme version at a log position. Notice annex 3, 一: 系统取数."""

    operator: str
    period: str
    contract: str
    scheme: str
    scheme_version: int
    position: int  # of the log, up to which everything was read
    cut_off: str  # ISO date-time in Asia/Shanghai, exclusive
    points: tuple[PointScore, ...]
    counted: Counted
    total: Decimal  # of the system points, one decimal
    digest: str  # SHA-256 of the result in canonical form
    outlets: tuple[OutletResult, ...] = ()
    sample: SampleUse | None = None
    missing: tuple[str, ...] = ()  # prerequisites that were found missing, by code


class AppraisalConcluded(Event, frozen=True, kw_only=True, omit_defaults=True):
    """The result that stands. `answered` is "agreed", "objected" or "lapsed"; without it, nobody was asked.

    What follows the grade says what was concluded; without a digest it is what was derived last. `among` is how it
    stood beside the others then; others go on being decided, this does not change any more.
    """

    operator: str
    period: str
    total: Decimal
    grade: str
    answered: str = ""
    position: int = 0
    points: tuple[PointScore, ...] = ()
    counted: Counted | None = None
    digest: str = ""
    outlets: tuple[OutletResult, ...] = ()
    sample: SampleUse | None = None
    missing: tuple[str, ...] = ()
    among: Among | None = None


EVENTS = {
    "appraisals.scheme-adopted.v1": SchemeAdopted,
    "appraisals.derived.v1": AppraisalDerived,
    "appraisals.concluded.v1": AppraisalConcluded,
}
PERSONAL_OF: dict[str, str] = {}


def scheme_stream(scheme: str) -> str:
    return f"scheme/{scheme}"


def stream(operator: str, period: str) -> str:
    return f"{operator}/appraisal/{period}"
