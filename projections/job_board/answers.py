"""What this room answers with. Wages in fen a month; `contact` and `phone` are sealed."""

from __future__ import annotations

from datetime import date, datetime

import msgspec


class Employer(msgspec.Struct, frozen=True):
    """An employer (用人单位) the reader deals with."""

    employer: str
    operator: str
    name: str
    credit_code: str
    industry: str
    economy: str
    address: str
    profile: str
    contact: str
    phone: str
    registered_on: date
    vacancies: int


class EmployerName(msgspec.Struct, frozen=True):
    """What everybody may know of an employer."""

    employer: str
    name: str
    credit_code: str


class Vacancy(msgspec.Struct, frozen=True):
    """Annex 2, 3.1.1. `status` is registered, published or closed; ages in years, 0 when there is no limit."""

    vacancy: str
    operator: str
    outlet: str
    case: str
    employer: str
    employer_name: str
    village: str
    occupation: str
    form: str
    headcount: int
    hired: int
    age_min: int
    age_max: int
    education: str
    major: str
    years: int
    qualification: str
    title: str
    wage_min_fen: int
    wage_max_fen: int
    lodging: str
    benefits: str
    first: date
    last: date
    interview_on: date | None
    shifts: str
    age_ground: str
    status: str
    closed_cause: str | None
    registered_on: date
    registered_at: datetime
    published_on: date | None
    closed_on: date | None

    @property
    def places_left(self) -> int:
        return max(0, self.headcount - self.hired)

    def takes_referrals_on(self, day: date) -> bool:
        """Published, not past its last day, and with a place left."""
        return self.status == "published" and day <= self.last and self.places_left > 0
