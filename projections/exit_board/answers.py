"""What this room answers with."""

from __future__ import annotations

from datetime import date, datetime
from typing import Any

import msgspec

from domain.shared.working_days import WorkingDays


class Deadline(msgspec.Struct, frozen=True):
    """A time limit that runs: `until` is None while the calendar of that year is not known."""

    of: str
    days: int
    until: date | None
    lapsed: bool


class Exit(msgspec.Struct, frozen=True):
    """A way out. `stage` is to-serve, to-receive, to-answer, to-hear, to-decide, to-confirm, in-remedy, released or
    exited; `outcome` and what follows it is of the decision that waits, or of the one that holds."""

    operator: str
    exit: str
    stage: str
    grounds: list[Any]
    opened_on: date
    notice_number: str | None
    served_on: date | None
    served_how: str | None
    scheme: str | None
    scheme_version: int | None
    remedy_days: int | None
    appeal_days: int | None
    decision_days: int | None
    handover_days: int | None
    received_on: date | None
    received_how: str | None
    terms: dict[str, Any]
    lapsed: list[str]
    planned_on: date | None
    appealed_on: date | None
    heard_on: date | None
    proposal: int | None
    outcome: str | None
    reasons: str | None
    effective_on: date | None
    barred_until: date | None
    remedy_until: date | None
    proposed_by: str | None
    decided: str | None
    decided_on: date | None
    handover_until: date | None
    moved_on: date

    @property
    def is_closed(self) -> bool:
        return self.stage in ("released", "exited")

    def deadlines(self, calendar: WorkingDays) -> list[Deadline]:
        """What runs, as the calendar is known now: the nearest first, what has no last day yet at the end."""
        found = [self._deadline(of, term, calendar) for of, term in self.terms.items()]
        return sorted(found, key=lambda one: (one.until is None, one.until or date.max, one.of))

    def _deadline(self, of: str, term: dict[str, Any], calendar: WorkingDays) -> Deadline:
        stored = date.fromisoformat(term["until"]) if term["until"] else None
        until = calendar.deadline(date.fromisoformat(term["started_on"]), term["days"], stored)
        return Deadline(of, term["days"], until, of in self.lapsed)


class Step(msgspec.Struct, frozen=True):
    """One event of the course; `told` is the event as data, `by` who recorded it."""

    step: int
    what: str
    told: dict[str, Any]
    on: date
    at: datetime
    by: str


class Proof(msgspec.Struct, frozen=True):
    step: int
    sha256: str
    title: str
    type: str
    size: int


class Paper(msgspec.Struct, frozen=True):
    """A notice or a decision that was made; `outcome` is empty for a notice."""

    code: str
    operator: str
    exit: str
    step: int
    kind: str
    number: str
    outcome: str
    issued_on: date
