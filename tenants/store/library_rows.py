"""The library's stored events and notifications, with all our columns behind them."""

from __future__ import annotations

import time
from dataclasses import dataclass
from datetime import datetime
from typing import Self, cast
from uuid import UUID
from zoneinfo import ZoneInfo

from eventsourcing.persistence import Notification, StoredEvent

from tenants.store.envelope import tenant_of
from tenants.store.rows import Recorded, Row, to_day_number

_BUSINESS_TIME = ZoneInfo("Asia/Shanghai")


class OriginatorIds:
    """Stream ids are text in the table; an application of the library may ask for UUIDs."""

    def __init__(self, kind: str = "text") -> None:
        if kind not in ("text", "uuid"):
            raise ValueError(f"originator ids are text or uuid, not {kind}")
        self._as_uuid = kind == "uuid"

    def text(self, originator_id: UUID | str) -> str:
        if isinstance(originator_id, UUID) is not self._as_uuid:
            raise TypeError(f"{originator_id!r} is not the kind of id this store was opened for")
        return str(originator_id)

    def original(self, stream: str) -> UUID | str:
        return UUID(stream) if self._as_uuid else stream


@dataclass(frozen=True)
class StoredRow(StoredEvent):
    """A stored event with all our columns; `position` is None before it is recorded."""

    row: Row
    position: int | None = None


@dataclass(frozen=True)
class NotifiedRow(Notification):
    """A notification with all our columns."""

    row: Row

    @classmethod
    def of(cls, recorded: Recorded, ids: OriginatorIds) -> Self:
        position, *rest = recorded
        row = cast(Row, tuple(rest))
        return cls(ids.original(row[1]), row[2], row[3], bytes(row[11]), position, row)

    @property
    def position(self) -> int:
        return self.id


def stored_row(recorded: Recorded, ids: OriginatorIds) -> StoredRow:
    position, *rest = recorded
    row = cast(Row, tuple(rest))
    return StoredRow(ids.original(row[1]), row[2], row[3], bytes(row[11]), row, position)


def row_of(event: StoredEvent, ids: OriginatorIds) -> Row:
    """What is stored. An event of the library's own kind says neither when nor by whom: then it is now, the library."""
    if isinstance(event, StoredRow):
        return event.row
    stream = ids.text(event.originator_id)
    now = time.time_ns() // 1000
    today = to_day_number(datetime.now(_BUSINESS_TIME).date())
    return (
        tenant_of(stream),
        stream,
        event.originator_version,
        event.topic,
        now,
        today,
        "system:library",
        "system",
        None,
        "",
        None,
        event.state,
    )
