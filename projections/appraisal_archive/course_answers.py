"""What this room answers with about appraisals under way. Who did something is a user id."""

from __future__ import annotations

from datetime import date

import msgspec

from domain.appraisals.answer_events import Objection, Proof, Ruling


class Course(msgspec.Struct, frozen=True):
    """How far an appraisal is: assessing, draft, published, agreed, objected, lapsed, decided or concluded.

    `answer_until` is None while the calendar of that year is not known; `answered` is agreed, objected or lapsed.
    """

    operator: str
    period: str
    kind: str
    status: str
    scheme: str
    scheme_version: int
    digest: str
    derived_on: date
    published_on: date | None
    answer_days: int | None
    answer_until: date | None
    reminded_on: date | None
    answered: str | None
    answered_on: date | None
    answered_by: str | None
    statement: str | None
    objections: tuple[Objection, ...]
    evidence: tuple[Proof, ...]
    rulings: tuple[Ruling, ...]
    decided_on: date | None
    decided_by: str | None
    concluded_on: date | None

    def ruling(self, point: str) -> Ruling | None:
        return next((one for one in self.rulings if one.point == point), None)


class Party(msgspec.Struct, frozen=True):
    """One of those who score a year: self, superior or third_party; open, submitted or waived."""

    operator: str
    period: str
    party: str
    status: str
    started_on: date
    days: int
    until: date | None
    points: list[str]
    done: int
    reminded_on: date | None
    ended_on: date | None
    ended_by: str | None
    reason: str | None


class PointAssessment(msgspec.Struct, frozen=True):
    """One party's score of one point; `earned` is the share of the full mark as "n/d"."""

    party: str
    point: str
    answers: dict[str, str]
    earned: str
    remark: str
    evidence: tuple[Proof, ...]
    actor: str
    assessed_on: date


class AssessorOf(msgspec.Struct, frozen=True):
    """Who scores an operator as the third party."""

    operator: str
    assessor: str
    assigned_on: date
    assigned_by: str
