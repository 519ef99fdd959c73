"""Words about appraisals: grades, why a point or a record does not count, figures with their units, periods."""

from __future__ import annotations

from domain.appraisals.facts import WorkFact
from domain.shared.period import Period
from web import formats
from web.i18n import N_, gettext, plural
from web.terms.badge import Badge

GRADES = {
    "优秀": Badge("live", N_("优秀"), "ok"),
    "良好": Badge("", N_("良好"), "ok"),
    "合格": Badge("", N_("合格"), "half"),
    "不合格": Badge("bad", N_("不合格"), "bad"),
    None: Badge("warn", N_("待评"), "clock"),
}
WHY_NOT_SCORED = {
    "no-target": N_("合同没有定这一项的目标，分值由其他要点分摊"),
    "none-due": N_("本期没有到期的任务，分值由其他要点分摊"),
    "no-peers": N_("没有可比的机构，分值由其他要点分摊"),
    "awaiting": N_("待现场考核或佐证材料评分"),
}
# What became of a record (domain/appraisals/counting.py).
COUNTED = {
    "counted": Badge("ok", N_("计入"), "ok"),
    "duplicate": Badge("", N_("同日重复"), "dash"),
    "late": Badge("warn", N_("迟录"), "clock"),
    "voided": Badge("bad", N_("作废"), "close"),
    "withdrawn": Badge("", N_("撤回"), "back"),
    "reversed": Badge("bad", N_("冲正"), "back"),
    "failed-check": Badge("bad", N_("抽查不实"), "close"),
}
FACT_KINDS = {
    "case": N_("办件"),
    "voucher": N_("就业券核销"),
    "placed": N_("稳定就业"),
    "task": N_("到期任务"),
    "event": N_("招聘会、基层行"),
    "venture": N_("创业项目落地"),
    "graduate": N_("毕业生就业创业"),
    "rating": N_("服务评价"),
    "employed": N_("辖区就业"),
    "trained": N_("完成培训"),
    "surveyed": N_("摸排登记"),
}


def grade_badge(grade: str | None, fails: bool = False) -> Badge:
    """None is an appraisal that awaits its scores; `fails` is said of the grades that a scheme names itself."""
    own = Badge("bad", str(grade), "bad") if fails else Badge("", str(grade))
    return GRADES.get(grade, own).worded()


def grade_name(grade: str | None) -> str:
    return grade_badge(grade).text


def why_not_scored(reason: str) -> str:
    return gettext(WHY_NOT_SCORED.get(reason, reason))


def counted_badge(reason: str | None) -> Badge:
    """What became of a record; None is one that counts."""
    return COUNTED.get(reason or "counted", Badge("", str(reason))).worded()


def work_kind(kind: str) -> str:
    return gettext(FACT_KINDS.get(kind, kind))


def fact_value(fact: WorkFact) -> str:
    """What a record says besides: a rating's stars, whether a task was in time; empty for the others."""
    if fact.kind == "rating":
        return measured(fact.value, "stars")
    if fact.kind == "task":
        return gettext("按时完成") if fact.value else gettext("没有按时完成")
    return ""


def measured(value: int, unit: str) -> str:
    """1,126 件 for 1126 "cases"; ¥35,400.00 for fen."""
    if unit == "fen":
        return formats.yuan(value)
    match unit:  # written out, so that the words are found
        case "vouchers":
            return plural("%(num)s 张", value, num=formats.number(value))
        case "persons":
            return plural("%(num)s 人", value, num=formats.number(value))
        case "events":
            return plural("%(num)s 场", value, num=formats.number(value))
        case "tasks":
            return plural("%(num)s 件任务", value, num=formats.number(value))
        case "ventures":
            return plural("%(num)s 个项目", value, num=formats.number(value))
        case "ratings":
            return plural("%(num)s 份评价", value, num=formats.number(value))
        case "stars":
            return plural("%(num)s 星", value, num=formats.number(value))
        case _:
            return plural("%(num)s 件", value, num=formats.number(value))


def period_words(period: str) -> str:
    """2026 年第三季度 for "2026Q3"."""
    return formats.period_name(Period.parse(period))


FILTERS = (grade_badge, grade_name, why_not_scored, counted_badge, work_kind, fact_value, measured, period_words)
