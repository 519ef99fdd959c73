"""The directory of operators: what happened, and what is then answered."""

from __future__ import annotations

from datetime import date

from domain.operators.events import (
    ContractSigned,
    OperatorAdmitted,
    OperatorFlagged,
    OutletChanged,
    OutletClosed,
    OutletOpened,
    StaffChanged,
    StaffJoined,
    StaffLeft,
)
from projections.operator_directory import queries as directory
from projections.operator_directory.answers import Operator
from tests.projections.world import AUDITOR, COUNTY_BUREAU, PROVINCE, World
from tests.support.controls import DAY, OPERATOR, OTHER_OPERATOR, OUTLET, SECOND_VILLAGE, VILLAGE, example

ADMITTED, SIGNED = example(OperatorAdmitted), example(ContractSigned)
OPENED, JOINED = example(OutletOpened), example(StaffJoined)
OTHER = example(
    OperatorAdmitted,
    operator=OTHER_OPERATOR,
    name="台江闽水劳务有限公司",
    credit_code="91350103M000200Y41",
    area="350103",
)


def known(world: World) -> Operator:
    found = directory.operator(AUDITOR, world.views, OPERATOR)
    assert found is not None
    return found


def test_an_admitted_operator_is_active_and_has_no_contract_yet(world: World) -> None:
    world.tell(ADMITTED)
    one = known(world)
    assert (one.name, one.credit_code, one.licence) == (ADMITTED.name, ADMITTED.credit_code, ADMITTED.licence)
    assert (one.area, one.status, one.admitted_on) == ("350102", "active", DAY)
    assert (one.contract, one.contracts, one.outlets, one.villages, one.staff) == (None, 0, 0, 0, 0)


def test_a_signed_contract_is_shown_with_the_operator_and_by_itself(world: World) -> None:
    world.tell(ADMITTED, SIGNED)
    one = known(world)
    assert (one.contract, one.contract_first, one.contract_last) == (SIGNED.contract, SIGNED.first, SIGNED.last)
    assert (one.contract_items, one.budget_fen, one.contracts) == (list(SIGNED.items), 50_000_000, 1)
    (contract,) = directory.contracts(AUDITOR, world.views, OPERATOR)
    assert (contract.targets, contract.prices_fen) == (SIGNED.targets, SIGNED.prices_fen)
    assert (contract.areas, contract.signed_on) == (["350102"], DAY)


def test_the_contract_shown_is_the_one_that_begins_last(small_world: World) -> None:
    later = example(ContractSigned, contract="next", first=date(2027, 1, 1), last=date(2027, 12, 31), budget_fen=7)
    earlier = example(ContractSigned, contract="before", first=date(2025, 1, 1), last=date(2025, 12, 31))
    small_world.tell(ADMITTED, later, SIGNED, earlier)
    one = known(small_world)
    assert (one.contract, one.budget_fen, one.contracts) == ("next", 7, 3)
    numbers = [contract.contract for contract in directory.contracts(AUDITOR, small_world.views, OPERATOR)]
    assert numbers == ["next", SIGNED.contract, "before"]
    on_a_day = directory.contract_on(AUDITOR, small_world.views, OPERATOR, date(2026, 12, 31))
    assert on_a_day is not None
    assert on_a_day.contract == SIGNED.contract
    assert directory.contract_on(AUDITOR, small_world.views, OPERATOR, date(2028, 1, 1)) is None
    assert directory.first_contract_day(AUDITOR, small_world.views) == date(2025, 1, 1)


def test_contracts_as_of_a_position_leave_out_those_signed_later(small_world: World) -> None:
    position = small_world.tell(ADMITTED, SIGNED)
    small_world.tell(example(ContractSigned, contract="next", first=date(2027, 1, 1), last=date(2027, 12, 31)))
    found = directory.contracts_as_of(AUDITOR, small_world.views, OPERATOR, position)
    assert [one.contract for one in found] == [SIGNED.contract]


def test_under_contract_is_who_has_one_on_any_day_of_the_span(small_world: World) -> None:
    small_world.tell(ADMITTED, SIGNED, OTHER)
    spans = [(date(2025, 1, 1), date(2025, 12, 31)), (date(2026, 12, 31), date(2027, 3, 1))]
    found = [directory.contracted_between(AUDITOR, small_world.views, *span) for span in spans]
    assert found == [(), (OPERATOR,)]


def test_outlets_staff_and_covered_villages_are_counted(world: World) -> None:
    second = example(OutletOpened, outlet="outlet-9", village=SECOND_VILLAGE, villages=(SECOND_VILLAGE, "350102001009"))
    world.tell(ADMITTED, OPENED, JOINED, example(StaffJoined, staff="staff-2"), second)
    one = known(world)
    assert (one.outlets, one.staff, one.villages) == (2, 2, 3)
    covered = directory.covered_villages(AUDITOR, world.views, OPERATOR)
    assert covered == (VILLAGE, SECOND_VILLAGE, "350102001009")
    outlet = directory.outlet(AUDITOR, world.views, OUTLET)
    assert outlet is not None
    assert (outlet.kind, outlet.villages, outlet.staff) == ("station", [VILLAGE, SECOND_VILLAGE], 2)
    assert [one.outlet for one in directory.outlets(AUDITOR, world.views, OPERATOR)] == [OUTLET, "outlet-9"]


def test_a_changed_outlet_covers_what_it_is_said_to_cover_now(world: World) -> None:
    wider = (VILLAGE, "350102001009")
    second = example(OutletOpened, outlet="outlet-9", village=SECOND_VILLAGE, villages=())
    world.tell(ADMITTED, OPENED, second, example(OutletChanged, name="新名字", villages=wider), on=DAY)
    outlet = directory.outlet(AUDITOR, world.views, OUTLET)
    assert outlet is not None
    assert (outlet.name, outlet.host, outlet.equipment, outlet.changed_on) == (
        "新名字",
        "party",
        ["window", "computer", "printer", "copier"],
        DAY,
    )
    assert directory.covered_villages(AUDITOR, world.views, OPERATOR) == (VILLAGE, SECOND_VILLAGE, "350102001009")
    world.tell(example(OutletClosed, outlet="outlet-9"))
    assert directory.covered_villages(AUDITOR, world.views, OPERATOR) == (VILLAGE, "350102001009")
    assert (known(world).outlets, known(world).villages) == (1, 2)
    assert [one.is_open for one in directory.outlets(AUDITOR, world.views, OPERATOR)] == [True, False]


def test_staff_move_and_leave_and_are_counted_where_they_are(world: World) -> None:
    second = example(OutletOpened, outlet="outlet-9", village=SECOND_VILLAGE)
    moved = example(StaffChanged, outlet="outlet-9")
    world.tell(ADMITTED, OPENED, second, JOINED, moved)
    assert {one.outlet: one.staff for one in directory.outlets(AUDITOR, world.views, OPERATOR)} == {
        OUTLET: 0,
        "outlet-9": 1,
    }
    (one,) = directory.staff(AUDITOR, world.views, OPERATOR)
    assert (one.post, one.terms, one.online, one.name) == ("线上客服", "full-time", True, "sealed:staff-1:name")
    world.tell(example(StaffLeft, outlet="outlet-9"))
    (one,) = directory.staff(AUDITOR, world.views, OPERATOR)
    assert (one.is_here, one.left_reason, known(world).staff) == (False, "调离", 0)


def test_the_names_of_staff_are_sealed(world: World) -> None:
    world.tell(ADMITTED, OPENED, JOINED)
    (one,) = directory.staff(AUDITOR, world.views, OPERATOR)
    assert (one.staff, one.operator, one.outlet, one.post, one.joined_on) == ("staff-1", OPERATOR, OUTLET, "窗口", DAY)
    assert (one.name, one.phone) == ("sealed:staff-1:name", "sealed:staff-1:phone")
    assert directory.staff(AUDITOR, world.views, OPERATOR, "another-outlet") == ()


def test_a_flagged_operator_says_by_which_rule_and_for_which_periods(world: World) -> None:
    world.tell(ADMITTED, OTHER)
    world.tell(example(OperatorFlagged), on=date(2026, 7, 9))
    one = known(world)
    assert (one.status, one.flag_rule, one.flag_periods) == ("flagged", "two-failed-quarters", ["2026Q1", "2026Q2"])
    assert one.flagged_on == date(2026, 7, 9)
    assert [each.operator for each in directory.flagged_operators(PROVINCE, world.views)] == [OPERATOR]
    assert directory.operators(PROVINCE, world.views, status="active").rows[0].operator == OTHER_OPERATOR


def test_operators_are_found_by_part_of_their_name_code_or_credit_code(world: World) -> None:
    world.tell(ADMITTED, OTHER)

    def found(search: str) -> list[str]:
        return [one.operator for one in directory.operators(AUDITOR, world.views, search=search).rows]

    both = [OPERATOR, OTHER_OPERATOR]
    assert found("有限公司") == both
    assert found("榕城人力") == [OPERATOR]
    assert found("闽") == [OTHER_OPERATOR]
    assert found("城榕") == []
    assert found("op-350103") == [OTHER_OPERATOR]
    assert found("91350103m") == [OTHER_OPERATOR]
    assert found("%") == []
    assert found("  ") == both


def test_operators_are_narrowed_sorted_and_counted(small_world: World) -> None:
    small_world.tell(ADMITTED, OPENED, JOINED, OTHER)
    page = directory.operators(PROVINCE, small_world.views, sort="-staff", size=1)
    assert (page.rows[0].operator, page.total, page.pages) == (OPERATOR, 2, 2)
    assert directory.operators(PROVINCE, small_world.views, area="350103").rows[0].operator == OTHER_OPERATOR
    assert directory.operators(PROVINCE, small_world.views, codes=[OPERATOR]).total == 1
    assert directory.operators(PROVINCE, small_world.views, codes=[]).total == 0
    assert directory.names(PROVINCE, small_world.views, [OPERATOR, "op-350199-001"]) == {OPERATOR: ADMITTED.name}


def test_the_totals_are_of_the_operators_one_sees(world: World) -> None:
    world.tell(ADMITTED, SIGNED, OPENED, JOINED, OTHER, example(OperatorFlagged))
    of_all, of_county = (directory.totals(context, world.views) for context in (PROVINCE, COUNTY_BUREAU))
    assert (of_all.operators, of_county.operators) == (2, 1)
    assert (of_county.flagged, of_county.outlets, of_county.staff, of_county.budget_fen) == (1, 1, 1, 50_000_000)
