"""What this room answers with."""

from __future__ import annotations

from datetime import date, datetime

import msgspec


class Household(msgspec.Struct, frozen=True):
    """`status` is applied, recognised or ended; `cause` is why it ended; `members` has what is declared."""

    household: str
    operator: str
    outlet: str
    village: str
    case: str
    head: str
    members: dict[str, list[str]]
    employed: list[str]
    status: str
    applied_on: date
    changed_at: datetime
    recognised_on: date | None
    until: date | None
    ended_on: date | None
    cause: str | None


class FollowUp(msgspec.Struct, frozen=True):
    """The window looked after the family."""

    happened_on: date
    by: str
    employed: bool
    note: str
