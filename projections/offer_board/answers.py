"""What this room answers with. Wages in fen a month; `contact` and `phone` are sealed."""

from __future__ import annotations

from datetime import date, datetime

import msgspec


class Offer(msgspec.Struct, frozen=True):
    """An offer of a vacancy (岗位登记申请), annex 2, 3.1.1. `status` is waiting, accepted or declined.

    `employer`, `vacancy` and `case` are what it became, `reason` why it was declined; ages in years, 0 for no limit. By
    `answer_by` it is to be accepted or declined.
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
    contact: str
    phone: str
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
    interview_on: date | None
    shifts: str
    age_ground: str
    answer_by: date | None
    status: str
    made_on: date
    made_at: datetime
    decided_on: date | None
    reason: str | None
    employer: str | None
    vacancy: str | None
    case: str | None

    def is_late(self, today: date) -> bool:
        """Nobody has accepted or declined it in time."""
        return self.status == "waiting" and self.answer_by is not None and self.answer_by < today
