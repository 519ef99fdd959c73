"""Values as Chinese words and figures for paper: nothing is rounded here but percentages (one decimal, half up)."""

from __future__ import annotations

from datetime import date
from decimal import ROUND_HALF_UP, Decimal

from web.documents.report import Kind, Point, Source

NONE = "—"
ORDINALS = (*"一二三四五六七八九十", "十一", "十二")

REASONS: dict[str, tuple[str, str]] = {
    "withdrawn": ("不计：撤回", "服务对象本人撤回"),
    "voided": ("不计：作废", "办件作废，各条附原因"),
    "reversed": ("不计：冲正", "核销或结果已冲正"),
    "duplicate": ("不计：同日重复", "同人、同项、同日只计一次"),
    "sample": ("剔除：抽查未通过", "随机抽样核查未通过"),
    "late": ("迟录", "截止后录入，计入下一考核期"),
}

SOURCES: dict[Source, str] = {
    Source.SYSTEM: "系统取数",
    Source.ON_SITE: "现场考核",
    Source.EVIDENCE: "佐证材料",
}

# The points of annex 3 are sentences; a chart needs a word. Keys: item's number in the table, point's number in it.
SHORT_NAMES: dict[str, str] = {
    "A1.1": "线上平台",
    "A1.2": "省级对接",
    "A1.3": "平台功能",
    "A2.1": "网点覆盖",
    "A2.2": "场所设施",
    "A2.3": "事项公开",
    "A3.1": "人员配备",
    "A3.2": "分工与专家",
    "A4.1": "承接办理",
    "A4.2": "核销就业券",
    "A4.3": "分派任务",
    "A5.1": "招聘活动",
    "A5.2": "测评指导",
    "A5.3": "推荐岗位",
    "A6.1": "资源摸排",
    "A7.1": "持证占比",
    "A7.2": "培训占比",
    "A8.1": "竞赛排名",
    "A8.2": "业务掌握",
    "A8.3": "四进活动",
    "A9.1": "介绍就业",
    "A10.1": "技能培训",
    "A11.1": "创业培训",
    "A11.2": "创业孵化",
    "A12.1": "毕业生帮扶",
    "A13.1": "满意度",
    "A14.1": "就业目标",
}


def number(value: Decimal | int | None, unit: str = "") -> str:
    """`1,126 件`; yuan always with two decimals, other units without idle zeros."""
    if value is None:
        return NONE
    exact = Decimal(value)
    if unit == "元":
        text = f"{exact:,.2f}" if exact == exact.quantize(Decimal("0.01")) else f"{exact:,f}"
    else:
        text = f"{exact:,f}"
        text = text.rstrip("0").rstrip(".") if "." in text else text
    return f"{text} {unit}".rstrip().replace("-", "−")


def score(value: Decimal | None, decimals: int = 2) -> str:
    """A score with at least `decimals` decimals; more are kept, for a printed score must be the score."""
    if value is None:
        return NONE
    exponent = value.as_tuple().exponent
    return f"{value:.{decimals}f}" if isinstance(exponent, int) and -exponent <= decimals else f"{value:f}"


def percent(ratio: Decimal | None) -> str:
    if ratio is None:
        return NONE
    return f"{(ratio * 100).quantize(Decimal('0.1'), ROUND_HALF_UP)}%".replace("-", "−")


def change(before: Decimal | None, now: Decimal | None) -> str:
    """`−6.5%`, `+2.4%`, `0.0%`; a dash where there is nothing to compare with."""
    if before is None or now is None or before == 0:
        return NONE
    ratio = (now - before) / before
    return ("+" if ratio > 0 else "") + percent(ratio)


def chinese_date(day: date) -> str:
    return f"{day.year} 年 {day.month} 月 {day.day} 日"


def reason(code: str) -> tuple[str, str]:
    """Label and explanation of a reason for not counting; an unknown code is taken for words."""
    return REASONS.get(code, (code, ""))


def short(point: Point) -> str:
    """A word or two for a point; its id where the scheme has a point of its own and gives no short name."""
    return point.short or SHORT_NAMES.get(point.id, point.id)


ANSWERS = {"agreed": "同意结果", "objected": "提出异议", "lapsed": "未在期限内答复", "": "待答复"}


def share(point: Point) -> Decimal | None:
    """The share of its full mark that a point got (得分率), 1 being all of it."""
    return point.score / point.full_mark if point.score is not None and point.full_mark else None


def this_period(kind: Kind) -> str:
    return "本季度" if kind is Kind.QUARTERLY else "本年度"


def last_period(kind: Kind) -> str:
    return "上季度" if kind is Kind.QUARTERLY else "上年度"
