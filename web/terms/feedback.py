"""Words about ratings and complaints."""

from __future__ import annotations

from web.i18n import N_, gettext
from web.terms.badge import Badge

KINDS = {
    "attitude": N_("服务态度"),
    "waiting": N_("等候和效率"),
    "result": N_("办理结果"),
    "charge": N_("收费"),
    "information": N_("信息不实"),
    "dispute": N_("劳动纠纷"),
    "other": N_("其他"),
}
CAUSES = {"finished": N_("已办结")}
VIA = {"public": N_("回执二维码"), "window": N_("窗口")}
STATUSES = {
    "open": Badge("live", N_("待答复"), "half"),
    "late": Badge("bad", N_("超期未答复"), "warn"),
    "late-before": Badge("warn", N_("接手时已超期"), "warn"),
    "answered": Badge("warn", N_("已答复，跟踪中"), "clock"),
    "finished": Badge("ok", N_("已办结"), "ok"),
    "withdrawn": Badge("", N_("已撤回"), "back"),
    "handed-over": Badge("", N_("已移交"), "dash"),
    "voided": Badge("bad", N_("已作废"), "close"),
}
SCORES = {5: N_("很满意"), 4: N_("满意"), 3: N_("一般"), 2: N_("不满意"), 1: N_("很不满意")}


def complaint_kind(kind: str) -> str:
    return gettext(KINDS.get(kind, kind))


def complaint_via(via: str) -> str:
    return gettext(VIA.get(via, via))


def complaint_badge(status: str) -> Badge:
    return STATUSES.get(status, Badge("", status)).worded()


def score_words(score: int) -> str:
    return gettext(SCORES.get(score, str(score)))


FILTERS = (complaint_kind, complaint_via, complaint_badge, score_words)
