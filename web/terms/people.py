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
    "job-seeking": Badge("live", N_("求职中"), "search"),
}


def education_name(code: str) -> str:
    """大专 for "college"; the code itself for one nobody knows."""
    return gettext(EDUCATION.get(code, code))


def sex_name(code: str) -> str:
    return gettext(SEX.get(code, code))


def person_badge(status: str) -> Badge:
    """The badge of a registration that lasts."""
    return STATUSES.get(status, Badge("", status)).worded()


FILTERS = (education_name, sex_name, person_badge)
