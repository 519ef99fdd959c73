"""Words about classes and who takes them."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

from web.formats import day
from web.i18n import N_, gettext
from web.terms.badge import Badge

COURSE_STATUSES = {
    "collected": Badge("warn", N_("待发布"), "clock"),
    "published": Badge("live", N_("已发布"), "half"),
    "withdrawn": Badge("", N_("已撤下"), "dash"),
}
COURSE_KINDS = {"skill": N_("职业技能培训"), "startup": N_("创业培训")}
CHANNELS = {
    "display": N_("电子显示设备"),
    "touch-screen": N_("触摸屏"),
    "wechat": N_("微信公众号"),
    "notice-board": N_("宣传栏"),
}
RESULTS = {
    "enrolled": Badge("live", N_("在读"), "half"),
    "waiting": Badge("warn", N_("候补"), "clock"),
    "passed": Badge("ok", N_("合格"), "ok"),
    "failed": Badge("bad", N_("不合格"), "close"),
    "left": Badge("", N_("中途退出"), "dash"),
}
CAUSES = {
    "skill-mismatch": N_("所学与岗位不对口"),
    "wage": N_("工资低于期望"),
    "place": N_("岗位离家远"),
    "family": N_("照顾家庭"),
    "health": N_("身体原因"),
    "few-vacancies": N_("当地岗位少"),
    "other": N_("其他原因"),
}


def _name(table: Mapping[str, str], code: str | None) -> str:
    return gettext(table.get(code or "", code or ""))


def course_badge(status: str) -> Badge:
    return COURSE_STATUSES.get(status, Badge("", status)).worded()


def training_badge(result: str | None) -> Badge:
    """The badge of an enrolment; None is one whose result is not known yet."""
    return RESULTS.get(result or "enrolled", Badge("", str(result))).worded()


def training_result(result: str | None) -> str:
    return training_badge(result).text


def course_kind(code: str) -> str:
    return _name(COURSE_KINDS, code)


def channel_name(code: str) -> str:
    return _name(CHANNELS, code)


def unemployed_cause(code: str) -> str:
    return _name(CAUSES, code)


def class_words(project: str, last: date) -> str:
    """A class among others of its project: with its last day."""
    return gettext("%(project)s（%(last)s 结束）", project=project, last=day(last))


FILTERS = (course_badge, training_badge, training_result, course_kind, channel_name, unemployed_cause)
