"""What this room answers with. Certificates are sealed."""

from __future__ import annotations

from datetime import date

import msgspec


class Course(msgspec.Struct, frozen=True):
    """A class (培训班期). `status` is collected, published or withdrawn; `passed` and `waiting` count people."""

    course: str
    operator: str
    outlet: str
    case: str
    kind: str
    institution: str
    qualification: str
    project: str
    first: date
    last: date
    place: str
    village: str
    seats: int
    taken: int
    passed: int
    waiting: int
    contact: str
    channels: list[str]
    status: str
    collected_on: date
    published_on: date | None

    @property
    def seats_left(self) -> int:
        return max(0, self.seats - self.taken)

    def takes_people_on(self, day: date) -> bool:
        """Published, not begun, and with a seat left."""
        return self.status == "published" and day <= self.first and self.seats_left > 0

    def runs_on(self, day: date) -> bool:
        return self.status == "published" and self.first <= day <= self.last


class Enrolment(msgspec.Struct, frozen=True):
    """One person in one class. `status` is enrolled, waiting, passed, failed, left or cancelled; who waits has a
    smaller `queued` than whoever came later; `work` is untold, employed or unemployed, as it was told on
    `followed_on`; the certificate's number was corrected last on `corrected_on`."""

    course: str
    person: str
    operator: str
    outlet: str
    case: str
    status: str
    queued: int | None
    enrolled_on: date
    days_present: int
    result_on: date | None
    certificate: str | None
    corrected_on: date | None
    work: str
    workplace: str
    cause: str
    plan: str
    next_on: date | None
    followed_on: date | None

    @property
    def has_seat(self) -> bool:
        """Neither given up nor only waiting for one."""
        return self.status not in ("cancelled", "waiting")


class Session(msgspec.Struct, frozen=True):
    """A day of a class with those who were there."""

    course: str
    day: date
    present: list[str]
    recorded_on: date
