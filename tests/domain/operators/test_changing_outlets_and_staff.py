"""What becomes of outlets and staff: changed, closed, moved, gone."""

from __future__ import annotations

import pytest

from domain.operators.commands import AddStaff, ChangeOutlet, ChangeStaff, CloseOutlet, OpenOutlet, ReleaseStaff
from domain.operators.events import (
    ContractSigned,
    OperatorAdmitted,
    OutletChanged,
    OutletClosed,
    OutletOpened,
    StaffChanged,
    StaffJoined,
    StaffLeft,
)
from domain.operators.operator import decider
from domain.shared.message import Command
from tests.support.asked import ask
from tests.support.controls import OTHER_OUTLET, OTHER_VILLAGE, OUTLET, SECOND_VILLAGE, example
from tests.support.given import given

OPEN = (example(OperatorAdmitted), example(ContractSigned), example(OutletOpened))
STAFFED = (*OPEN, example(StaffJoined))
CHANGED, CLOSED, LEFT = example(OutletChanged), example(OutletClosed), example(StaffLeft)


def test_an_outlet_is_told_anew_as_a_whole_and_the_same_again_is_quiet() -> None:
    given(decider, *OPEN).when(ask(ChangeOutlet)).then(CHANGED)
    given(decider, *OPEN, CHANGED).when(ask(ChangeOutlet)).then_nothing()


@pytest.mark.parametrize(
    ("change", "code"),
    [
        ({"name": " "}, "outlets.name"),
        ({"kind": "kiosk"}, "outlets.kind"),
        ({"village": OTHER_VILLAGE}, "contract.area"),
        ({"villages": (OTHER_VILLAGE,)}, "contract.area"),
        ({"level": "province"}, "outlets.choice"),
        ({"host": "pub"}, "outlets.choice"),
        ({"equipment": ("computer", "sofa")}, "outlets.choice"),
        ({"rooms": ("cellar",)}, "outlets.choice"),
    ],
)
@pytest.mark.parametrize("kind", [OpenOutlet, ChangeOutlet])
def test_what_is_wrong_with_an_outlet_is_said_beside_it(
    kind: type[Command], change: dict[str, object], code: str
) -> None:
    outlet = {} if kind is ChangeOutlet else {"outlet": "another"}
    given(decider, *OPEN).when(ask(kind, **(outlet | change))).then_refused(code, field=next(iter(change)))


def test_an_outlet_that_is_not_there_is_neither_changed_nor_closed() -> None:
    for command in (ask(ChangeOutlet, outlet=OTHER_OUTLET), ask(CloseOutlet, outlet=OTHER_OUTLET)):
        given(decider, *OPEN).when(command).then_refused("outlets.unknown", field="outlet")


def test_an_outlet_is_closed_once_its_staff_have_gone_and_with_a_reason() -> None:
    given(decider, *STAFFED).when(ask(CloseOutlet)).then_refused("outlets.staff-there", staff=1)
    given(decider, *STAFFED, LEFT).when(ask(CloseOutlet, reason="")).then_refused("outlets.reason", field="reason")
    given(decider, *STAFFED, LEFT).when(ask(CloseOutlet)).then(CLOSED)
    given(decider, *OPEN, CLOSED).when(ask(CloseOutlet)).then_nothing()


def test_a_closed_outlet_is_not_opened_or_changed_again_and_takes_no_staff() -> None:
    for command in (ask(OpenOutlet), ask(ChangeOutlet)):
        given(decider, *OPEN, CLOSED).when(command).then_refused("outlets.closed")
    given(decider, *OPEN, CLOSED).when(ask(AddStaff)).then_refused("outlets.unknown", field="outlet")


def test_staff_move_to_another_outlet_and_the_same_again_is_quiet() -> None:
    second = example(OutletOpened, outlet=OTHER_OUTLET, village=SECOND_VILLAGE)
    move = ask(ChangeStaff, outlet=OTHER_OUTLET, phone=None)
    moved = example(StaffChanged, outlet=OTHER_OUTLET, phone=None)
    given(decider, *STAFFED, second).when(move).then(moved)
    given(decider, *STAFFED, second, moved).when(move).then_nothing()
    given(decider, *STAFFED, second, moved).when(ask(CloseOutlet, outlet=OUTLET)).then(CLOSED)


def test_a_new_telephone_number_alone_is_a_change() -> None:
    given(decider, *STAFFED, example(StaffChanged)).when(ask(ChangeStaff)).then(example(StaffChanged))


def test_staff_leave_once_and_with_a_reason() -> None:
    given(decider, *STAFFED).when(ask(ReleaseStaff)).then(LEFT)
    given(decider, *STAFFED).when(ask(ReleaseStaff, reason=" ")).then_refused("staff.reason", field="reason")
    given(decider, *STAFFED, LEFT).when(ask(ReleaseStaff)).then_nothing()
    given(decider, *OPEN).when(ask(ReleaseStaff)).then_refused("staff.unknown")


def test_who_left_neither_changes_nor_joins_again_under_the_same_number() -> None:
    for command in (ask(ChangeStaff), ask(AddStaff)):
        given(decider, *STAFFED, LEFT).when(command).then_refused("staff.left")


def test_terms_are_those_of_the_notice() -> None:
    given(decider, *OPEN).when(ask(AddStaff, terms="volunteer")).then_refused("staff.terms", field="terms")
    given(decider, *STAFFED).when(ask(ChangeStaff, terms="volunteer")).then_refused("staff.terms", field="terms")
