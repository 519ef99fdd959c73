"""MakeOffer, AcceptOffer, DeclineOffer, PassOnOffer: right events, right refusal, quiet when done already."""

import pytest

from domain.jobs.commands import CountHire
from domain.jobs.offer import decider
from domain.jobs.offer_commands import AcceptOffer, DeclineOffer, MakeOffer, PassOnOffer
from domain.shared.message import Command
from domain.shared.personal import Personal
from tests.support.asked import ask
from tests.support.controls import DAY
from tests.support.given import given
from tests.support.offers import ACCEPTED, DECLINED, MADE, PASSED_ON, SUCCESSOR, TO_OUTLET


def test_a_vacancy_is_offered_with_the_fields_of_the_notice() -> None:
    given(decider).when(ask(MakeOffer)).then(MADE)
    given(decider, MADE).when(ask(MakeOffer)).then_nothing()


@pytest.mark.parametrize(
    ("change", "code", "field"),
    [
        ({"credit_code": "91350102MA31G7WX0I"}, "employers.credit-code", "credit_code"),
        ({"name": " "}, "employers.name", "name"),
        ({"contact": Personal.of(" ")}, "offers.contact", "contact"),
        ({"phone": Personal.of("")}, "offers.contact", "phone"),
        ({"age_min": 15}, "vacancies.age", "age_min"),
        ({"wage_max_fen": 449_999}, "vacancies.wage-order", "wage_max"),
        ({"last": DAY.replace(month=6, day=30)}, "vacancies.period-order", "last"),
    ],
)
def test_what_could_not_be_registered_is_not_taken_as_an_offer(
    change: dict[str, object], code: str, field: str
) -> None:
    given(decider).when(ask(MakeOffer, **change)).then_refused(code, field=field)


@pytest.mark.parametrize(
    ("command", "event"), [(ask(AcceptOffer), ACCEPTED), (ask(DeclineOffer), DECLINED), (ask(PassOnOffer), PASSED_ON)]
)
def test_what_waits_is_accepted_declined_or_passed_on_once(command: Command, event: object) -> None:
    given(decider, MADE).when(command).then(event)  # type: ignore[arg-type]
    given(decider, MADE, event).when(command).then_nothing()  # type: ignore[arg-type]


def test_what_was_decided_is_not_decided_otherwise() -> None:
    given(decider, MADE, ACCEPTED).when(ask(DeclineOffer)).then_refused("offers.decided", offer_status="accepted")
    given(decider, MADE, DECLINED).when(ask(AcceptOffer)).then_refused("offers.decided", offer_status="declined")
    other = ask(AcceptOffer, vacancy="vacancy-2")
    given(decider, MADE, ACCEPTED).when(other).then_refused("offers.decided", offer_status="accepted")
    given(decider, MADE, DECLINED).when(ask(PassOnOffer)).then_nothing()


def test_an_offer_is_declined_for_a_reason() -> None:
    given(decider, MADE).when(ask(DeclineOffer, reason=" ")).then_refused("offers.reason", field="reason")


@pytest.mark.parametrize("change", [{"operator": SUCCESSOR}, {"outlet": TO_OUTLET}])
@pytest.mark.parametrize("kind", [AcceptOffer, DeclineOffer])
def test_an_offer_of_another_outlet_answers_like_a_missing_one(kind: type[Command], change: dict[str, str]) -> None:
    given(decider, MADE).when(ask(kind, **change)).then_refused("offers.unknown")
    given(decider).when(ask(kind)).then_refused("offers.unknown")


def test_passed_on_it_waits_at_the_successor_and_no_longer_here() -> None:
    there = {"operator": SUCCESSOR, "outlet": TO_OUTLET}
    given(decider, MADE, PASSED_ON).when(ask(DeclineOffer, **there)).then(
        type(DECLINED)(offer=DECLINED.offer, reason=DECLINED.reason, **there)
    )
    given(decider, MADE, PASSED_ON).when(ask(AcceptOffer)).then_refused("offers.unknown")


def test_an_offer_is_not_asked_what_others_decide() -> None:
    with pytest.raises(TypeError, match="CountHire"):
        given(decider, MADE).when(ask(CountHire))
