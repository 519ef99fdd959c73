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
    status: str
    raised_on: date
    finding: str | None
    note: str | None
    targets: list[str]
    looked_on: date | None
    looked_by: str | None
