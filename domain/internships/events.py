"""Stream `<operator>/internship/<case>`: an internship agreed with an employer. Annex 2, 2.3.1."""

from __future__ import annotations

from datetime import date

from domain.shared.message import Event
from domain.shared.personal import Personal


class InternshipAgreed(Event, frozen=True, kw_only=True):
    """The agreement (见习协议). `allowance_fen` is a month's; the mentor is one of the employer's people."""

    internship: str
    operator: str
    outlet: str
    case: str
    village: str
    person: str
    employer: str
    title: str
    first: date
    last: date
    allowance_fen: int
    mentor: Personal


class InternshipNoted(Event, frozen=True, kw_only=True):
    """见习管理: what was found when it was looked after."""

    internship: str
    operator: str
    note: str


class InternshipEnded(Event, frozen=True, kw_only=True):
    internship: str
    operator: str
    case: str
    person: str
    outcome: str  # "hired", "completed", "left" or "voided"
    ended_on: date


EVENTS = {
    "internships.agreed.v1": InternshipAgreed,
    "internships.noted.v1": InternshipNoted,
    "internships.ended.v1": InternshipEnded,
}
PERSONAL_OF = {"internships.agreed.v1": "person"}


def stream(operator: str, internship: str) -> str:
    return f"{operator}/internship/{internship}"
