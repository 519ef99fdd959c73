"""Words about duties."""

from __future__ import annotations

from web.i18n import N_, gettext
from web.terms.badge import Badge

KINDS = {
    "follow-up": N_("跟踪服务"),
    "call-back": N_("回访"),
    "push": N_("定期推送"),
    "report": N_("上报"),
    "check": N_("核查"),
    "contact": N_("联系"),
    "answer": N_("答复"),
    "offer": N_("岗位登记申请"),
    "reminder": N_("提醒"),
}
CAUSES = {
    "case-voided": N_("办件作废"),
    "case-withdrawn": N_("本人撤回办件"),
    "done-otherwise": N_("已用别的方式办了"),
    "unreachable": N_("联系不上"),
    "not-needed": N_("不再需要"),
    "handed-over": N_("已移交别的机构"),
}
TEXTS = (
    *(N_("答复投诉"), N_("按县级人社局的意见补正，再上报"), N_("候补转为正式报名，告知本人开班时间和地点")),
    *(N_("询问原机构推荐的结果"), N_("回访原机构推荐录用的人是否在岗")),
    *(N_("核对用人单位反馈的推荐结果"), N_("受理或者不受理岗位登记申请")),
)
"""What the rules ask for themselves; the rest stands in the catalogue's data."""

STATUSES = {
    "open": Badge("live", N_("待办理"), "half"),
    "overdue": Badge("bad", N_("逾期"), "warn"),
    "done": Badge("ok", N_("已完成"), "ok"),
    "missed": Badge("bad", N_("未做"), "close"),
    "dropped": Badge("", N_("不再办"), "back"),
}


def duty_kind(kind: str) -> str:
    return gettext(KINDS.get(kind, kind))


def duty_cause(cause: str) -> str:
    return gettext(CAUSES.get(cause, cause))


def duty_badge(status: str) -> Badge:
    return STATUSES.get(status, Badge("", status)).worded()


FILTERS = (duty_kind, duty_cause, duty_badge)
