"""Words about tasks."""

from __future__ import annotations

from web.i18n import N_, gettext
from web.terms.badge import Badge

KINDS = {"people": N_("服务名单上的人"), "survey": N_("调查摸排")}
TASK_STATUSES = {
    "listing": Badge("live", N_("正在分派"), "half"),
    "open": Badge("live", N_("进行中"), "half"),
    "withdrawn": Badge("", N_("已撤回任务"), "dash"),
}
GIVEN_STATUSES = {
    "given": Badge("live", N_("办理中"), "half"),
    "handed-in": Badge("warn", N_("已上报"), "clock"),
    "accepted": Badge("ok", N_("已验收"), "ok"),
    "withdrawn": TASK_STATUSES["withdrawn"],
    "ended": Badge("", N_("已移交"), "dash"),
}
ENTRY_STATUSES = {
    "open": Badge("warn", N_("待领办"), "clock"),
    "taken": Badge("live", N_("办理中"), "half"),
    "done": Badge("ok", N_("已办"), "ok"),
    "returned": Badge("bad", N_("已退回"), "back"),
    "released": Badge("", N_("退回已同意"), "dash"),
}
LATE = Badge("bad", N_("逾期"), "clock")
OUTCOMES = {
    "helped": N_("已提供服务"),
    "employed": N_("已就业"),
    "venture": N_("已创业"),
    "training": N_("参加培训"),
    "no-wish": N_("暂无就业意愿"),
    "surveyed": N_("已调查登记"),
}
REASONS = {
    "unreachable": N_("联系不上"),
    "moved": N_("已离开本地"),
    "not-concerned": N_("不属于任务对象"),
    "refuses": N_("本人拒绝"),
    "other": N_("其他"),
}


def task_kind(kind: str) -> str:
    return gettext(KINDS.get(kind, kind))


def outcome_name(outcome: str | None) -> str:
    return gettext(OUTCOMES.get(outcome or "", outcome or ""))


def reason_name(reason: str | None) -> str:
    return gettext(REASONS.get(reason or "", reason or ""))


def task_badge(status: str) -> Badge:
    return TASK_STATUSES.get(status, Badge("", status)).worded()


def given_badge(status: str) -> Badge:
    return GIVEN_STATUSES.get(status, Badge("", status)).worded()


def entry_badge(status: str) -> Badge:
    return ENTRY_STATUSES.get(status, Badge("", status)).worded()


def late_badge(_: object = None) -> Badge:
    return LATE.worded()


FILTERS = (task_kind, outcome_name, reason_name, task_badge, given_badge, entry_badge, late_badge)
