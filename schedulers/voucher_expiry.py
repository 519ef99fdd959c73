"""Vouchers whose last day has passed expire, and their amount goes back to the policy's budget. Notice 四(一)."""

from __future__ import annotations

from typing import Any

import structlog

from domain.vouchers.commands import ExpireVoucher
from schedulers.sources import Sources
from tenants.outcome import Refused

BATCH = 500
_log: Any = structlog.get_logger("schedule")


def voucher_expiry(sources: Sources) -> int:
    """Expire what is due today, the oldest first; the number of vouchers that expired by this run.

    One that another process or a redemption was quicker with is left as it is. A refusal is logged and does not stop
    the rest.
    """
    expired = 0
    left: set[str] = set()
    while due := _past(sources, left):
        done = {number for number in due if _expire(sources, number)}
        left.update(number for number in due if number not in done)
        expired += len(done)
    return expired


def _past(sources: Sources, left: set[str]) -> list[str]:
    """The next vouchers to expire. Those left in an earlier round still come first in the list: look behind them."""
    sources.catch_up()
    return [number for number in sources.vouchers_past(sources.today, len(left) + BATCH) if number not in left]


def _expire(sources: Sources, number: str) -> bool:
    outcome = sources.application.handle(ExpireVoucher(voucher=number, on=sources.today), sources.context)
    if isinstance(outcome, Refused):
        _log.warning("a voucher did not expire", voucher=number, code=outcome.refusal.code)
        return False
    return bool(outcome.events)
