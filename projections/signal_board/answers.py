"""What this room answers with."""

from __future__ import annotations

from datetime import date

import msgspec


class Signal(msgspec.Struct, frozen=True):
    """`status` is raised, dismissed or check; `targets` are the cases that are to be checked on site."""

    operator: str
    signal: str
    rule: str
    period: str
    about: str
    day: date | None
    figures: dict[str, int]
    thresholds: dict[str, int]
    cases: list[str]
    total: int
    rules_version: int
    status: str
    raised_on: date
    finding: str | None
    note: str | None
    targets: list[str]
    looked_on: date | None
    looked_by: str | None


class RuleSet(msgspec.Struct, frozen=True):
    """Thresholds that somebody proposed; `status` is proposed, returned or adopted, and `version` counts what was."""

    proposal: int
    status: str
    version: int | None
    rules: dict[str, dict[str, int]]
    effective_from: date
    note: str
    proposed_by: str
    proposed_on: date
    decided_by: str | None
    decided_on: date | None
    reason: str


class Limits(msgspec.Struct, frozen=True):
    """The thresholds of every rule in a version; 0 is the default, which nobody had to adopt."""

    version: int
    rules: dict[str, dict[str, int]]
