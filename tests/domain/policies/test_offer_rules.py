"""Where a vacancy may be offered, and what follows when it is accepted."""

from datetime import date, timedelta
from typing import Any

import msgspec

from domain.cases.commands import OpenCase
from domain.duties.commands import DoDuty, DropDuty, RaiseDuty
from domain.duties.duty import decider as duties
from domain.duties.events import DutyRaised
from domain.jobs.commands import RegisterEmployer, RegisterVacancy
from domain.jobs.employer import decider as employers
from domain.jobs.events import EmployerRegistered
from domain.jobs.offer import decider
from domain.jobs.offer_commands import AcceptOffer, MakeOffer
from domain.operators.events import ContractSigned, OperatorAdmitted, OutletOpened
from domain.operators.operator import decider as operators
from domain.policies.offer_rules import (
    offer_duty,
    offer_of_duty,
    prepare_acceptance,
    prepare_duty,
    prepare_offer,
    when_accepted,
    when_decided,
    when_made,
    when_passed_on,
)
from domain.shared.refusal import Refusal
from tests.support.asked import ask
from tests.support.controls import DAY, example
from tests.support.offers import ACCEPTED, DECLINED, MADE, PASSED_ON

KNOWN = employers.fold([example(EmployerRegistered)])
OFFER = decider.fold([MADE])
UNKNOWN_YEARS: dict[str, Any] = {"calendar_years": ()}
ANSWER_BY = date(2026, 7, 6)  # the third working day after a Wednesday
IN_TIME = ask(MakeOffer, answer_by=ANSWER_BY)
DUTY = offer_duty(MADE.offer)
OWED = duties.fold([example(DutyRaised, duty=DUTY)])
OF_OPERATOR = (OperatorAdmitted, ContractSigned, OutletOpened)


def operator(**contract: Any) -> Any:
    admitted, signed, opened = (example(kind) for kind in OF_OPERATOR)
    return operators.fold([admitted, example(ContractSigned, **contract) if contract else signed, opened])


def test_a_vacancy_is_offered_to_an_outlet_whose_contract_has_its_registration() -> None:
    assert prepare_offer(ask(MakeOffer), {"operator": operator(), **UNKNOWN_YEARS}) == IN_TIME
    for change, contract, code in (
        ({"village": "350103001001"}, {}, "contract.area"),
        ({}, {"items": ("3.1.2",)}, "contract.item"),
        ({}, {"last": date(2026, 6, 30)}, "contract.expired"),
        ({"outlet": "outlet-7"}, {}, "outlets.unknown"),
    ):
        refused = prepare_offer(ask(MakeOffer, **change), {"operator": operator(**contract), **UNKNOWN_YEARS})
        assert isinstance(refused, Refusal)
        assert refused.code == code


def test_who_left_takes_no_offers_from_that_day_on() -> None:
    for days, taken in ((0, False), (1, True)):
        gone = msgspec.structs.replace(operator(), exited_on=DAY + timedelta(days=days))
        answer = prepare_offer(ask(MakeOffer), {"operator": gone, **UNKNOWN_YEARS})
        assert (answer == IN_TIME) is taken
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
    employer, opened, registered = when_accepted(ACCEPTED, {"offer": OFFER, "employer": None, "offered": None}, DAY)
    assert employer == ask(RegisterEmployer, economy="limited")
    assert isinstance(opened, OpenCase)
    assert (opened.item, opened.subject, opened.about) == ("3.1.1", "employer-1", "vacancy-1")
    assert isinstance(registered, RegisterVacancy)
    assert (registered.case, registered.occupation, registered.shifts) == ("case-311", "出纳", "day")


def test_an_employer_that_the_province_knows_is_not_registered_again() -> None:
    kinds = [type(one) for one in when_accepted(ACCEPTED, {"offer": OFFER, "employer": KNOWN, "offered": None}, DAY)]
    assert kinds == [OpenCase, RegisterVacancy]


def test_an_offer_is_a_duty_of_its_outlet_until_it_is_answered() -> None:
    made = msgspec.structs.replace(MADE, answer_by=ANSWER_BY)
    (owed,) = when_made(made, {}, DAY)
    assert isinstance(owed, RaiseDuty)
    assert (owed.duty, owed.operator, owed.outlet, owed.about, owed.due_on) == (
        *(DUTY, MADE.operator, MADE.outlet, MADE.offer),
        ANSWER_BY,
    )
    assert when_made(MADE, {}, DAY) == []  # made before there was a day to answer by
    done = DoDuty(duty=DUTY, operator=MADE.operator, occurrence=1, on=DAY)
    assert when_accepted(ACCEPTED, {"offer": OFFER, "employer": KNOWN, "offered": OWED}, DAY)[-1] == done
    assert when_decided(DECLINED, {"offered": OWED}, DAY) == [done]
    assert when_decided(DECLINED, {"offered": None}, DAY) == []


def test_the_duty_goes_with_the_offer_that_is_passed_on() -> None:
    offer = decider.fold([msgspec.structs.replace(MADE, answer_by=ANSWER_BY), PASSED_ON])
    dropped, owed = when_passed_on(PASSED_ON, {"offer": offer, "offered": OWED}, DAY)
    assert dropped == DropDuty(duty=DUTY, operator=MADE.operator, cause="handed-over", on=DAY)
    assert isinstance(owed, RaiseDuty)
    assert (owed.operator, owed.outlet, owed.due_on) == (PASSED_ON.to_operator, PASSED_ON.to_outlet, ANSWER_BY)
    (late,) = when_passed_on(PASSED_ON, {"offer": decider.fold([MADE, PASSED_ON]), "offered": None}, DAY)
    assert isinstance(late, RaiseDuty)
    assert late.due_on == DAY


def test_the_duty_is_not_done_while_the_offer_waits_there() -> None:
    done = DoDuty(duty=DUTY, operator=MADE.operator, occurrence=1, on=DAY)
    refused = prepare_duty(done, {"offer": OFFER})
    assert isinstance(refused, Refusal)
    assert refused.code == "duties.offer"
    for answered in (decider.fold([MADE, DECLINED]), decider.fold([MADE, PASSED_ON]), None):
        assert prepare_duty(done, {"offer": answered}) == done
    assert offer_of_duty(DUTY) == MADE.offer
    assert offer_of_duty("case-1-1") is None
