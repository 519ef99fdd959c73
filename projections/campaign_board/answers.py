"""What this room answers with. Money in fen; `words` are sealed."""

from __future__ import annotations

from datetime import date, datetime

import msgspec


class Campaign(msgspec.Struct, frozen=True):
    """A survey, assistance activity or development of posts; `done` of `targets` were reached."""

    campaign: str
    operator: str
    outlet: str
    case: str
    village: str
    item: str
    kind: str
    title: str
    first: date | None
    last: date | None
    plan: dict[str, str]
    status: str
    targets: int
    done: int
    summary: str
    opened_on: date
    opened_at: datetime
    closed_on: date | None

    @property
    def percent(self) -> int:
        return round(100 * self.done / self.targets) if self.targets else 0


class Reached(msgspec.Struct, frozen=True):
    """A target, and what was found there."""

    campaign: str
    target: str
    kind: str
    village: str
    outcome: str
    collector: str
    answers: dict[str, str]
    words: str | None
    collected_on: date | None


class Progress(msgspec.Struct, frozen=True):
    """How far it is in a village, or what somebody has collected."""

    where: str
    targets: int
    done: int

    @property
    def percent(self) -> int:
        return round(100 * self.done / self.targets) if self.targets else 0


class Note(msgspec.Struct, frozen=True):
    """Guidance, or what was given to a target."""

    note: str
    kind: str
    target: str
    text: str
    words: str | None
    on: date
    at: datetime


class PoolPost(msgspec.Struct, frozen=True):
    """A public-welfare post of the pool."""

    post: str
    campaign: str
    name: str
    unit: str
    category: str
    village: str
    places: int
    wage_fen: int
    duties: str
    status: str
    reason: str
    published_on: date | None
