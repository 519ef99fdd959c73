"""Vouchers whose last day has passed expire, and their amount goes back to the policy's budget. Notice 四(一)."""

from __future__ import annotations

from domain.vouchers.commands import ExpireVoucher
from schedulers.sources import Sources
from tenants.clock import business_date
from tenants.outcome import Done

BATCH = 500


def voucher_expiry(sources: Sources) -> int:
    """Expire what is due today; the number of vouchers that expired by this run."""
    today = business_date(sources.clock())
    sources.catch_up()
    expired = 0
    while numbers := sources.vouchers_past(today, BATCH):
        for number in numbers:
            outcome = sources.application.handle(ExpireVoucher(voucher=number, on=today), sources.context)
            expired += isinstance(outcome, Done) and bool(outcome.events)
        sources.catch_up()
    return expired
