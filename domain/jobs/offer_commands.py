"""What may be asked of offers of vacancies (岗位登记申请)."""

from __future__ import annotations

from datetime import date

from domain.shared.message import Command
from domain.shared.personal import Personal


class MakeOffer(Command, frozen=True, kw_only=True):
    """Annex 2, 3.1.1: 《用人单位招聘登记表》 as an employer fills it in without an account, for an outlet to register.

    Wages in fen a month; ages in years, 0 when there is no limit. `answer_by` is filled in from the calendar.
    """

    offer: str
    operator: str
    outlet: str
    name: str
    credit_code: str
    industry: str
    economy: str
    address: str
    profile: str
    contact: Personal
    phone: Personal
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
    answer_by: date | None = None


class AcceptOffer(Command, frozen=True, kw_only=True):
    """It becomes `vacancy` of `employer`, under `case` of item 3.1.1; the employer is registered when it is new."""

    offer: str
    operator: str
    outlet: str
    employer: str
    vacancy: str
    case: str


class DeclineOffer(Command, frozen=True, kw_only=True):
    """`reason` is what the employer reads."""

    offer: str
    operator: str
    outlet: str
    reason: str


class PassOnOffer(Command, frozen=True, kw_only=True):
    """From an operator that left to an outlet of its successor, under the same number."""

    offer: str
    operator: str
    to_operator: str
    to_outlet: str
