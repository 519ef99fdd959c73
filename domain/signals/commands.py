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
    rules_version: int = 0


class LookIntoSignal(Command, frozen=True, kw_only=True):
    """With `cases`, which are the signal's, these go to the operator's sample as targeted checks."""

    signal: str
    operator: str
    finding: str
    note: str
    cases: tuple[str, ...] = ()
    by: str = ""


class ProposeSignalRules(Command, frozen=True, kw_only=True):
    """New thresholds, whole, from a day on. `version` is the latest that the officer has seen."""

    version: int
    rules: dict[str, dict[str, int]]
    effective_from: date
    note: str
    by: str = ""


class ReturnSignalRules(Command, frozen=True, kw_only=True):
    proposal: int
    reason: str
    by: str = ""


class AdoptSignalRules(Command, frozen=True, kw_only=True):
    """Four eyes: never by who proposed them."""

    proposal: int
    by: str = ""
