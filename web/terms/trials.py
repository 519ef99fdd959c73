"""Words about trials of schemes."""

from __future__ import annotations

from decimal import Decimal

from web.formats import number
from web.i18n import N_, gettext
from web.terms.badge import Badge

STATES = {
    "waiting": Badge("warn", N_("等待开始"), "clock"),
    "working": Badge("warn", N_("正在算"), "half"),
    "finished": Badge("ok", N_("算完"), "ok"),
    "failed": Badge("bad", N_("方案读不出来"), "bad"),
}
VERDICTS = {
    "fails": Badge("bad", N_("变为不达标"), "bad"),
    "passes": Badge("ok", N_("变为达标"), "ok"),
    "same": Badge("", N_("不变"), "dash"),
    "ungraded": Badge("warn", N_("没有等次可比"), "clock"),
}


def trial_badge(state: str) -> Badge:
    return STATES.get(state, Badge("", state)).worded()


def verdict_badge(verdict: str) -> Badge:
    """What would become of an operator in a period."""
    return VERDICTS.get(verdict, Badge("", verdict)).worded()


def verdict_name(verdict: str) -> str:
    return gettext(VERDICTS[verdict].text)


def signed(value: Decimal | None, places: int = 2) -> str:
    """+1.20, −0.50, ±0.00; a dash for nothing to compare."""
    if value is None:
        return "—"
    return f"{'+' if value > 0 else '−' if value < 0 else '±'}{number(abs(value), places)}"


FILTERS = (trial_badge, verdict_badge, signed)
