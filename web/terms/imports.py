"""Words about imports."""

from __future__ import annotations

from web.i18n import N_, gettext
from web.terms.badge import Badge

KINDS = {"people": N_("服务对象名单"), "graduates": N_("离校未就业高校毕业生实名调查登记表（7.1.2）")}
STATES = {
    "waiting": Badge("live", N_("等待检查"), "clock"),
    "checking": Badge("live", N_("正在检查"), "half"),
    "checked": Badge("warn", N_("待确认"), "clock"),
    "queued": Badge("live", N_("等待录入"), "clock"),
    "writing": Badge("live", N_("正在录入"), "half"),
    "finished": Badge("ok", N_("已录完"), "ok"),
    "failed": Badge("bad", N_("读不了"), "bad"),
    "deleted": Badge("", N_("明细已删除"), "dash"),
}
ROWS = {
    "good": Badge("live", N_("可以录入"), "half"),
    "bad": Badge("bad", N_("要改"), "bad"),
    "twice": Badge("warn", N_("重复"), "flag"),
    "known": Badge("", N_("已有"), "dash"),
    "written": Badge("ok", N_("已录入"), "ok"),
    "refused": Badge("bad", N_("没有录入"), "close"),
}


def import_kind(kind: str) -> str:
    return gettext(KINDS.get(kind, kind))


def import_badge(state: str) -> Badge:
    return STATES.get(state, Badge("", state)).worded()


def row_badge(state: str) -> Badge:
    return ROWS.get(state, Badge("", state)).worded()


FILTERS = (import_kind, import_badge)
