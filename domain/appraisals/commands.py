"""What may be asked of schemes and appraisals. Notice annex 3 and 五(三)."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

from domain.appraisals.events import Counted, OutletResult, PointScore, SampleUse
from domain.shared.message import Command


class AdoptScheme(Command, frozen=True, kw_only=True):
    """The default scheme, by the program itself; or what two officers of the province agreed on, from its draft."""

    scheme: str
    version: int
    effective_from: date
    is_default: bool
    document: dict[str, object]
    draft: str = ""
    note: str = ""
    submitted_by: str = ""
    approved_by: str = ""


class ConcludeQuarter(Command, frozen=True, kw_only=True):
    """Record a quarter's result, derived and graded from system data alone."""

    operator: str
    period: str
    contract: str
    scheme: str
    scheme_version: int
    position: int
    cut_off: str
    points: tuple[PointScore, ...]
    counted: Counted
    total: Decimal
    grade: str
    digest: str
    outlets: tuple[OutletResult, ...] = ()
    sample: SampleUse | None = None
    missing: tuple[str, ...] = ()


class OpenAnnualAppraisal(Command, frozen=True, kw_only=True):
    """Open the year with its system points computed; on-site and evidence points await their scores."""

    operator: str
    period: str
    contract: str
    scheme: str
    scheme_version: int
    position: int
    cut_off: str
    points: tuple[PointScore, ...]
    counted: Counted
    total: Decimal
    digest: str
    outlets: tuple[OutletResult, ...] = ()
    sample: SampleUse | None = None
    missing: tuple[str, ...] = ()
