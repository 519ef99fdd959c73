"""Appraisals under way: a quarter and a year with what is derived of them, and the events up to each station."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from typing import Any

import msgspec

from domain.appraisals.answer_events import (
    AnswerDecided,
    AnswerLapsed,
    AppraisalAnswered,
    AppraisalPublished,
    AppraisalReminded,
    Objection,
    Proof,
    Ruling,
)
from domain.appraisals.assessment_events import (
    PARTIES,
    AssessmentOpened,
    AssessmentReopened,
    AssessmentSubmitted,
    AssessmentWaived,
    PointAssessed,
)
from domain.appraisals.assessor_events import AssessorAssigned, AssessorReleased
from domain.appraisals.commands import ConcludeAppraisal, DeriveAppraisal
from domain.appraisals.events import AppraisalConcluded, AppraisalDerived, Counted, Measure, PointScore
from tests.support.controls import DAY, OPERATOR

QUARTER, YEAR = "2026Q3", "2025"
UNTIL = date(2026, 10, 20)
BEFORE, AFTER = date(2026, 10, 19), date(2026, 10, 21)
SCORE = PointScore(
    point="A4.1",
    category="服务量考核",
    weight=Decimal(25),
    full=Decimal("100.00"),
    score=Decimal("50.00"),
    measures=(Measure(name="handled_cases", unit="cases", actual=4, target=8),),
)
AWAITING = PointScore(
    point="A1.1",
    category="基础能力考核",
    weight=Decimal(2),
    full=Decimal("2.00"),
    score=None,
    why_not="awaiting",
)
RESULT: dict[str, Any] = {
    "operator": OPERATOR,
    "period": QUARTER,
    "contract": "榕鼓人社购〔2026〕3号",
    "scheme": "fujian",
    "scheme_version": 1,
    "position": 4_711,
    "cut_off": "2026-10-05T24:00+08:00",
    "points": (SCORE,),
    "counted": Counted(counted=4, duplicate=0, voided=0, withdrawn=0, late=0, late_in=0),
    "total": Decimal("50.0"),
    "digest": "ab" * 32,
}
WHICH: dict[str, Any] = {"operator": OPERATOR, "period": QUARTER}
OF_YEAR: dict[str, Any] = {"operator": OPERATOR, "period": YEAR}
DERIVED = AppraisalDerived(**RESULT)
PUBLISHED = AppraisalPublished(digest="ab" * 32, started_on=DAY, answer_days=5, answer_until=UNTIL, **WHICH)
REMINDED = AppraisalReminded(of="answer", until=UNTIL, reminded_on=BEFORE, **WHICH)
PROOF = Proof(sha256="cd" * 32, size=2_048, type="application/pdf", title="办件登记簿")
OBJECTIONS = (Objection(point="A4.1", text="九月有三件没有计入"),)
AGREED = AppraisalAnswered(agrees=True, statement="无异议", by="user-m", **WHICH)
OBJECTED = AppraisalAnswered(
    agrees=False, statement="见各项", objections=OBJECTIONS, evidence=(PROOF,), by="user-m", **WHICH
)
LAPSED = AnswerLapsed(until=UNTIL, **WHICH)
UPHELD = Ruling(point="A4.1", upheld=True, reason="查实三件属于本期", corrected={"handled_cases": 7})
DECIDED = AnswerDecided(rulings=(UPHELD,), by="user-b", **WHICH)
STANDS: dict[str, Any] = {name: RESULT[name] for name in ("total", "position", "points", "counted", "digest")}
CONCLUDED = AppraisalConcluded(grade="不合格", answered="agreed", **STANDS, **WHICH)

OPENED_YEAR = RESULT | {"period": YEAR, "points": (SCORE, AWAITING)}
DAYS = {"self": 10, "superior": 20, "third_party": 20}
LAST_DAYS: dict[str, date | None] = dict.fromkeys(PARTIES, UNTIL)
ASKED: dict[str, tuple[str, ...]] = dict.fromkeys(PARTIES, ("A1.1",))
OPENED = AssessmentOpened(started_on=DAY, points=ASKED, days=DAYS, until=LAST_DAYS, **OF_YEAR)
YEAR_OPENED = (AppraisalDerived(**OPENED_YEAR), OPENED)
COMBINED = RESULT | {"period": YEAR, "digest": "ef" * 32}


def derive(**changes: Any) -> DeriveAppraisal:
    return DeriveAppraisal(on=DAY, **RESULT | changes)


def conclude(**changes: Any) -> ConcludeAppraisal:
    told: dict[str, Any] = {"on": AFTER, "grade": "不合格"}
    return ConcludeAppraisal(**told | STANDS | WHICH | changes)


def assessed(by: str, **changes: Any) -> PointAssessed:
    told: dict[str, Any] = {"point": "A1.1", "answers": {"1": "yes"}, "earned": "1/1", "remark": "", "evidence": ()}
    told |= {"actor": "user-x"}
    return PointAssessed(by=by, **told | OF_YEAR | changes)


def handed_in(by: str) -> tuple[PointAssessed, AssessmentSubmitted]:
    return assessed(by), AssessmentSubmitted(by=by, actor="user-x", **OF_YEAR)


EVERYBODY = tuple(event for by in PARTIES for event in handed_in(by))
AWAITED_NO_MORE = msgspec.structs.replace(AWAITING, score=Decimal("1.00"), why_not=None)
WAIVED = AssessmentWaived(by="self", reason="逾期未交", actor="user-b", **OF_YEAR)
REOPENED = AssessmentReopened(by="self", reason="漏附材料", actor="user-b", **OF_YEAR)
ASSIGNED = AssessorAssigned(operator=OPERATOR, assessor="user-a", by="user-b")
RELEASED = AssessorReleased(operator=OPERATOR, assessor="user-b", reason="回避", by="user-b")
TOLD = (
    *(OPENED, assessed("self", remark="服务窗口已启用", evidence=(PROOF,))),
    *(AssessmentSubmitted(by="superior", actor="user-x", **OF_YEAR), WAIVED, REOPENED),
    *(PUBLISHED, REMINDED, LAPSED, OBJECTED, DECIDED, RELEASED, ASSIGNED),
)
"""One of each event after the first result."""
