"""The paragraph a reader in a hurry reads: what the figures of the report say, in sentences made from them alone."""

from __future__ import annotations

from decimal import Decimal

from web.documents.report import AppraisalReport, Point, Source
from web.documents.words import percent, score, this_period


def conclusion(report: AppraisalReport) -> str:
    """How many points counted, how many fell below the pass line, how the total moved, the grade and the rank."""
    if report.total is None:
        return _still_open(report)
    return f"{_points(report)}{_total(report, report.total)}"


def pass_ratio(report: AppraisalReport) -> Decimal | None:
    """The pass mark as a completion ratio of 1."""
    return None if report.pass_mark is None else report.pass_mark / 100


def below_pass(report: AppraisalReport) -> list[Point]:
    line = pass_ratio(report)
    return [p for p in report.points if line is not None and p.completion is not None and p.completion < line]


def _points(report: AppraisalReport) -> str:
    scored = [point for point in report.points if point.score is not None]
    left_out = len(report.points) - len(scored)
    text = f"{this_period(report.kind)}考核要点 {len(report.points)} 项，计分 {len(scored)} 项"
    text += f"，未计分 {left_out} 项。" if left_out else "。"
    line, low = pass_ratio(report), below_pass(report)
    if line is None or not any(point.completion is not None for point in scored):
        return text
    if not low:
        return text + f"各项完成率均达到 {_whole(line)}。"
    return text + f"其中完成率低于 {_whole(line)} 的 {len(low)} 项：{'、'.join(point.id for point in low)}。"


def _total(report: AppraisalReport, total: Decimal) -> str:
    text = f"总分 {score(total, 1)} 分"
    if report.history:
        before = report.history[-1]
        moved = total - before.total
        word = "上升" if moved > 0 else "下降"
        against = f"{before.period}（{score(before.total, 1)} 分）"
        text += f"，较 {against}{word} {score(abs(moved), 1)} 分" if moved else f"，与 {against}持平"
    text += f"，等次为{report.grade}"
    if report.rank is not None and report.ranked is not None:
        text += f"，在 {report.ranked} 家机构中列第 {report.rank} 名"
    return text + "。"


def _still_open(report: AppraisalReport) -> str:
    scored = [point for point in report.points if point.score is not None]
    waiting = [point for point in report.points if point.score is None]
    text = f"{this_period(report.kind)}考核要点 {len(report.points)} 项。已计分 {len(scored)} 项，"
    text += f"得 {score(sum_of_scores(scored))} 分（满分 {score(full_marks(scored))} 分）"
    text += f"；待评或未计分 {len(waiting)} 项，满分 {score(full_marks(waiting))} 分。"
    if any(point.score is None and point.source is not Source.SYSTEM for point in report.points):
        return text + "总分和等次待现场考核、佐证材料评定后形成。"
    return text + "还没有办结：等次在机构答复、裁定异议之后办结时形成。"


def sum_of_scores(points: list[Point]) -> Decimal:
    return sum((point.score for point in points if point.score is not None), Decimal(0))


def full_marks(points: list[Point]) -> Decimal:
    return sum((point.full_mark for point in points), Decimal(0))


def _whole(ratio: Decimal) -> str:
    return percent(ratio).replace(".0%", "%")
