"""What this room answers with. Money in fen; experts' names are sealed."""

from __future__ import annotations

from datetime import date

import msgspec


class Venture(msgspec.Struct, frozen=True):
    """A project (创业项目). `status` is received, passed, rejected, listed, published or withdrawn."""

    venture: str
    operator: str
    outlet: str
    case: str
    name: str
    category: str
    developer: str
    investment_fen: int
    summary: str
    status: str
    opinion: str
    reason: str
    reviews: int
    recommended: int
    received_on: date
    listed_on: date | None

    @property
    def in_library(self) -> bool:
        return self.status in ("listed", "published")


class Review(msgspec.Struct, frozen=True):
    """One opinion on the four criteria: of an `expert` of the team, or of one from outside with an organisation."""

    review: str
    reviewer: str
    expert: str
    organisation: str
    met: list[str]
    recommends: bool
    opinion: str
    reviewed_on: date


class Recommendation(msgspec.Struct, frozen=True):
    """A project recommended to a person."""

    venture: str
    person: str
    case: str
    recommended_on: date


class Founder(msgspec.Struct, frozen=True):
    """Somebody who is followed. `stage` is preparing or founded; `staff` answers for them, "" for nobody yet."""

    operator: str
    person: str
    outlet: str
    case: str
    venture: str
    stage: str
    enterprise: str
    founded_on: date | None
    jobs: int
    staff: str
    problems: int
    unsolved: int
    opened_on: date


class Problem(msgspec.Struct, frozen=True):
    """What stands in a founder's way, who answers for it until when, and how it was solved."""

    problem: int
    kind: str
    text: str
    staff: str
    raised_on: date
    due_on: date | None
    solution: str
    solved_on: date | None

    def is_overdue(self, day: date) -> bool:
        return self.solved_on is None and self.due_on is not None and self.due_on < day


class Loan(msgspec.Struct, frozen=True):
    """A line of the ledger (受理台账). `status`: received, checked, agreed, disagreed, lent, declined, withdrawn."""

    loan: str
    operator: str
    outlet: str
    village: str
    person: str
    amount_fen: int
    purpose: str
    premises: str
    status: str
    received_on: date
    checked_on: date | None
    findings: str
    proof: str
    opinion: str
    signed_by: str
    signed_on: date | None
    lent_fen: int
    decided_on: date | None


class Clinic(msgspec.Struct, frozen=True):
    """A day with an expert (创业门诊)."""

    clinic: str
    operator: str
    outlet: str
    day: date
    begins: str
    place: str
    topic: str
    expert: str
    slots: int
    booked: int
    advised: int

    @property
    def slots_left(self) -> int:
        return max(0, self.slots - self.booked)


class Booking(msgspec.Struct, frozen=True):
    """A place of a clinic, with the question and, afterwards, the advice; or the reason for which it was cancelled."""

    clinic: str
    person: str
    slot: int
    question: str
    advice: str
    booked_on: date
    advised_on: date | None
    cancelled_on: date | None
    reason: str
