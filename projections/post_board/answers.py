"""What this room answers with."""

from __future__ import annotations

from datetime import date, datetime

import msgspec


class Taken(msgspec.Struct, frozen=True):
    """So many people are claimed for at a post in a month, such as 2026-07."""

    month: str
    people: int


class Post(msgspec.Struct, frozen=True):
    """`status` is applied, sent-up, confirmed, returned or taken-back; `reason` is why it was sent back last."""

    post: str
    operator: str
    outlet: str
    village: str
    case: str
    employer: str
    title: str
    headcount: int
    funding: str
    target: str
    kind: str
    address: str
    status: str
    applied_on: date
    changed_at: datetime
    checked_on: date | None
    as_stated: bool | None
    check_note: str | None
    is_public: bool | None
    opinion: str | None
    times: int
    sent_on: date | None
    answered_on: date | None
    reason: str | None
