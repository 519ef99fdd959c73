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
# What a person declares for the clauses that no register decides (domain/policies/eligibility.py).
DECLARATIONS = {
    "able_to_work": N_("本人有劳动能力"),
    "wants_work": N_("本人有就业愿望"),
    "is_unemployed": N_("本人目前没有工作"),
}


def case_badge(status: str) -> Badge:
    return STATUSES.get(status, Badge("", status)).worded()


def declaration_name(fact: str) -> str:
    return gettext(DECLARATIONS.get(fact, fact))


FILTERS = (case_badge, declaration_name)
