"""What may be asked of schemes and appraisals. Notice annex 3 and 五(三)."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

from domain.appraisals.events import Among, Counted, OutletResult, PointScore, SampleUse
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


class DeriveAppraisal(Command, frozen=True, kw_only=True):
    """Record a result as a draft, in place of an earlier draft of it.

    A year's first result opens the assessment by people: `asked` are each party's points and prerequisites, `days` its
    working days, `until` its last day.
    """

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
    asked: dict[str, tuple[str, ...]] = {}
    days: dict[str, int] = {}
    until: dict[str, date | None] = {}


class ConcludeAppraisal(Command, frozen=True, kw_only=True):
    """Let the result stand, with its grade: as published, or as the decision on the answer corrects it."""

    operator: str
    period: str
    total: Decimal
    grade: str
    position: int
    points: tuple[PointScore, ...]
    counted: Counted
    digest: str
    outlets: tuple[OutletResult, ...] = ()
    sample: SampleUse | None = None
    missing: tuple[str, ...] = ()
    among: Among | None = None
