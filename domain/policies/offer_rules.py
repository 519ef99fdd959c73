"""An employer offers a vacancy without an account; accepted, it is registered as at the window.

Notice annex 2, 3.1.1 招聘登记和发布: 工作人员要对招聘单位的招聘资格、填写内容进行检查核查.
"""

from __future__ import annotations

from datetime import date
from typing import Any, TypeVar

import msgspec

from domain.cases.commands import OpenCase
from domain.duties.commands import DoDuty, DropDuty, RaiseDuty
from domain.duties.duty import Duty
from domain.jobs.commands import RegisterEmployer, RegisterVacancy
from domain.jobs.employer import Employer
from domain.jobs.offer import Offer
from domain.jobs.offer_commands import AcceptOffer, MakeOffer
from domain.jobs.offer_events import OfferAccepted, OfferDeclined, OfferMade, OfferPassedOn
from domain.jobs.terms import terms
from domain.operators.operator import Operator
from domain.policies.calendar_rules import calendar_of
from domain.policies.case_intake import VACANCY_ITEM
from domain.policies.contract_scope import at_outlet, contract_for
from domain.policies.facts import Facts
from domain.shared.message import Command
from domain.shared.refusal import Refusal, refuse

FIRM = ("name", "credit_code", "industry", "economy", "address", "profile", "contact", "phone")
POST = (
    *("village", "occupation", "form", "headcount", "age_min", "age_max", "education", "major", "years"),
    *("qualification", "title", "wage_min_fen", "wage_max_fen", "lodging", "benefits"),
    *("first", "last", "interview_on", "shifts", "age_ground"),
)
OFFERED = "-offered"
DECIDE = "受理或者不受理岗位登记申请"
"""What the outlet owes, in the notice's language."""

Acted = TypeVar("Acted", bound=DoDuty | DropDuty)


def prepare_offer(command: MakeOffer, facts: Facts) -> MakeOffer | Refusal:
    """Only what the outlet may register: its contract has the item, there, on that day. Who left takes none."""
    operator: Operator | None = facts["operator"]
    if operator is not None and operator.exited_on is not None and command.on >= operator.exited_on:
        return refuse("operators.exited", on=operator.exited_on.isoformat())
    contract = contract_for(operator, VACANCY_ITEM, command.village, command.on)
    if isinstance(contract, Refusal):
        return contract
    answer_by = terms().answer_by(command.on, calendar_of(facts))
    return at_outlet(operator, command.outlet) or msgspec.structs.replace(command, answer_by=answer_by)


def prepare_acceptance(command: AcceptOffer, facts: Facts) -> AcceptOffer | Refusal:
    """The employer named is the one with the credit code of the offer, or new."""
    offer: Offer | None = facts["offer"]
    employer: Employer | None = facts["employer"]
    if offer and employer and employer.credit_code != offer.made.credit_code:
        return refuse("offers.employer", field="employer")
    return command


def when_accepted(event: OfferAccepted, facts: Facts, on: date) -> list[Command]:
    """The employer when it is new, the case of 3.1.1, the vacancy: each is decided as if typed at the window."""
    offer: Offer = facts["offer"]
    place: dict[str, Any] = {"operator": event.operator, "outlet": event.outlet, "case": event.case, "on": on}
    opened = OpenCase(
        item=VACANCY_ITEM,
        village=offer.made.village,
        subject_kind="employer",
        subject=event.employer,
        about=event.vacancy,
        **place,
    )
    post = {name: getattr(offer.made, name) for name in POST}
    registered = RegisterVacancy(vacancy=event.vacancy, employer=event.employer, **place, **post)
    answered = when_decided(event, facts, on)
    if facts["employer"] is not None:
        return [opened, registered, *answered]
    firm = {name: getattr(offer.made, name) for name in FIRM}
    new = RegisterEmployer(employer=event.employer, operator=event.operator, on=on, **firm)
    return [new, opened, registered, *answered]


def offer_duty(offer: str) -> str:
    """The duty to answer an offer has its number at every operator at which it waits."""
    return f"{offer}{OFFERED}"


def offer_of_duty(duty: str) -> str | None:
    """The offer that the duty is to answer; None for any other duty."""
    offer = duty.removesuffix(OFFERED)
    return offer if offer != duty else None


def when_made(event: OfferMade, facts: Facts, on: date) -> list[Command]:
    """The outlet owes the employer an answer."""
    return [] if event.answer_by is None else [_owed(event, event.operator, event.outlet, event.answer_by, on)]


def when_decided(event: OfferAccepted | OfferDeclined, facts: Facts, on: date) -> list[Command]:
    """To accept or to decline it was the duty."""
    if not _is_owed(facts):
        return []
    return [DoDuty(duty=offer_duty(event.offer), operator=event.operator, occurrence=1, on=on)]


def when_passed_on(event: OfferPassedOn, facts: Facts, on: date) -> list[Command]:
    """The successor owes the answer, by the same day or at once."""
    made = facts["offer"].made
    owed = _owed(made, event.to_operator, event.to_outlet, max(on, made.answer_by or on), on)
    if not _is_owed(facts):
        return [owed]
    return [DropDuty(duty=offer_duty(event.offer), operator=event.operator, cause="handed-over", on=on), owed]


def prepare_duty(command: Acted, facts: Facts) -> Acted | Refusal:
    """The duty to answer an offer that waits here is done by answering it alone."""
    offer: Offer | None = facts["offer"]
    if offer is not None and offer.status == "waiting" and offer.operator == command.operator:
        return refuse("duties.offer")
    return command


def _owed(made: OfferMade, operator: str, outlet: str, due_on: date, on: date) -> RaiseDuty:
    return RaiseDuty(
        duty=offer_duty(made.offer),
        operator=operator,
        outlet=outlet,
        kind="offer",
        text=DECIDE,
        due_on=due_on,
        about_kind="offer",
        about=made.offer,
        item=VACANCY_ITEM,
        on=on,
    )


def _is_owed(facts: Facts) -> bool:
    duty: Duty | None = facts["offered"]
    return duty is not None and duty.status == "open"
