"""Where a vacancy may be offered, and what follows when it is accepted."""

from datetime import date, timedelta
from typing import Any

import msgspec

from domain.cases.commands import OpenCase
from domain.jobs.commands import RegisterEmployer, RegisterVacancy
from domain.jobs.employer import decider as employers
from domain.jobs.events import EmployerRegistered
from domain.jobs.offer import decider
from domain.jobs.offer_commands import AcceptOffer, MakeOffer
from domain.operators.events import ContractSigned, OperatorAdmitted, OutletOpened
from domain.operators.operator import decider as operators
from domain.policies.offer_rules import prepare_acceptance, prepare_offer, when_accepted
from domain.shared.refusal import Refusal
from tests.support.asked import ask
from tests.support.controls import DAY, example
from tests.support.offers import ACCEPTED, MADE

KNOWN = employers.fold([example(EmployerRegistered)])
OFFER = decider.fold([MADE])
OF_OPERATOR = (OperatorAdmitted, ContractSigned, OutletOpened)


def operator(**contract: Any) -> Any:
    admitted, signed, opened = (example(kind) for kind in OF_OPERATOR)
    return operators.fold([admitted, example(ContractSigned, **contract) if contract else signed, opened])


def test_a_vacancy_is_offered_to_an_outlet_whose_contract_has_its_registration() -> None:
    assert prepare_offer(ask(MakeOffer), {"operator": operator()}) == ask(MakeOffer)
    for change, contract, code in (
        ({"village": "350103001001"}, {}, "contract.area"),
        ({}, {"items": ("3.1.2",)}, "contract.item"),
        ({}, {"last": date(2026, 6, 30)}, "contract.expired"),
        ({"outlet": "outlet-7"}, {}, "outlets.unknown"),
    ):
        refused = prepare_offer(ask(MakeOffer, **change), {"operator": operator(**contract)})
        assert isinstance(refused, Refusal)
        assert refused.code == code


def test_who_left_takes_no_offers_from_that_day_on() -> None:
    for days, taken in ((0, False), (1, True)):
        gone = msgspec.structs.replace(operator(), exited_on=DAY + timedelta(days=days))
        answer = prepare_offer(ask(MakeOffer), {"operator": gone})
        assert (answer == ask(MakeOffer)) is taken
        assert isinstance(answer, Refusal) is not taken


def test_the_employer_named_has_the_credit_code_of_the_offer() -> None:
    asked = ask(AcceptOffer)
    assert prepare_acceptance(asked, {"offer": OFFER, "employer": None}) == asked
    assert prepare_acceptance(asked, {"offer": OFFER, "employer": KNOWN}) == asked
    other = employers.fold([example(EmployerRegistered, credit_code="91350100M000100Y43")])
    refused = prepare_acceptance(asked, {"offer": OFFER, "employer": other})
    assert isinstance(refused, Refusal)
    assert refused.code == "offers.employer"


def test_accepted_it_is_registered_as_at_the_window() -> None:
    employer, opened, registered = when_accepted(ACCEPTED, {"offer": OFFER, "employer": None}, DAY)
    assert employer == ask(RegisterEmployer, economy="limited")
    assert isinstance(opened, OpenCase)
    assert (opened.item, opened.subject, opened.about) == ("3.1.1", "employer-1", "vacancy-1")
    assert isinstance(registered, RegisterVacancy)
    assert (registered.case, registered.occupation, registered.shifts) == ("case-311", "出纳", "day")


def test_an_employer_that_the_province_knows_is_not_registered_again() -> None:
    kinds = [type(one) for one in when_accepted(ACCEPTED, {"offer": OFFER, "employer": KNOWN}, DAY)]
    assert kinds == [OpenCase, RegisterVacancy]
