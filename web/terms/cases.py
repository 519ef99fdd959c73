"""Words about cases."""

from __future__ import annotations

from web.i18n import N_, gettext
from web.terms.badge import Badge

STATUSES = {
    "open": Badge("live", N_("办理中"), "half"),
    "finished": Badge("ok", N_("已办结"), "ok"),
    "withdrawn": Badge("", N_("已撤回"), "back"),
    "voided": Badge("bad", N_("已作废"), "close"),
}

SUBJECTS = {
    "person": N_("服务对象"),
    "household": N_("家庭"),
    "employer": N_("用人单位"),
    "person_or_employer": N_("服务对象或用人单位"),
    "activity": N_("活动"),
    "campaign": N_("调查与专项行动"),
    "publication": N_("信息发布"),
    "facility": N_("便民设施"),
}


def subject_kind(kind: str) -> str:
    """What a case serves: a person, a household, an employer, or what begins with it."""
    return gettext(SUBJECTS.get(kind, kind))


def case_badge(status: str) -> Badge:
    return STATUSES.get(status, Badge("", status)).worded()


FILTERS = (case_badge, subject_kind)
