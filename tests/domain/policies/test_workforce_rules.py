"""What is kept of the workforce is the operator's: its own staff, its open outlets, the villages of its contracts."""

from __future__ import annotations

from domain.operators.events import ContractSigned, OperatorAdmitted, OutletClosed, OutletOpened, StaffJoined, StaffLeft
from domain.operators.operator import decider
from domain.policies import workforce_rules as rules
from domain.shared.refusal import Refusal
from domain.workforce.commands import AssignCountyStaff, EnlistGigLeader, RecordCredential
from tests.support.asked import ask
from tests.support.controls import OTHER_VILLAGE, example

STAFFED = (example(OperatorAdmitted), example(ContractSigned), example(OutletOpened), example(StaffJoined))


def facts(*later: object) -> dict[str, object]:
    return {"operator": decider.fold([*STAFFED, *later])}  # type: ignore[list-item]


def refused(prepared: object) -> str:
    assert isinstance(prepared, Refusal)
    return prepared.code


def test_records_are_of_staff_who_work_there_now() -> None:
    command = ask(RecordCredential)
    assert rules.prepare_staff_record(command, facts()) is command
    assert refused(rules.prepare_staff_record(command, facts(example(StaffLeft)))) == "staff.unknown"
    assert refused(rules.prepare_staff_record(command, {"operator": None})) == "staff.unknown"


def test_county_staff_come_to_an_outlet_that_is_open() -> None:
    command = ask(AssignCountyStaff)
    assert rules.prepare_at_outlet(command, facts()) is command
    assert refused(rules.prepare_at_outlet(command, facts(example(OutletClosed)))) == "outlets.unknown"


def test_gig_leaders_are_of_villages_that_a_contract_reaches() -> None:
    command = ask(EnlistGigLeader)
    assert rules.prepare_in_village(command, facts()) is command
    for village in (OTHER_VILLAGE, command.village[:9]):
        assert refused(rules.prepare_in_village(ask(EnlistGigLeader, village=village), facts())) == "contract.area"
    assert refused(rules.prepare_in_village(command, {"operator": None})) == "contract.area"
