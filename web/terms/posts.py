"""Words about public-welfare posts: the notice's own (annex 2, 2.1.6)."""

from __future__ import annotations

from web.i18n import N_, gettext
from web.terms.badge import Badge

FUNDING = {
    "government": N_("政府出资"),
    "supported": N_("政府扶持"),
    "social": N_("社会筹集资金"),
    "own": N_("单位自筹"),
}
TARGETS = {"hardship": N_("以安置就业困难人员为主"), "mixed": N_("不限就业困难人员")}
KINDS = {"service": N_("服务性岗位"), "assistance": N_("协助管理岗位"), "other": N_("其他岗位")}
STATUSES = {
    "applied": Badge("live", N_("初审中"), "half"),
    "sent-up": Badge("warn", N_("待县级确认"), "clock"),
    "confirmed": Badge("ok", N_("已确认"), "ok"),
    "returned": Badge("bad", N_("退回补正"), "back"),
    "taken-back": Badge("", N_("已收回"), "dash"),
}
CONDITIONS = {
    "funding": N_("主要由政府作为出资主体，扶持或通过社会筹集资金开发"),
    "target": N_("以安置就业困难人员为主"),
    "kind": N_("符合社会公共利益需要的服务性岗位和协助管理岗位"),
}


def welfare_badge(status: str) -> Badge:
    return STATUSES.get(status, Badge("", status)).worded()


def funding_name(code: str) -> str:
    return gettext(FUNDING.get(code, code))


def welfare_target(code: str) -> str:
    return gettext(TARGETS.get(code, code))


def post_kind(code: str) -> str:
    return gettext(KINDS.get(code, code))


def condition_words(code: str) -> str:
    """One of the notice's three conditions."""
    return gettext(CONDITIONS.get(code, code))


FILTERS = (welfare_badge, funding_name, welfare_target, post_kind)
