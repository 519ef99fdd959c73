"""A file that proves something (佐证材料): the event holds what it is, the evidence store holds it sealed."""

from __future__ import annotations

import msgspec


class Proof(msgspec.Struct, frozen=True, kw_only=True):
    """`sha256` of the content, `size` in bytes, `type` by content; `title` says what it shows."""

    sha256: str
    size: int
    type: str
    title: str
