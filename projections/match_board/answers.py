"""What this room answers with. Wages in fen a month."""

from __future__ import annotations

from datetime import date, datetime

import msgspec

from domain.jobs.matching import Post, Ranked, Seeker


class Candidate(msgspec.Struct, frozen=True):
    """An open vacancy as it is compared, with its age limits and their lawful ground."""

    vacancy: str
    village: str
    occupation: str
    wage_min_fen: int
    wage_max_fen: int
    shifts: str
    education: str
    qualification: str
    years: int
    age_min: int
    age_max: int
    age_ground: str

    @property
    def post(self) -> Post:
        """What the scoring sees: no age."""
        shared = {name: getattr(self, name) for name in Post.__struct_fields__ if name not in ("id", "shifts")}
        return Post(id=self.vacancy, shifts=tuple(filter(None, self.shifts.split(","))), **shared)


class Looking(msgspec.Struct, frozen=True):
    """A registered jobseeker as they are compared."""

    person: str
    village: str
    occupation: str
    wage_min_fen: int
    places: list[str]
    shifts: str
    education: str
    qualification: str
    years: int

    @property
    def seeker(self) -> Seeker:
        plain = {"village", "occupation", "wage_min_fen", "education", "qualification", "years"}
        shared = {name: getattr(self, name) for name in plain}
        shifts = tuple(filter(None, self.shifts.split(",")))
        return Seeker(id=self.person, places=tuple(self.places), shifts=shifts, **shared)


class Shown(msgspec.Struct, frozen=True):
    """Matches as they were shown: to a jobseeker ("vacancies") or for a vacancy ("people"), the best first."""

    matches: str
    operator: str
    outlet: str
    purpose: str
    subject: str
    seekers: tuple[Seeker, ...]
    posts: tuple[Post, ...]
    ranked: tuple[Ranked, ...]
    considered: int
    outside_age: int
    found: int
    position: int
    rules: int
    shown_on: date
    shown_at: datetime
    shown_by: str


class ShownLine(msgspec.Struct, frozen=True):
    """One line of the list of matches."""

    matches: str
    operator: str
    outlet: str
    purpose: str
    subject: str
    considered: int
    found: int
    shown_on: date
    shown_at: datetime
    shown_by: str
