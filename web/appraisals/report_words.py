"""Sentences of the printed report that its templates do not have: how a point is scored, what may be done."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from decimal import Decimal
from fractions import Fraction
from typing import Protocol

from domain.appraisals.scheme import Scheme
from domain.policies.flagging import rows_with
from domain.shared.area import within
from domain.shared.period import Period
from projections.appraisal_archive.answers import Appraisal, Result
from projections.operator_directory.answers import Contract
from tenants.divisions import divisions
from web.appraisals.reading import PointRead
from web.documents.words import number
from web.shown.schemes import SchemeShown

UNITS = {"cases": "件", "vouchers": "张", "fen": "元", "persons": "人", "events": "场", "tasks": "件"}
UNITS |= {"ventures": "个", "ratings": "份", "stars": "星"}
LABELS = {"vouchers_redeemed": "数量", "voucher_amount_fen": "金额", "ratings": "数量", "rating_points": "得星"}
NOT_ASSESSED = {
    "no-target": "合同没有定这一项的目标，分值由其他要点分摊",
    "none-due": "本期没有到期的任务，分值由其他要点分摊",
    "no-peers": "没有可比的机构，分值由其他要点分摊",
}
AWAITING = {"on-site": "待现场考核评分", "evidence": "待核验佐证材料后评分"}
FLAGGED = "，系统已标记拟退出；是否退出由人力资源和社会保障部门决定。"
CURVES = {
    "linear": "满分 × 完成率，100% 封顶",
    "ratio": "满分 × 比例，100% 封顶",
    "thresholds": "按达到的档次计分",
    "checklist": "满分 × 清单符合比例",
    "capped": "起点以下不计分，满点以上计满分，中间按比例",
    "relative": "按与同行平均或中位数的差距分档计分",
    "best_of": "按最好的名次计分",
    "composite": "评价数量与平均评分合成",
}


class Figure(Protocol):
    """A measure with what it was before a sample or a ruling changed it."""

    @property
    def unit(self) -> str: ...
    @property
    def found(self) -> int | None: ...


class PointScored(Protocol):
    """What is read of a recorded point here."""

    @property
    def measures(self) -> Sequence[Figure]: ...
    @property
    def ruled(self) -> bool: ...


def period_label(period: Period) -> str:
    """2026 年第三季度, 2026 年度: the report is in Chinese whoever asks for it."""
    return f"{period.year} 年第{'一二三四'[period.quarter - 1]}季度" if period.is_quarter else f"{period.year} 年度"


def document_number(operator: str, period: Period) -> str:
    """Made of the year, the quarter and the operator's code, so that it is the same whenever it is printed."""
    return f"人社考〔{period.year}〕{period.quarter or '年'}-{operator.removeprefix('op-')} 号"


def curve(point: PointRead) -> str:
    words = CURVES.get(point.by_scheme.curve if point.by_scheme else "", "按考核方案计分")
    return "各指标完成率平均，每项 100% 封顶，× 满分" if len(point.score.measures) > 1 else words


def not_assessed(point: PointRead) -> str:
    reason = point.score.why_not or ""
    return AWAITING.get(point.source, "待评") if reason == "awaiting" else NOT_ASSESSED.get(reason, reason)


def figure(value: int, unit: str) -> str:
    """1,130 件 for 1130 "cases"; fen as yuan."""
    amount = Decimal(value).scaleb(-2) if unit == "fen" else Decimal(value)
    return number(amount, UNITS.get(unit, unit))


def decimal_of(share: str) -> Decimal:
    """0.75 for "3/4"."""
    found = Fraction(share)
    return Decimal(found.numerator) / Decimal(found.denominator)


def changed(score: PointScored) -> str:
    """What a ruling or the check of a sample changed in a point; empty when nothing was."""
    before = [figure(one.found, one.unit) for one in score.measures if one.found is not None]
    why = "按裁定更正" if score.ruled else "按抽查结果扣减" if before else ""
    return f"{why}，原为 {'、'.join(before)}" if before else why


def service_area(contract: Contract) -> str:
    """闽侯县 3 个乡镇（街道），41 个村（社区）; whole divisions by their names."""
    known = divisions()
    villages = {village.code for area in contract.areas for village in known.villages_below(area)}
    counties = sorted({area[:6] for area in contract.areas})
    names = "、".join(known.name(county) for county in counties)
    if within(counties[0], tuple(contract.areas)):
        return f"{names}，{len(villages)} 个村（社区）"
    townships = {village[:9] for village in villages}
    return f"{names} {len(townships)} 个乡镇（街道），{len(villages)} 个村（社区）"


def counted_note(found: Appraisal, period: Period) -> str:
    closes = found.cut_off[:10]
    return f"发生于 {period.first} 至 {period.last}，且于 {closes} 24:00 截止前录入"


def flagged(scheme: Scheme, found: Appraisal, others: Iterable[Result]) -> str:
    """Why this result flags the operator for exit, by the rules of the scheme it was scored by and the results of its
    kind that were there; empty when it does not."""
    if not scheme.fails(found.grade):
        return ""
    period, failed = Period.parse(found.period), {one.period for one in others if scheme.fails(one.grade)}
    for rule in scheme.flag_rules:
        if rule.rule == "failed-year" and not period.is_quarter:
            return f"按考核方案，{period_label(period)}考核不合格{FLAGGED}"
        if rule.rule == "failed-quarters" and period.is_quarter:
            for row in rows_with(period, rule.in_a_row):
                if {str(one) for one in row} <= failed | {found.period}:
                    quarters = "、".join(period_label(one) for one in row)
                    return f"按考核方案，{quarters}{'连续' if len(row) > 1 else ''}不合格{FLAGGED}"
    return ""


def remedies(scheme: SchemeShown, found: Appraisal, is_flagged: bool, was_answered: bool) -> str:
    """What the operator may still do and within how many working days, as the scheme has it."""
    days = scheme.scheme.deadline
    answer = days("answer_to_quarter" if found.kind == "quarter" else "answer_to_year")
    parts = [] if was_answered else [f"对本报告有异议的，可自收到之日起 {answer} 个工作日内书面提出。"]
    if is_flagged:
        parts.append(
            f"被标记拟退出的，可在 {days('remedy_plan')} 个工作日内提交整改方案，"
            f"或在 {days('appeal')} 个工作日内申诉；申诉期间不停止整改。"
        )
    return "".join(parts)
