"""The appraisal report as a document: product.md's quarterly and annual appraisal on A4, in Chinese."""

from __future__ import annotations

import dataclasses
from collections.abc import Iterator
from functools import lru_cache
from pathlib import Path
from typing import Any

from jinja2 import Environment, FileSystemLoader, StrictUndefined
from markupsafe import Markup

from web.documents import conclusion, evidence, words
from web.documents.charts import RADAR, Spoke, completion_chart
from web.documents.qr import qr_svg
from web.documents.report import AppraisalReport, Category, Kind, PastPeriod, Point
from web.documents.report import Source as PointSource
from web.documents.source import Source

HISTORY_ROWS = 8
HEAD_WIDTH = 30.0  # em of the running head's right half; the title block has number and name whole


def source(report: AppraisalReport) -> Source:
    """HTML and evidence of a report; pure, and the same for the same report."""
    return Source(
        html=html(report),
        attachment=evidence.evidence(report),
        attachment_name=evidence.NAME,
        attachment_title="推导本报告所需的全部数值、考核方案、日志位置和结果哈希",
        dated=report.issued_on,
        texts=tuple(_texts(report)),
    )


def html(report: AppraisalReport) -> str:
    """The page as HTML; every value is escaped by the template engine."""
    template = _environment().get_template("appraisal.html")
    return template.render(
        r=report,
        title=f"{report.period_label}基层公共就业服务考核报告",
        head=_shortened(f"{report.document_number}　{report.operator}"),
        is_annual=report.kind is Kind.ANNUAL,
        chart=_chart(report),
        bars=_charted_as_bars(report),
        left_out=[point for point in report.points if point.completion is None],
        history=_history(report),
        paragraph=conclusion.conclusion(report),
        pass_ratio=conclusion.pass_ratio(report),
        compared=[point for point in report.points if _is_compared(point)],
        has_past=any(_has_past(point) for point in report.points),
        qr=qr_svg(report.verification_url, "核验二维码"),
        numeral=iter(words.ORDINALS).__next__,
    )


def _is_compared(point: Point) -> bool:
    """With the period before, or with the middle of all operators."""
    return _has_past(point) or (point.score is not None and point.peers_score is not None)


def _has_past(point: Point) -> bool:
    return point.previous_score is not None or any(measure.previous is not None for measure in point.measures)


def _spokes(report: AppraisalReport) -> list[Spoke]:
    return [
        Spoke(words.short(point), point.completion, point.peers_median)
        for point in report.points
        if point.completion is not None
    ]


def _charted_as_bars(report: AppraisalReport) -> bool:
    return len(_spokes(report)) not in RADAR


def _chart(report: AppraisalReport) -> Markup | None:
    spokes = _spokes(report)
    figures = "，".join(f"{spoke.name} {words.percent(spoke.ratio)}" for spoke in spokes)
    return completion_chart(spokes, conclusion.pass_ratio(report), f"各考核要点完成率：{figures}") if spokes else None


def _history(report: AppraisalReport) -> list[PastPeriod]:
    """The last periods with this one at the end, so that the table reads as a course."""
    rows = list(report.history)
    if report.total is not None and report.grade is not None:
        rows.append(
            PastPeriod(
                period=report.period_label,
                total=report.total,
                grade=report.grade,
                failing=report.failing,
                rank=report.rank,
            )
        )
    return rows[-HISTORY_ROWS:]


def _shortened(words_of_head: str) -> str:
    """Cut to one line: a Chinese character or a capital takes an em, other letters and digits less."""
    width = 0.0
    for index, character in enumerate(words_of_head):
        width += 0.62 if character.isascii() and not character.isupper() else 1.0
        if width > HEAD_WIDTH:
            return words_of_head[: index - 1] + "…"
    return words_of_head


def _by_system(category: Category) -> bool:
    return all(point.source is PointSource.SYSTEM for point in category.points)


def _texts(value: Any) -> Iterator[str]:
    """Every text anywhere in a report, wherever a character may hide."""
    if isinstance(value, str):
        yield value
    elif isinstance(value, tuple):
        for one in value:
            yield from _texts(one)
    elif dataclasses.is_dataclass(value):
        for field in dataclasses.fields(value):
            yield from _texts(getattr(value, field.name))


@lru_cache(maxsize=1)
def _environment() -> Environment:
    environment = Environment(
        loader=FileSystemLoader(Path(__file__).parent / "templates"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    environment.filters.update(
        number=words.number,
        score=words.score,
        percent=words.percent,
        change=words.change,
        chinese_date=words.chinese_date,
        reason=words.reason,
        short=words.short,
        share=words.share,
        scores=conclusion.sum_of_scores,
        full_marks=conclusion.full_marks,
        by_system=_by_system,
    )
    environment.globals.update(this_period=words.this_period, last_period=words.last_period)
    environment.globals.update(SOURCES=words.SOURCES, ANSWERS=words.ANSWERS)
    return environment
