"""WorkFact: one piece of work that the log proves."""

from __future__ import annotations

from datetime import date

import msgspec


class WorkFact(msgspec.Struct, frozen=True, kw_only=True):
    """`kind` is one of `kinds.py`; `key` is the number of what proves it: of the case, the voucher, the referral, ….

    It occurred `on` a business date and was recorded on one. `out` is "voided", "withdrawn", "reversed" or
    "failed-check" when it does not count. `amount_fen` is the voucher's; `value` is a rating's stars, or 1 for a task
    handed in by its deadline and 0 for one that was not. `outlet` did it; empty when no outlet is recorded.
    `position` is the event's.
    """

    position: int
    kind: str
    key: str
    item: str
    subject: str
    on: date
    recorded_on: date
    amount_fen: int = 0
    out: str | None = None
    outlet: str = ""
    value: int = 0


def in_log_order(fact: WorkFact) -> tuple[int, str, str]:
    """To sort by: one event may prove several facts."""
    return fact.position, fact.kind, fact.key
