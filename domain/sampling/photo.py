"""A photo taken on site."""

from __future__ import annotations

import msgspec


class Photo(msgspec.Struct, frozen=True, kw_only=True):
    """A file sealed in the evidence store; `size` in bytes."""

    sha256: str
    size: int
    type: str
