"""Canonical examples: a vacancy that an employer offers without an account, and one that its operator passed on."""

from __future__ import annotations

from datetime import date

from domain.jobs import events as jobs
from domain.jobs import offer_events as offers
from domain.shared.message import Event
from domain.shared.personal import Personal

OPERATOR, OUTLET, VILLAGE, OFFER = "op-350102-003", "outlet-1", "350102001001", "offer-1"
SUCCESSOR, TO_OUTLET = "op-350102-009", "outlet-9"

MADE = offers.OfferMade(
    offer=OFFER,
    operator=OPERATOR,
    outlet=OUTLET,
    name="福州海风食品有限公司",
    credit_code="91350102MA31G7WX02",
    industry="制造业",
    economy="limited",
    address="鼓西街道 5 号",
    profile="",
    contact=Personal.of("黄经理"),
    phone=Personal.of("13700000003"),
    village=VILLAGE,
    occupation="出纳",
    form="full-time",
    headcount=2,
    age_min=18,
    age_max=0,
    education="college",
    major="",
    years=1,
    qualification="none",
    title="",
    wage_min_fen=450_000,
    wage_max_fen=600_000,
    lodging="none",
    benefits="五险",
    first=date(2026, 7, 1),
    last=date(2026, 9, 30),
    interview_on=None,
    shifts="day",
    age_ground="",
)
ACCEPTED = offers.OfferAccepted(
    offer=OFFER, operator=OPERATOR, outlet=OUTLET, employer="employer-1", vacancy="vacancy-1", case="case-311"
)
DECLINED = offers.OfferDeclined(offer=OFFER, operator=OPERATOR, outlet=OUTLET, reason="营业执照已过有效期")
PASSED_ON = offers.OfferPassedOn(offer=OFFER, operator=OPERATOR, to_operator=SUCCESSOR, to_outlet=TO_OUTLET)
TAKEN_OVER = jobs.VacancyTakenOver(
    vacancy="vacancy-1", operator=OPERATOR, to_operator=SUCCESSOR, to_outlet=TO_OUTLET, case="case-311"
)

EVENTS: tuple[Event, ...] = (MADE, ACCEPTED, DECLINED, PASSED_ON, TAKEN_OVER)
