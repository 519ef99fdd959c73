"""A canonical example of each event of an internship."""

from __future__ import annotations

from datetime import date

from domain.internships import events as internships
from domain.shared.message import Event
from domain.shared.personal import Personal

OPERATOR, OUTLET, VILLAGE, PERSON, EMPLOYER = "op-350102-003", "outlet-1", "350102001001", "person-1", "employer-1"
INTERNSHIP = "case-231"

EVENTS: tuple[Event, ...] = (
    internships.InternshipAgreed(
        internship=INTERNSHIP,
        operator=OPERATOR,
        outlet=OUTLET,
        case=INTERNSHIP,
        village=VILLAGE,
        person=PERSON,
        employer=EMPLOYER,
        title="行政见习",
        first=date(2026, 6, 1),
        last=date(2026, 11, 30),
        allowance_fen=200_000,
        mentor=Personal.of("黄师傅"),
    ),
    internships.InternshipNoted(internship=INTERNSHIP, operator=OPERATOR, note="到岗正常"),
    internships.InternshipEnded(
        internship=INTERNSHIP,
        operator=OPERATOR,
        case=INTERNSHIP,
        person=PERSON,
        outcome="hired",
        ended_on=date(2026, 7, 1),
    ),
)
