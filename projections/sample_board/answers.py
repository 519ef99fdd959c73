"""What this room answers with. Who did something is a user id; a finding names nobody."""

from __future__ import annotations

from datetime import date, datetime

import msgspec


class Sampling(msgspec.Struct, frozen=True):
    """`seed` is None until it is revealed: before that its hash alone is shown."""

    area: str
    period: str
    seed_sha256: str
    seed: str | None
    committed_on: date
    committed_at: datetime
    committed_by: str
    revealed_on: date | None
    revealed_at: datetime | None
    revealed_by: str | None

    @property
    def status(self) -> str:
        return "revealed" if self.seed else "committed"


class Reminder(msgspec.Struct, frozen=True):
    """`of` is seed, reveal, draw or check."""

    area: str
    period: str
    of: str
    day: date
    left: int
    until: date | None


class Sample(msgspec.Struct, frozen=True):
    """One operator's sample. `status` is open or concluded; `drawn_on` is None while it is targeted alone."""

    operator: str
    period: str
    area: str
    seed: str
    position: int
    population: int
    list_sha256: str
    share: str
    at_least: int
    at_most: int
    scheme: str
    scheme_version: int
    picked: int
    checked: int
    failed: int
    targeted: int
    targeted_checked: int
    targeted_failed: int
    status: str
    drawn_on: date | None
    drawn_at: datetime | None
    begun_on: date
    concluded_on: date | None
    concluded_by: str | None
    concluded_position: int

    @property
    def left(self) -> int:
        return self.picked - self.checked + self.targeted - self.targeted_checked


class SampleCase(msgspec.Struct, frozen=True):
    """`passed` is None until somebody was there; the photo's fields are None without one."""

    operator: str
    period: str
    case: str
    targeted: bool
    place: int
    signal: str
    passed: bool | None
    finding: str
    note: str
    photo_sha256: str | None
    photo_size: int | None
    photo_type: str | None
    checked_on: date | None
    checked_by: str | None

    @property
    def status(self) -> str:
        return "left" if self.passed is None else "passed" if self.passed else "failed"


class SampleOf(msgspec.Struct, frozen=True, kw_only=True):
    """How the sampling of an operator's period stands. `status` is under-way or concluded.

    `position` is the log's at which it was concluded: what was derived before it does not know its findings.
    `failed_cases` are of random and targeted checks alike; `checked` and `failed` of the random ones alone, which is
    what an extrapolation may be made from.
    """

    status: str
    checked: int = 0
    failed: int = 0
    failed_cases: tuple[str, ...] = ()
    position: int = 0

    @property
    def is_under_way(self) -> bool:
        return self.status == "under-way"
