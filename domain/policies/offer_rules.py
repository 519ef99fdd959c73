"""An employer offers a vacancy without an account; accepted, it is registered as at the window.

Notice annex 2, 3.1.1 招聘登记和发布: 工作人员要对招聘单位的招聘资格、填写内容进行检查核查.
"""

from __future__ import annotations

from datetime import date
from typing import Any

from domain.cases.commands import OpenCase
from domain.jobs.commands import RegisterEmployer, RegisterVacancy
from domain.jobs.employer import Employer
from domain.jobs.offer import Offer
from domain.jobs.offer_commands import AcceptOffer, MakeOffer
from domain.jobs.offer_events import OfferAccepted
from domain.operators.operator import Operator
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


def prepare_offer(command: MakeOffer, facts: Facts) -> MakeOffer | Refusal:
    """Only what the outlet may register: its contract has the item, there, on that day. Who left takes none."""
    operator: Operator | None = facts["operator"]
    if operator is not None and operator.exited_on is not None and command.on >= operator.exited_on:
        return refuse("operators.exited", on=operator.exited_on.isoformat())
    contract = contract_for(operator, VACANCY_ITEM, command.village, command.on)
    if isinstance(contract, Refusal):
        return contract
    return at_outlet(operator, command.outlet) or command


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
    if facts["employer"] is not None:
        return [opened, registered]
    firm = {name: getattr(offer.made, name) for name in FIRM}
    return [RegisterEmployer(employer=event.employer, operator=event.operator, on=on, **firm), opened, registered]
