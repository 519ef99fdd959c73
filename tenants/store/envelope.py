"""An event as it is recorded: what happened, in whose history, when, and by whom."""

from __future__ import annotations

from datetime import date, datetime
from typing import Any

import msgspec

BUREAU = "bureau"


class Envelope(msgspec.Struct, frozen=True, kw_only=True, gc=False):
    """One event of one stream. `recorded_at` is UTC; `on` is the business date in Asia/Shanghai.

    No cycle can lead through it, so the garbage collector need not look: replaying makes very many of them.
    """

    position: int | None = None  # global, ascending; None before the append
    tenant: str  # the operator whose history it belongs to, else 'bureau'
    stream: str
    version: int  # 1, 2, 3, … within the stream
    name: str = ""  # stored name, e.g. 'vouchers.redeemed.v1'; the registry fills it in
    recorded_at: datetime
    on: date
    actor: str
    role: str
    on_behalf_of: str | None = None
    request_id: str = ""
    reason: str | None = None
    event: Any

    @property
    def originator_id(self) -> str:
        """The library's word for `stream`."""
        return self.stream

    @property
    def originator_version(self) -> int:
        """The library's word for `version`."""
        return self.version


def tenant_of(stream: str) -> str:
    """The operator named by the first part of a stream id, else the bureau."""
    first, slash, _ = stream.partition("/")
    return first if slash and first.startswith("op-") else BUREAU
