"""Envelopes that no log has numbered yet."""

from __future__ import annotations

from collections.abc import Iterable

import msgspec

from tenants.store.envelope import Envelope


def numbered(envelopes: Iterable[Envelope]) -> tuple[Envelope, ...]:
    """With the positions that a log of their own would give them."""
    return tuple(msgspec.structs.replace(one, position=at) for at, one in enumerate(envelopes, start=1))
