"""What this room answers with."""

from __future__ import annotations

from datetime import date

import msgspec


class Spell(msgspec.Struct, frozen=True):
    """A status of a person from `since` on. `until` is the last day it can hold, None when only an event ends it.

    `reasons` is the vault's token. `cause` is "renewed" where a later case took its place.
    """

    person: str
    status: str
    case: str
    operator: str
    since: date
    until: date | None
    facts: dict[str, str]
    reasons: str | None
    ended_on: date | None
    cause: str | None

    @property
    def lasts(self) -> bool:
        return self.ended_on is None


class Past(msgspec.Struct, frozen=True):
    """A status whose last day has passed and that nobody has ended yet."""

    person: str
    status: str
