"""Stream `offer/<id>`: a vacancy that an employer offers an outlet without an account (岗位登记申请).

Province-wide, so that it keeps its number and its page when its operator leaves. Money in fen a month.
"""

from __future__ import annotations

from datetime import date

from domain.shared.message import Event
from domain.shared.personal import Personal


class OfferMade(Event, frozen=True, kw_only=True, omit_defaults=True):
    """Annex 2, 3.1.1: the 22 fields of 《用人单位招聘登记表》 as the employer typed them; nothing is registered yet.

    By `answer_by` the outlet accepts or declines it; None of those made before there was such a day.
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
    shifts: str  # codes joined by commas
    age_ground: str  # requirements.AGE_GROUNDS; without one an age limit excludes nobody
    answer_by: date | None = None


class OfferAccepted(Event, frozen=True, kw_only=True):
    """It was registered as `vacancy` of `employer`; `case` is the case of item 3.1.1 that brings it out."""

    offer: str
    operator: str
    outlet: str
    employer: str
    vacancy: str
    case: str


class OfferDeclined(Event, frozen=True, kw_only=True):
    """`reason` is for the employer to read."""

    offer: str
    operator: str
    outlet: str
    reason: str


class OfferPassedOn(Event, frozen=True, kw_only=True):
    """The operator left: it waits at an outlet of the successor now."""

    offer: str
    operator: str
    to_operator: str
    to_outlet: str


EVENTS = {
    "jobs.offer-made.v1": OfferMade,
    "jobs.offer-accepted.v1": OfferAccepted,
    "jobs.offer-declined.v1": OfferDeclined,
    "jobs.offer-passed-on.v1": OfferPassedOn,
}
PERSONAL_OF = {"jobs.offer-made.v1": "offer"}


def offer_stream(offer: str) -> str:
    return f"offer/{offer}"
