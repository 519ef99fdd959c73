"""Words about vouchers."""

from __future__ import annotations

from web.i18n import N_, gettext
from web.terms.badge import Badge

STATUSES = {
    "issued": Badge("warn", N_("待领取"), "clock"),
    "claimed": Badge("live", N_("可核销"), "half"),
    "redeemed": Badge("ok", N_("已核销"), "ok"),
    "reversed": Badge("bad", N_("已冲正"), "back"),
    "expired": Badge("", N_("已过期"), "dash"),
}
CLAIMED_VIA = {"window": N_("窗口"), "public": N_("本人，手机")}


def voucher_badge(status: str) -> Badge:
    return STATUSES.get(status, Badge("", status)).worded()


def via_name(via: str | None) -> str:
    return gettext(CLAIMED_VIA.get(via or "", via or ""))


FILTERS = (voucher_badge, via_name)
