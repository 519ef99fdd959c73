"""What may be asked of a signal. `by` is who asks, filled in on the way."""

from __future__ import annotations

from datetime import date

from domain.shared.message import Command


class RaiseSignal(Command, frozen=True, kw_only=True):
    signal: str
    operator: str
    rule: str
    period: str
    about: str = ""
    day: date | None = None
    figures: dict[str, int]
    thresholds: dict[str, int]
    cases: tuple[str, ...]
    total: int


class LookIntoSignal(Command, frozen=True, kw_only=True):
    """With `cases`, which are the signal's, these go to the operator's sample as targeted checks."""

    signal: str
    operator: str
    finding: str
    note: str
    cases: tuple[str, ...] = ()
    by: str = ""
