"""What this room answers with."""

from __future__ import annotations

from datetime import date, datetime

import msgspec

from domain.jobs.referral import UNDECIDED


class Referral(msgspec.Struct, frozen=True):
    """`outcome` is None until it is known: interviewed, hired, declined or not-suitable. `placed_on` is the day on
    which the 30-day follow-up found the person at work; since `ended_on` nobody here asks for the outcome. `answer` is
    what the employer said of it by the code on the letter."""

    referral: str
    operator: str
    outlet: str
    case: str
    person: str
    vacancy: str
    employer: str
    occupation: str
    employer_name: str
    made_on: date
    made_at: datetime
    made_by: str
    outcome: str | None
    outcome_on: date | None
    starts_on: date | None
    note: str
    code: str
    placed_on: date | None
    ended_on: date | None
    answer: str | None
    answered_on: date | None
    answer_starts_on: date | None

    @property
    def is_asked(self) -> bool:
        """Does the operator still wait to hear what came of it?"""
        return self.outcome in UNDECIDED and self.ended_on is None


class Letter(msgspec.Struct, frozen=True):
    """What a letter of referral says of itself, and what was answered by it; nothing of the person."""

    referral: str
    operator: str
    occupation: str
    employer_name: str
    made_on: date
    code: str
    outcome: str | None
    ended_on: date | None
    answer: str | None
    answered_on: date | None
    answer_starts_on: date | None

    @property
    def is_asked(self) -> bool:
        """May it still be answered?"""
        return self.outcome in UNDECIDED and self.ended_on is None


class FollowUp(msgspec.Struct, frozen=True):
    """A follow-up (回访) `day` days after the start of work; `employed` is None until it is done. What
    `ended_on` a day is no longer this operator's: `note` says why."""

    referral: str
    operator: str
    day: int
    outlet: str
    person: str
    due_on: date
    done_on: date | None
    ended_on: date | None
    employed: bool | None
    note: str

    def is_overdue(self, today: date) -> bool:
        return self.is_open and self.due_on < today

    @property
    def is_open(self) -> bool:
        return self.done_on is None and self.ended_on is None


class Duty(msgspec.Struct, frozen=True):
    """A follow-up that is due, with what one needs to make the call."""

    referral: str
    operator: str
    day: int
    outlet: str
    person: str
    due_on: date
    starts_on: date
    occupation: str
    employer_name: str
    vacancy: str

    def is_overdue(self, today: date) -> bool:
        return self.due_on < today


class Unfinished(msgspec.Struct, frozen=True):
    """What is still to be asked after: follow-up `day` of a referral, or with day 0 its outcome."""

    referral: str
    day: int
    outlet: str


class HiresBy(msgspec.Struct, frozen=True, kw_only=True):
    """What an operator placed with one employer in a span; `elsewhere` are that employer's hires by other operators."""

    employer: str
    hires: int
    elsewhere: int
    placements: int
    followed: int
    short: int
    cases: tuple[str, ...]
