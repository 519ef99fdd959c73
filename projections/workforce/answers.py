"""What this room answers with. `name` and `phone` are sealed."""

from __future__ import annotations

from datetime import date, datetime

import msgspec


class StaffRecord(msgspec.Struct, frozen=True):
    """`category` is credential or training; a credential was issued on `first` and expires on `last`, if ever."""

    operator: str
    staff: str
    record: str
    category: str
    kind: str
    level: str
    title: str
    organiser: str
    first: date
    last: date | None
    hours: int
    result: str
    proofs: int
    recorded_on: date
    withdrawn_on: date | None
    withdrawn_reason: str | None

    @property
    def counts(self) -> bool:
        return self.withdrawn_on is None

    def holds_on(self, day: date) -> bool:
        """Whether a credential is in force."""
        runs = self.first <= day and (self.last is None or self.last >= day)
        return self.counts and self.category == "credential" and runs


class Proof(msgspec.Struct, frozen=True):
    """A file, sealed for the member of staff; `size` is in bytes."""

    evidence: str
    staff: str
    record: str
    sha256: str
    size: int
    type: str
    attached_at: datetime


class Team(msgspec.Struct, frozen=True):
    operator: str
    team: str
    name: str
    field: str
    experts: int
    formed_on: date
    dissolved_on: date | None
    dissolved_reason: str | None


class Expert(msgspec.Struct, frozen=True):
    team: str
    expert: str
    speciality: str
    affiliation: str
    name: str
    phone: str
    joined_on: date
    left_on: date | None
    left_reason: str | None


class CountyStaff(msgspec.Struct, frozen=True):
    """`mode` is stationed or contact."""

    member: str
    outlet: str
    mode: str
    unit: str
    name: str
    phone: str
    since: date
    ended_on: date | None
    ended_reason: str | None


class Leader(msgspec.Struct, frozen=True):
    village: str
    leader: str
    name: str
    phone: str
    since: date
    left_on: date | None
    left_reason: str | None


class Honour(msgspec.Struct, frozen=True):
    village: str
    leader: str
    honour: str
    outlet: str
    year: int
    awarded_on: date
