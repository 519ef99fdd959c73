"""RegisterPerson: right events, right refusal, quiet when done already."""

from datetime import date

import pytest

from domain.people.commands import GainStatus, RegisterPerson
from domain.people.events import PersonRegistered, PersonServed
from domain.people.person import decider
from domain.shared.personal import Personal
from domain.vouchers.commands import ExpireVoucher
from tests.support.asked import ask
from tests.support.controls import OPERATOR, OTHER_OPERATOR, OTHER_OUTLET, VILLAGE, example
from tests.support.given import given

REGISTERED, SERVED = example(PersonRegistered), example(PersonServed)


def test_a_person_is_registered_with_what_the_number_says() -> None:
    given(decider).when(ask(RegisterPerson)).then(REGISTERED)


def test_a_small_x_at_the_end_of_the_number_is_a_large_one() -> None:
    number = Personal.of(" 11010519491231002x ")
    told = {"identity": Personal.of("11010519491231002X"), "born": Personal.of("1949-12-31"), "birth_year": 1949}
    given(decider).when(ask(RegisterPerson, identity=number)).then(example(PersonRegistered, **told))


def test_a_person_known_to_another_operator_is_served_not_registered_again() -> None:
    there = ask(RegisterPerson, operator=OTHER_OPERATOR, outlet=OTHER_OUTLET)
    given(decider, REGISTERED).when(there).then(SERVED)


@pytest.mark.parametrize("operator", [OPERATOR, OTHER_OPERATOR])
def test_a_person_the_operator_serves_already_is_not_registered_again(operator: str) -> None:
    given(decider, REGISTERED, SERVED).when(ask(RegisterPerson, operator=operator)).then_nothing()


@pytest.mark.parametrize(
    ("change", "code"),
    [
        ({"identity": Personal.of("350102199003070021")}, "people.identity"),
        ({"identity": Personal.of("")}, "people.identity"),
        ({"name": Personal.of("  ")}, "people.name"),
        ({"village": VILLAGE[:9]}, "people.village"),
        ({"education": "some"}, "people.education"),
    ],
)
def test_a_person_is_refused_for_what_is_wrong(change: dict[str, object], code: str) -> None:
    given(decider).when(ask(RegisterPerson, **change)).then_refused(code, field=next(iter(change)))


def test_nobody_is_registered_before_being_born() -> None:
    given(decider).when(ask(RegisterPerson, on=date(1990, 3, 6))).then_refused("people.identity", field="identity")
    given(decider).when(ask(RegisterPerson, on=date(1990, 3, 7))).then(REGISTERED)


def test_the_state_knows_birth_home_and_who_serves() -> None:
    given(decider, REGISTERED, SERVED).then_state(
        born=date(1990, 3, 7), sex="F", village=VILLAGE, operators=frozenset({OPERATOR, OTHER_OPERATOR})
    )


def test_a_forgotten_person_has_no_age() -> None:
    forgotten = example(PersonRegistered, born=Personal.from_token("a token"))
    given(decider, forgotten).then_state(born=None)
    given(decider, example(PersonRegistered, born=Personal.of(""))).then_state(born=None)


def test_a_person_is_seen_by_whoever_serves_them_and_a_forgotten_one_by_nobody() -> None:
    person, forgotten = (
        given(decider, example(PersonRegistered, born=born)).state
        for born in (REGISTERED.born, Personal.from_token("a token"))
    )
    assert person.served_by(OPERATOR)
    assert not person.served_by(OTHER_OPERATOR)
    assert not forgotten.served_by(OPERATOR)


def test_nothing_becomes_of_a_person_nobody_knows() -> None:
    given(decider).when(ask(GainStatus)).then_refused("people.unknown")
    assert given(decider, SERVED).state is None


def test_a_person_is_not_asked_what_others_decide() -> None:
    with pytest.raises(TypeError, match="ExpireVoucher"):
        given(decider, REGISTERED).when(ask(ExpireVoucher))
