"""Words about operators and their contracts."""

from __future__ import annotations

from domain.appraisals.units import UNITS
from web.i18n import N_, gettext
from web.terms.appraisals import measured
from web.terms.badge import Badge

STATUSES = {
    "active": Badge("ok", N_("在约"), "ok"),
    "flagged": Badge("bad", N_("拟退出"), "flag"),
    "exiting": Badge("bad", N_("退出程序中"), "flag"),
    "released": Badge("ok", N_("在约（已解除）"), "ok"),
    "exited": Badge("", N_("已退出"), "dash"),
}
FLAG_RULES = {
    "two-failed-quarters": N_("连续两个季度不合格"),
    "failed-quarters": N_("连续几个季度不合格"),
    "failed-year": N_("年度考核不合格"),
}
# What a contract can promise a quarter (domain/appraisals/units.py).
TARGETS = {
    "handled_cases": N_("承接办理"),
    "vouchers_redeemed": N_("核销就业券"),
    "voucher_amount_fen": N_("核销金额"),
    "events": N_("招聘活动"),
    "professional_cases": N_("专业服务"),
    "referrals": N_("推荐岗位、用人推荐"),
    "surveyed_persons": N_("摸排人数"),
    "placed_persons": N_("稳定就业"),
    "trained_persons": N_("技能培训"),
    "startup_trained_persons": N_("创业培训"),
    "ventures": N_("创业项目落地"),
    "graduates_placed": N_("毕业生就业创业"),
    "ratings": N_("服务评价"),
    "area_employment_goal": N_("辖区就业目标"),
}
# What an appraisal measures besides (domain/appraisals/measures.py).
MEASURES = {
    "tasks_due": N_("到期任务"),
    "tasks_in_time": N_("按时完成的任务"),
    "rating_points": N_("评价得星"),
    "rating_points_possible": N_("评价满星"),
}


def operator_badge(status: str) -> Badge:
    return STATUSES.get(status, Badge("", status)).worded()


def flag_rule(rule: str | None) -> str:
    """The rule of the scheme by which an operator was flagged for exit."""
    return gettext(FLAG_RULES.get(rule or "", rule or ""))


def target_name(name: str) -> str:
    """What a contract promises, or an appraisal measures: 承接办理 for "handled_cases"."""
    return gettext((TARGETS | MEASURES).get(name, name))


def target_figure(value: int, name: str) -> str:
    """A target in its unit: 58 件, ¥5,040.00."""
    return measured(value, UNITS.get(name, "cases"))


FILTERS = (operator_badge, flag_rule, target_name, target_figure)
