"""OpenOutlet and AddStaff: right events, right refusal, quiet when done already."""

import pytest

from domain.cases.commands import OpenCase
from domain.operators.commands import AddStaff, AdmitOperator, OpenOutlet
from domain.operators.events import ContractSigned, OperatorAdmitted, OutletOpened, StaffJoined
from domain.operators.operator import decider
from domain.shared.personal import Personal
from tests.support.asked import ask
from tests.support.controls import OTHER_OUTLET, OTHER_VILLAGE, OUTLET, VILLAGE, example
from tests.support.given import given

CONTRACTED = (example(OperatorAdmitted), example(ContractSigned))
OPENED, JOINED = example(OutletOpened), example(StaffJoined)


def test_an_outlet_is_opened_in_a_village_of_the_contract() -> None:
    given(decider, *CONTRACTED).when(ask(OpenOutlet)).then(OPENED)


def test_an_outlet_is_not_opened_twice() -> None:
    given(decider, *CONTRACTED, OPENED).when(ask(OpenOutlet)).then_nothing()


@pytest.mark.parametrize(
    ("change", "code"),
    [
        ({"village": OTHER_VILLAGE}, "contract.area"),
        ({"village": VILLAGE[:9]}, "contract.area"),
        ({"villages": (VILLAGE, OTHER_VILLAGE)}, "contract.area"),
        ({"kind": "kiosk"}, "outlets.kind"),
        ({"name": ""}, "outlets.name"),
    ],
)
def test_an_outlet_is_refused_for_what_is_wrong_with_it(change: dict[str, object], code: str) -> None:
    given(decider, *CONTRACTED).when(ask(OpenOutlet, **change)).then_refused(code, field=next(iter(change)))


def test_the_village_that_lies_outside_is_named() -> None:
    outside = ask(OpenOutlet, villages=(VILLAGE, OTHER_VILLAGE))
    given(decider, *CONTRACTED).when(outside).then_refused("contract.area", field="villages", village=OTHER_VILLAGE)


def test_no_outlet_is_opened_before_there_is_a_contract() -> None:
    given(decider, example(OperatorAdmitted)).when(ask(OpenOutlet)).then_refused("contract.area", field="village")


def test_staff_join_an_outlet() -> None:
    given(decider, *CONTRACTED, OPENED).when(ask(AddStaff)).then(JOINED)


def test_staff_do_not_join_twice() -> None:
    given(decider, *CONTRACTED, OPENED, JOINED).when(ask(AddStaff)).then_nothing()


def test_staff_do_not_join_an_outlet_of_others() -> None:
    there = ask(AddStaff, outlet=OTHER_OUTLET)
    given(decider, *CONTRACTED, OPENED).when(there).then_refused("outlets.unknown", field="outlet")


def test_staff_have_a_name() -> None:
    given(decider, *CONTRACTED, OPENED).when(ask(AddStaff, name=Personal.of(" "))).then_refused(
        "staff.name", field="name"
    )


def test_the_state_knows_outlets_and_staff() -> None:
    given(decider, *CONTRACTED, OPENED, JOINED).then_state(outlets={OUTLET: VILLAGE}, staff=frozenset({"staff-1"}))


def test_an_operator_is_not_asked_what_others_decide() -> None:
    with pytest.raises(TypeError, match="OpenCase"):
        given(decider, *CONTRACTED).when(ask(OpenCase))


def test_news_of_an_operator_that_was_never_admitted_is_of_nobody() -> None:
    assert given(decider, OPENED).state is None
    assert given(decider, OPENED).when(ask(AdmitOperator)).decision == [example(OperatorAdmitted)]
