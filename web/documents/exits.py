"""The notice of exit (退出通知书) with its receipt (送达回证), and the decision (退出决定书). Notice 五(三)."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from web.documents.qr import qr_svg
from web.documents.sheets import attached, page, texts_in
from web.documents.source import Source

NOTICE, DECISION = "yizhan.exit-notice.v1", "yizhan.exit-decision.v1"


@dataclass(frozen=True, slots=True)
class Finding:
    """One appraisal that a ground rests on; `total` and `grade` are empty where the system holds none."""

    period: str
    total: str
    grade: str
    code: str


@dataclass(frozen=True, slots=True)
class Ground:
    """A rule of the scheme that was met, in words, and the periods that met it."""

    rule: str
    findings: tuple[Finding, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class ExitNotice:
    """Time limits in working days; `receipt` is None until one was recorded, and is then to be filled in by hand."""

    bureau: str
    number: str
    operator: str
    credit_code: str
    contract: str
    grounds: tuple[Ground, ...]
    text: str
    scheme: str
    remedy_days: int
    appeal_days: int
    how: str
    issued_on: date
    code: str
    url: str
    receipt: tuple[date, str] | None = None
    demo: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class ExitDecision:
    """`outcome` is exit, release or remedy; the days are of that outcome. `course` is what was done, by day."""

    bureau: str
    number: str
    operator: str
    credit_code: str
    contract: str
    grounds: tuple[Ground, ...]
    outcome: str
    course: tuple[tuple[date, str], ...]
    reasons: str
    effective_on: date | None
    barred_until: date | None
    remedy_until: date | None
    handover_days: int
    handover_until: date | None
    issued_on: date
    code: str
    url: str
    demo: bool = False


def notice_source(notice: ExitNotice) -> Source:
    """HTML and data of a notice; pure, and the same for the same notice."""
    return _source(notice, "exit-notice.html", NOTICE, "核验本通知书所需的数据")


def decision_source(decision: ExitDecision) -> Source:
    """HTML and data of a decision; pure, and the same for the same decision."""
    return _source(decision, "exit-decision.html", DECISION, "核验本决定书所需的数据")


def _source(paper: ExitNotice | ExitDecision, template: str, format: str, title: str) -> Source:
    told = {
        "number": paper.number,
        "bureau": paper.bureau,
        "operator": paper.operator,
        "credit_code": paper.credit_code,
        "issued_on": paper.issued_on,
        "code": paper.code,
        "url": paper.url,
    }
    if isinstance(paper, ExitDecision):
        told |= {"outcome": paper.outcome, "effective_on": paper.effective_on, "barred_until": paper.barred_until}
    return Source(
        html=page(template, paper=paper, qr=qr_svg(paper.url, "核验二维码")),
        attachment=attached(format, told),
        attachment_name="exit.json",
        attachment_title=title,
        dated=paper.issued_on,
        texts=tuple(texts_in(paper)),
    )
