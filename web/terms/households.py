"""Words about zero-employment families (annex 2, 2.1.5)."""

from __future__ import annotations

from web.i18n import N_, gettext
from web.terms.badge import Badge

STATUSES = {
    "applied": Badge("live", N_("认定中"), "half"),
    "recognised": Badge("warn", N_("已认定"), "flag"),
    "ended": Badge("", N_("已退出"), "dash"),
}
CONDITIONS = {
    "unemployed": N_("处于失业状态"),
    "able-and-willing": N_("在法定劳动年龄内，有劳动能力和就业愿望"),
    "no-income": N_("无相对固定收入"),
    "urban": N_("属于城市居民家庭成员"),
}
GROUNDS = {
    "registered-unemployed": N_("已办失业登记"),
    "registered-employed": N_("已办就业登记，不是失业"),
    "declared": N_("由本人声明"),
    "not-declared": N_("本人没有这样声明"),
    "not-of-working-age": N_("不在法定劳动年龄内"),
    "not-able": N_("没有声明有劳动能力"),
    "not-willing": N_("没有声明有就业愿望"),
    "age-and-declared": N_("年龄由系统核对，能力和愿望由本人声明"),
}
DECLARED = {
    "unemployed": N_("失业"),
    "able": N_("有劳动能力"),
    "willing": N_("有就业愿望"),
    "no-income": N_("无相对固定收入"),
    "urban": N_("城市居民家庭成员"),
}
ENDED_BY = {"found-work": N_("成员已就业"), "withdrawn": N_("申请撤回"), "voided": N_("办件作废")}


def household_badge(status: str) -> Badge:
    return STATUSES.get(status, Badge("", status)).worded()


def condition_name(code: str) -> str:
    return gettext(CONDITIONS.get(code, code))


def condition_ground(code: str) -> str:
    return gettext(GROUNDS.get(code, code))


def household_cause(code: str | None) -> str:
    return gettext(ENDED_BY.get(code or "", code or ""))


FILTERS = (household_badge, condition_name, condition_ground, household_cause)
