"""Words about job fairs and outreach events."""

from __future__ import annotations

from web.i18n import N_, gettext
from web.terms.badge import Badge

KINDS = {"job-fair": N_("招聘洽谈会"), "outreach": N_("基层行")}
STATUSES = {
    "planned": Badge("live", N_("筹备中"), "half"),
    "today": Badge("warn", N_("今天举办"), "clock"),
    "held": Badge("warn", N_("待总结"), "clock"),
    "closed": Badge("ok", N_("已结束"), "ok"),
    "cancelled": Badge("", N_("已取消"), "dash"),
}
ENTRY_KINDS = {"question": N_("现场咨询"), "incident": N_("现场问题"), "safety": N_("安全")}


def fair_kind(kind: str) -> str:
    return gettext(KINDS.get(kind, kind))


def fair_badge(status: str) -> Badge:
    return STATUSES.get(status, Badge("", status)).worded()


def entry_kind(kind: str) -> str:
    return gettext(ENTRY_KINDS.get(kind, kind))


FILTERS = (fair_kind, fair_badge, entry_kind)
