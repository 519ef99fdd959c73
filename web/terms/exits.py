"""Words about the way out of an operator."""

from __future__ import annotations

from web.i18n import N_, gettext
from web.terms.badge import Badge

STAGES = {
    "to-serve": Badge("bad", N_("待送达"), "flag"),
    "to-receive": Badge("warn", N_("待签收"), "clock"),
    "to-answer": Badge("warn", N_("待答复"), "clock"),
    "to-hear": Badge("warn", N_("待听证"), "clock"),
    "to-decide": Badge("warn", N_("待决定"), "clock"),
    "to-confirm": Badge("live", N_("待另一人确认"), "half"),
    "in-remedy": Badge("live", N_("整改中"), "half"),
    "released": Badge("ok", N_("已解除"), "ok"),
    "exited": Badge("", N_("已退出"), "dash"),
}
SERVED = {
    "in-person": N_("直接送达"),
    "post": N_("邮寄送达"),
    "online": N_("系统内送达"),
    "public": N_("公告送达"),
}
RECEIVED = {
    "signed": N_("签收"),
    "left": N_("拒收，留置送达"),
    "posted": N_("邮件妥投"),
    "announced": N_("公告期满"),
}
HOW = {**SERVED, **RECEIVED}
OUTCOMES = {"exit": N_("退出，终止合同"), "release": N_("解除，继续履约"), "remedy": N_("同意整改")}
PROOFS = {
    "receipt": N_("送达回证"),
    "remedy": N_("整改材料"),
    "appeal": N_("申诉材料"),
    "hearing": N_("听证笔录"),
    "check": N_("核验材料"),
}
TERMS = {
    "remedy": N_("提交整改计划"),
    "appeal": N_("提出申诉"),
    "decision": N_("作出决定"),
    "check": N_("核验整改"),
    "handover": N_("移交"),
}


def exit_badge(stage: str) -> Badge:
    return STAGES.get(stage, Badge("", stage)).worded()


def exit_how(how: str | None) -> str:
    return gettext(HOW.get(how or "", how or ""))


def exit_outcome(outcome: str | None) -> str:
    return gettext(OUTCOMES.get(outcome or "", outcome or ""))


def exit_term(of: str) -> str:
    """What a time limit is for."""
    return gettext(TERMS.get(of, of))


def proof_title(title: str) -> str:
    """What a file of an exit shows."""
    return gettext(PROOFS.get(title, title))


FILTERS = (exit_badge, exit_how, exit_outcome, exit_term, proof_title)
