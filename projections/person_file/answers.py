"""What this room answers with. `detail` is sealed."""

from __future__ import annotations

from datetime import date, datetime
from typing import Any

import msgspec


class Fact(msgspec.Struct, frozen=True):
    """A fact as it is held now, and which operator recorded it when."""

    fact: str
    since: date
    until: date | None
    kind: str
    source: str
    detail: str | None
    operator: str
    recorded_on: date


class Moment(msgspec.Struct, frozen=True):
    """One event that tells of the person: `name` as it is stored, `told` its plain fields."""

    position: int
    at: datetime
    on: date
    name: str
    stream: str
    operator: str
    actor: str
    told: dict[str, Any]
