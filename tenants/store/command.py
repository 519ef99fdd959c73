"""The idempotency key of a write, and what was stored under it."""

from __future__ import annotations

import msgspec


class CommandKey(msgspec.Struct, frozen=True):
    """`scope` keeps the ids of different callers apart; `digest` is of the payload; `answer` is kept as given."""

    scope: str
    request_id: str
    digest: bytes
    answer: bytes = b""


class StoredCommand(msgspec.Struct, frozen=True):
    """A command that was carried out. `last_position` is where the log stood after it (0: nothing recorded yet)."""

    scope: str
    request_id: str
    digest: bytes
    answer: bytes
    last_position: int
