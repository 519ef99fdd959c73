"""What this room answers with."""

from __future__ import annotations

from datetime import date

import msgspec


class Rating(msgspec.Struct, frozen=True):
    """`score` is 1 to 5; `words` is the vault's token."""

    case: str
    operator: str
    outlet: str
    item: str
    subject: str
    score: int
    words: str | None
    rated_on: date


class Satisfaction(msgspec.Struct, frozen=True):
    """How many gave each score, from 1 to 5."""

    counts: tuple[int, int, int, int, int]

    @property
    def total(self) -> int:
        return sum(self.counts)

    @property
    def tenths(self) -> int:
        """The mean score in tenths, rounded; 0 when nobody rated."""
        weighed = sum(score * count for score, count in enumerate(self.counts, start=1))
        return (20 * weighed + self.total) // (2 * self.total) if self.total else 0


class Complaint(msgspec.Struct, frozen=True):
    """`status` is open, answered, finished, withdrawn, voided or handed-over; `words` is the vault's token."""

    complaint: str
    operator: str
    outlet: str
    village: str
    via: str
    kind: str
    case: str
    subject_kind: str
    subject: str
    words: str | None
    lodged_on: date
    answer_by: date
    answered_on: date | None
    answered_by: str | None
    status: str
    closed_on: date | None
    holder: str
    taken_from: str
    taken_on: date | None

    def shown_status(self, today: date) -> str:
        """Its status, or late: nobody has answered in time; late-before when it was so before it was taken over."""
        if self.status != "open" or today <= self.answer_by:
            return self.status
        return "late-before" if self.taken_on and self.taken_on > self.answer_by else "late"


class Analysed(msgspec.Struct, frozen=True):
    """Complaints of one kind in a period: how many, how many of them answered, and answered in time; `late` are those
    that had no answer on the last day and were with the operator then, whoever they are about."""

    kind: str
    lodged: int
    answered: int
    in_time: int
    late: int = 0
