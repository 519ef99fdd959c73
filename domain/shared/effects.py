"""What an event means for the rules that span streams: claims (one holder a key) and caps (a budget).

They are derived from events by `domain.policies.effects` and kept beside them in one transaction, so that no race can
break a rule; the fact itself is always in the event, and a check rebuilds the tables from the log and compares.
"""

from __future__ import annotations

import msgspec


class Claim(msgspec.Struct, frozen=True):
    """Within `scope`, `key` now belongs to `holder`; refused when another holds it."""

    scope: str
    key: str
    holder: str


class Release(msgspec.Struct, frozen=True):
    """`holder` lets go of `key`, so that it can be claimed again."""

    scope: str
    key: str
    holder: str


class SetCap(msgspec.Struct, frozen=True):
    """The most that may be used under `key`, in fen."""

    key: str
    cap: int


class Use(msgspec.Struct, frozen=True):
    """`amount` fen more (or, when negative, less) used under `key`; refused when it would pass the cap."""

    key: str
    amount: int


Effect = Claim | Release | SetCap | Use
