"""Words about internships (annex 2, 2.3.1)."""

from __future__ import annotations

from web.i18n import N_
from web.terms.badge import Badge

OUTCOMES = {
    "": Badge("live", N_("见习中"), "half"),
    "hired": Badge("ok", N_("留用就业"), "ok"),
    "completed": Badge("ok", N_("见习期满"), "ok"),
    "left": Badge("", N_("中途结束"), "dash"),
    "voided": Badge("bad", N_("办件作废"), "close"),
}


def internship_badge(outcome: str | None) -> Badge:
    return OUTCOMES.get(outcome or "", Badge("", outcome or "")).worded()


FILTERS = (internship_badge,)
