"""Words about people."""

from __future__ import annotations

from web.i18n import N_, gettext
from web.terms.badge import Badge

EDUCATION = {
    "primary": N_("小学及以下"),
    "junior": N_("初中"),
    "senior": N_("高中"),
    "vocational": N_("中专、中技"),
    "college": N_("大专"),
    "bachelor": N_("本科"),
    "master": N_("研究生"),
}
SEX = {"M": N_("男"), "F": N_("女")}
STATUSES = {
    "unemployed": Badge("warn", N_("登记失业"), "flag"),
    "employed": Badge("ok", N_("登记就业"), "ok"),
    "job-seeking": Badge("live", N_("求职中"), "search"),
    "hardship": Badge("warn", N_("就业困难人员"), "flag"),
    "zero-employment": Badge("warn", N_("零就业家庭成员"), "home"),
    "graduate": Badge("live", N_("离校未就业毕业生"), "user"),
    "graduate-served": Badge("ok", N_("毕业生服务已开展"), "ok"),
    "intern": Badge("live", N_("见习中"), "half"),
    "trainee": Badge("live", N_("培训学员"), "half"),
    "certified": Badge("ok", N_("已取得证书"), "ok"),
    "entrepreneur": Badge("ok", N_("创业者"), "ok"),
}
CAUSES = {
    "hired": N_("已录用"),
    "voided": N_("办件作废"),
    "employed": N_("已登记就业"),
    "unemployed": N_("重新失业"),
    "expired": N_("到期"),
    "found-work": N_("家庭成员已就业"),
    "completed": N_("见习期满"),
    "left": N_("中途结束"),
    "renewed": N_("已续期"),
    "cancelled": N_("报名已取消"),
}


def education_name(code: str) -> str:
    """大专 for "college"; the code itself for one nobody knows."""
    return gettext(EDUCATION.get(code, code))


def sex_name(code: str) -> str:
    return gettext(SEX.get(code, code))


def person_badge(status: str) -> Badge:
    """The badge of a registration that lasts."""
    return STATUSES.get(status, Badge("", status)).worded()


def status_cause(cause: str) -> str:
    """Why a status ended, as it stands in a history."""
    return gettext(CAUSES.get(cause, cause))


FILTERS = (education_name, sex_name, person_badge, status_cause)
