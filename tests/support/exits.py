"""Canonical examples of the events of working days and of an operator's exit."""

from __future__ import annotations

from datetime import date

from domain.calendars import events as calendars
from domain.shared.message import Event

EVENTS: tuple[Event, ...] = (
    calendars.WorkingDaysPublished(
        year=2026,
        holidays=(date(2026, 10, 1), date(2026, 10, 2)),
        workdays=(date(2026, 10, 10),),
        source="国务院办公厅关于2026年部分节假日安排的通知",
    ),
)
