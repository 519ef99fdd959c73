"""What may be asked of employers, vacancies and referrals."""

from __future__ import annotations

from datetime import date

from domain.jobs.matching import Post, Seeker
from domain.shared.message import Command
from domain.shared.personal import Personal


class RegisterEmployer(Command, frozen=True, kw_only=True):
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


class RegisterVacancy(Command, frozen=True, kw_only=True):
    """Annex 2, 3.1.1: 《用人单位招聘登记表》. Wages in fen a month; ages in years, 0 when there is no limit."""

    vacancy: str
    operator: str
    outlet: str
    case: str
    employer: str
    village: str
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
    interview_on: date | None = None
    shifts: str = ""
    age_ground: str = ""
    employer_name: str = ""


class PublishVacancy(Command, frozen=True, kw_only=True):
    """`case` is the finished case of item 3.1.1 that brings it out."""

    vacancy: str
    operator: str
    case: str


class CountHire(Command, frozen=True, kw_only=True):
    vacancy: str
    operator: str
    referral: str


class CloseVacancy(Command, frozen=True, kw_only=True):
    vacancy: str
    operator: str


class TakeOverVacancy(Command, frozen=True, kw_only=True):
    """From an operator that left to an outlet of its successor; `case` is the case that brings it out from then on."""

    vacancy: str
    operator: str
    to_operator: str
    to_outlet: str
    case: str = ""


class ShowMatches(Command, frozen=True, kw_only=True):
    """Annex 2, 3.1.3 查询岗位信息, 3.1.4 筛选求职信息. `outside_age` are the candidates a lawful limit leaves out."""

    matches: str
    operator: str
    outlet: str
    purpose: str
    subject: str
    seekers: tuple[Seeker, ...]
    posts: tuple[Post, ...]
    outside_age: tuple[str, ...] = ()
    position: int = 0


class MakeReferral(Command, frozen=True, kw_only=True):
    """Annex 2, 3.1.3."""

    referral: str
    operator: str
    outlet: str
    case: str
    person: str
    vacancy: str
    employer: str = ""


class RecordOutcome(Command, frozen=True, kw_only=True):
    """`starts_on` is the first day of work and goes with the outcome "hired"."""

    referral: str
    operator: str
    outcome: str
    starts_on: date | None = None
    note: str = ""


class AnswerReferral(Command, frozen=True, kw_only=True):
    """What the employer says of it, by the code on the letter (推荐介绍信回执): for the operator to look into."""

    referral: str
    operator: str
    outcome: str
    starts_on: date | None = None


class RecordFollowUp(Command, frozen=True, kw_only=True):
    referral: str
    operator: str
    day: int
    employed: bool
    note: str = ""


class EndFollowUp(Command, frozen=True, kw_only=True):
    """Follow-up `day` is not this operator's any more; day 0 is the outcome that is not known yet."""

    referral: str
    operator: str
    day: int
    reason: str
