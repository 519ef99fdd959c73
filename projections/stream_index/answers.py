"""What this room answers with."""

from __future__ import annotations

from datetime import datetime

import msgspec


class Stream(msgspec.Struct, frozen=True):
    """`kind` is what the stream tells of: operator, case, referral, appraisal, person, voucher, …; `tenant` the
    operator whose history it belongs to, or "bureau"."""

    stream: str
    kind: str
    tenant: str
    first_position: int
    last_position: int
    first_recorded_at: datetime
    last_recorded_at: datetime
    events: int
    last_name: str
