"""Streams `<operator>/signal/<id>`: 疑点线索, and `signal-rules/province`: the thresholds (界限) of the rules.

A signal changes no score: somebody looks into it.
"""

from __future__ import annotations

from datetime import date

from domain.shared.message import Event


class SignalRaised(Event, frozen=True, kw_only=True, omit_defaults=True):
    """A rule was met. `figures` and `thresholds` are the arithmetic, of version `rules_version` (0: the default);
    `about` is a member of staff, a person, the mark of a device or an employer, or empty; `cases` are some of the
    `total` behind it."""

    signal: str
    operator: str
    rule: str
    period: str
    about: str
    day: date | None
    figures: dict[str, int]
    thresholds: dict[str, int]
    cases: tuple[str, ...]
    total: int
    rules_version: int = 0


class SignalLookedInto(Event, frozen=True, kw_only=True):
    """An officer looked into it: dismissed where there are no `cases`, else these are to be checked on site."""

    signal: str
    operator: str
    period: str
    finding: str
    note: str
    cases: tuple[str, ...]
    by: str


class SignalRulesProposed(Event, frozen=True, kw_only=True):
    """An officer of the province wants these thresholds, by rule and name, from a business date on."""

    proposal: int
    rules: dict[str, dict[str, int]]
    effective_from: date
    note: str
    by: str


class SignalRulesReturned(Event, frozen=True, kw_only=True):
    """Given back by another officer, or taken back by who proposed them."""

    proposal: int
    reason: str
    by: str


class SignalRulesAdopted(Event, frozen=True, kw_only=True):
    """By a second officer: version `version` holds for the quarters that begin on or after `effective_from`."""

    proposal: int
    version: int
    rules: dict[str, dict[str, int]]
    effective_from: date
    proposed_by: str
    by: str


EVENTS = {
    "signals.raised.v1": SignalRaised,
    "signals.looked-into.v1": SignalLookedInto,
    "signals.rules-proposed.v1": SignalRulesProposed,
    "signals.rules-returned.v1": SignalRulesReturned,
    "signals.rules-adopted.v1": SignalRulesAdopted,
}
PERSONAL_OF: dict[str, str] = {}


def stream(operator: str, signal: str) -> str:
    return f"{operator}/signal/{signal}"


def rules_stream() -> str:
    return "signal-rules/province"
