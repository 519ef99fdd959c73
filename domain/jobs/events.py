"""Streams `employer/<id>`, `vacancy/<id>`, `<operator>/referral/<id>` and `<operator>/matches/<id>`.

Employer (用人单位), Vacancy (招聘登记) with the notice's 22 fields, Referral (推荐) with outcome and follow-ups (回访).
Money in fen a month.
"""

from __future__ import annotations

from datetime import date

from domain.jobs.matching import Post, Ranked, Seeker
from domain.shared.message import Event
from domain.shared.personal import Personal


class EmployerRegistered(Event, frozen=True, kw_only=True):
    employer: str
    operator: str
    name: str
    credit_code: str
    industry: str
    economy: str
    address: str
    profile: str
    contact: Personal
    phone: Personal


class VacancyRegistered(Event, frozen=True, kw_only=True, omit_defaults=True):
    """Annex 2, 3.1.1: 岗位情况, 招聘条件, 工作待遇, 时间要求. `case` is the case of item 3.1.1 that brings it out.

    Beyond the notice: `shifts`, which the jobseeker's form asks for, and the lawful ground of an age limit.
    """

    vacancy: str
    operator: str
    outlet: str
    case: str
    employer: str
    employer_name: str
    village: str  # place of work
    occupation: str
    form: str
    headcount: int
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
    shifts: str = ""  # codes joined by commas
    age_ground: str = ""  # requirements.AGE_GROUNDS; without one an age limit excludes nobody


class VacancyPublished(Event, frozen=True, kw_only=True):
    vacancy: str
    operator: str


class VacancyHireCounted(Event, frozen=True, kw_only=True):
    """One place was taken; `hired` places are taken now."""

    vacancy: str
    referral: str
    hired: int


class VacancyClosed(Event, frozen=True, kw_only=True):
    vacancy: str
    operator: str
    cause: str  # "filled" or "withdrawn"


class VacancyTakenOver(Event, frozen=True, kw_only=True):
    """The operator left: the vacancy is its successor's, under the same number. `case` brings it out, or did."""

    vacancy: str
    operator: str
    to_operator: str
    to_outlet: str
    case: str


class ReferralMade(Event, frozen=True, kw_only=True):
    """Annex 2, 3.1.3: a letter of referral 推荐介绍信."""

    referral: str
    operator: str
    outlet: str
    case: str
    person: str
    vacancy: str
    employer: str


class MatchesShown(Event, frozen=True, kw_only=True):
    """What was put before somebody: `ranked` follows from `seekers` and `posts` by the rules of that number.

    `purpose` is "vacancies" for a jobseeker or "people" for a vacancy; `subject` is that person or vacancy. Of the
    candidates only those in the ranking are kept; `considered` were compared, `outside_age` of them were left out by a
    lawful age limit. `position` is how far the read model had come.
    """

    matches: str
    operator: str
    outlet: str
    purpose: str
    subject: str
    seekers: tuple[Seeker, ...]
    posts: tuple[Post, ...]
    considered: int
    outside_age: int
    ranked: tuple[Ranked, ...]
    position: int
    rules: int


class ReferralOutcomeRecorded(Event, frozen=True, kw_only=True):
    referral: str
    operator: str
    person: str
    vacancy: str
    outcome: str
    starts_on: date | None
    note: str


class ReferralAnswered(Event, frozen=True, kw_only=True):
    """What whoever holds the letter says came of it; nothing is concluded from it before the operator has asked."""

    referral: str
    operator: str
    person: str
    vacancy: str
    outcome: str
    starts_on: date | None


class FollowUpRecorded(Event, frozen=True, kw_only=True):
    """Follow-up `day` (7, 30 or 90) after the start of work; placed means `employed` at 30."""

    referral: str
    operator: str
    person: str
    day: int
    employed: bool
    note: str


class FollowUpEnded(Event, frozen=True, kw_only=True):
    """The operator does not ask any more: `reason` says who does, or why nobody. Day 0 is the outcome itself."""

    referral: str
    operator: str
    person: str
    day: int
    reason: str


EVENTS = {
    "jobs.employer-registered.v1": EmployerRegistered,
    "jobs.vacancy-registered.v1": VacancyRegistered,
    "jobs.vacancy-published.v1": VacancyPublished,
    "jobs.vacancy-hire-counted.v1": VacancyHireCounted,
    "jobs.vacancy-closed.v1": VacancyClosed,
    "jobs.vacancy-taken-over.v1": VacancyTakenOver,
    "jobs.matches-shown.v1": MatchesShown,
    "jobs.referral-made.v1": ReferralMade,
    "jobs.referral-outcome-recorded.v1": ReferralOutcomeRecorded,
    "jobs.referral-answered.v1": ReferralAnswered,
    "jobs.follow-up-recorded.v1": FollowUpRecorded,
    "jobs.follow-up-ended.v1": FollowUpEnded,
}
PERSONAL_OF = {"jobs.employer-registered.v1": "employer"}


def employer_stream(employer: str) -> str:
    return f"employer/{employer}"


def vacancy_stream(vacancy: str) -> str:
    return f"vacancy/{vacancy}"


def referral_stream(operator: str, referral: str) -> str:
    return f"{operator}/referral/{referral}"


def matches_stream(operator: str, matches: str) -> str:
    return f"{operator}/matches/{matches}"
