"""Words about what an operator that left passes on."""

from __future__ import annotations

from web.i18n import N_, gettext
from web.terms.badge import Badge

KINDS = {
    "person": N_("服务对象"),
    "case": N_("在办办件"),
    "vacancy": N_("在招岗位"),
    "offer": N_("岗位登记申请"),
    "duty": N_("待办提醒"),
    "follow-up": N_("推荐结果与回访"),
    "task": N_("分派的任务"),
    "voucher": N_("未核销就业券"),
}
STATUSES = {"open": Badge("live", N_("移交中"), "half"), "completed": Badge("ok", N_("移交完成"), "ok")}
ITEMS = {
    "handed": Badge("ok", N_("已移交"), "ok"),
    "held": Badge("bad", N_("待处理"), "warn"),
    "closed": Badge("", N_("已办结"), "dash"),
}
SETTLEMENTS = {
    "none": Badge("warn", N_("待拟定"), "clock"),
    "proposed": Badge("live", N_("待另一人确认"), "half"),
    "returned": Badge("bad", N_("已退回"), "back"),
    "confirmed": Badge("ok", N_("已确认"), "ok"),
}


def handover_kind(kind: str) -> str:
    return gettext(KINDS.get(kind, kind))


def handover_badge(status: str) -> Badge:
    return STATUSES.get(status, Badge("", status)).worded()


def handover_item_badge(state: str) -> Badge:
    return ITEMS.get(state, Badge("", state)).worded()


def settlement_badge(state: str) -> Badge:
    return SETTLEMENTS.get(state, Badge("", state)).worded()


FILTERS = (handover_kind, handover_badge, handover_item_badge, settlement_badge)
