"""The ledger of vouchers: every one's whole life, and the money to the fen."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
import sqlalchemy as sa

from domain.people.events import PersonRegistered, PersonServed
from domain.vouchers.events import (
    VoucherClaimed,
    VoucherExpired,
    VoucherIssued,
    VoucherPolicyOpened,
    VoucherRedeemed,
    VoucherReversed,
)
from projections.voucher_ledger import balances
from projections.voucher_ledger import queries as ledger
from projections.voucher_ledger.answers import Balance, Voucher
from projections.voucher_ledger.tables import vouchers
from tests.projections.random_history import random_history
from tests.projections.world import AUDITOR, CLERK, COUNTY_BUREAU, FOREIGN_BUREAU, FOREIGN_CLERK, PROVINCE, World
from tests.support.controls import DAY, JOB_CASE, OPERATOR, OUTLET, PERSON, POLICY, VOUCHER, example

KNOWN, OPENED, ISSUED = example(PersonRegistered), example(VoucherPolicyOpened), example(VoucherIssued)
CLAIMED, REDEEMED, EXPIRED = example(VoucherClaimed), example(VoucherRedeemed), example(VoucherExpired)
LATER = date(2026, 7, 3)


def known(world: World) -> Voucher:
    found = ledger.voucher(AUDITOR, world.views, VOUCHER)
    assert found is not None
    return found


def money(world: World) -> Balance:
    (one,) = balances.balance(PROVINCE, world.views)
    return one


def test_an_issued_voucher_is_live(world: World) -> None:
    world.tell(KNOWN, OPENED, ISSUED, actor="user-7")
    one = known(world)
    assert (one.status, one.is_live, one.policy_name) == ("issued", True, OPENED.name)
    assert (one.face_fen, one.issued_on, one.issued_by, one.expires_on) == (30_000, DAY, "user-7", date(2026, 7, 30))
    assert (one.person, one.items) == (PERSON, list(ISSUED.items))


def test_a_redeemed_voucher_says_where_and_for_what(world: World) -> None:
    world.tell(KNOWN, OPENED, ISSUED)
    world.tell(CLAIMED, on=LATER)
    assert (known(world).status, known(world).claimed_on, known(world).claimed_via) == ("claimed", LATER, "window")
    world.tell(REDEEMED, on=LATER)
    one = known(world)
    assert (one.status, one.is_live, one.redeemed_on) == ("redeemed", False, LATER)
    assert (one.operator, one.outlet, one.case, one.item) == (OPERATOR, OUTLET, JOB_CASE, "3.1.2")
    assert ledger.voucher_of_case(CLERK, world.views, JOB_CASE) == one
    assert ledger.redeemed_on(CLERK, world.views, OPERATOR, LATER) == (1, 30_000)
    assert ledger.redeemed_on(CLERK, world.views, OPERATOR, DAY) == (0, 0)


def test_a_voucher_tells_its_life_in_order(world: World) -> None:
    world.tell(KNOWN, OPENED, ISSUED, CLAIMED, actor="user-7")
    world.tell(REDEEMED, on=LATER, actor="user-8")
    life = ledger.voucher_life_of(CLERK, world.views, VOUCHER)
    assert [(one.version, one.what, one.by) for one in life] == [
        (1, "issued", "user-7"),
        (2, "claimed", "user-7"),
        (3, "redeemed", "user-8"),
    ]
    assert (life[1].via, life[2].outlet, life[2].happened_on, life[2].amount_fen) == ("window", OUTLET, LATER, 30_000)
    assert [one.position for one in life] == [3, 4, 5]
    assert ledger.voucher_life_of(FOREIGN_CLERK, world.views, VOUCHER) == ()


def test_an_operator_sees_the_vouchers_of_those_it_serves(world: World) -> None:
    world.tell(KNOWN, OPENED, ISSUED)
    assert ledger.voucher(CLERK, world.views, VOUCHER) is not None
    assert ledger.voucher(FOREIGN_CLERK, world.views, VOUCHER) is None
    assert ledger.vouchers_of(FOREIGN_CLERK, world.views, PERSON) == ()
    world.tell(example(PersonServed))
    assert [one.voucher for one in ledger.vouchers_of(FOREIGN_CLERK, world.views, PERSON)] == [VOUCHER]


def test_a_bureau_sees_the_vouchers_of_its_policies_and_of_its_residents(world: World) -> None:
    province = example(VoucherPolicyOpened, policy="province", area="35")
    other = example(VoucherIssued, voucher="v-2", policy="province", person="person-9")
    resident = example(PersonRegistered, person="person-9", village="350103001001", identity_key="nine")
    world.tell(KNOWN, OPENED, ISSUED, province, resident, other)
    assert [one.voucher for one in ledger.vouchers(COUNTY_BUREAU, world.views).rows] == [VOUCHER]
    assert [one.voucher for one in ledger.vouchers(FOREIGN_BUREAU, world.views).rows] == ["v-2"]
    assert ledger.vouchers(PROVINCE, world.views).total == 2


def test_vouchers_past_their_last_day_are_found_for_the_schedule(world: World) -> None:
    world.tell(KNOWN, OPENED, ISSUED)
    late = example(VoucherIssued, voucher="v-2", expires_on=date(2026, 7, 1))
    gone = example(VoucherIssued, voucher="v-3", expires_on=date(2026, 7, 1))
    world.tell(late, gone, example(VoucherExpired, voucher="v-3"))
    last = ISSUED.expires_on
    assert ledger.vouchers_expiring_before(AUDITOR, world.views, last) == ("v-2",)
    assert ledger.vouchers_expiring_before(AUDITOR, world.views, last + timedelta(days=1)) == ("v-2", VOUCHER)
    assert ledger.vouchers_expiring_before(AUDITOR, world.views, last + timedelta(days=1), 1) == ("v-2",)


def test_vouchers_are_searched_narrowed_and_sorted(small_world: World) -> None:
    small_world.tell(KNOWN, OPENED, ISSUED, CLAIMED)
    small_world.tell(example(VoucherIssued, voucher="2607-AAAAA-00001", policy=POLICY), on=LATER)
    small_world.tell(example(VoucherExpired, voucher="2607-AAAAA-00001"), on=LATER)

    def found(**narrowed: object) -> list[str]:
        return [one.voucher for one in ledger.vouchers(CLERK, small_world.views, **narrowed).rows]  # type: ignore[arg-type]

    assert found() == ["2607-AAAAA-00001", VOUCHER]
    assert found(search="2607-a") == found(status="expired") == ["2607-AAAAA-00001"]
    assert found(status="live") == found(status="claimed") == [VOUCHER]
    assert len(found(policy=POLICY)) == len(found(persons=[PERSON])) == 2
    assert found(persons=[]) == found(operator=OPERATOR) == found(policy="none") == []


def test_the_money_holds_at_every_moment(world: World) -> None:
    world.tell(KNOWN, OPENED, ISSUED)
    assert (money(world).issued_fen, money(world).live_fen, money(world).left_fen) == (30_000, 30_000, 30_000)
    assert money(world).holds
    world.tell(CLAIMED)
    assert (money(world).live, money(world).holds) == (1, True)
    world.tell(REDEEMED)
    assert (money(world).redeemed_fen, money(world).live_fen, money(world).left_fen) == (30_000, 0, 30_000)
    assert money(world).holds
    world.tell(example(VoucherIssued, voucher="v-2"), example(VoucherExpired, voucher="v-2"))
    assert (money(world).expired_fen, money(world).issued_fen, money(world).left_fen) == (30_000, 60_000, 30_000)
    assert balances.balance_holds(PROVINCE, world.views)


def test_after_a_random_history_the_money_holds(world: World) -> None:
    world.record(random_history(61, 800))
    world.catch_up()
    found = balances.balance(AUDITOR, world.views)
    assert sum(one.issued for one in found) > 15
    assert sum(one.redeemed for one in found) > 2
    assert sum(one.expired for one in found) > 1
    assert all(one.holds for one in found)


@pytest.mark.parametrize("change", [{"status": "claimed"}, {"face_fen": 29_999}])
def test_money_that_does_not_add_up_is_noticed(world: World, change: dict[str, object]) -> None:
    """Negative control: a fen less in a voucher, or a redeemed one alive again."""
    world.tell(KNOWN, OPENED, ISSUED, CLAIMED, REDEEMED, example(VoucherIssued, voucher="v-2"))
    assert balances.balance_holds(PROVINCE, world.views)
    victim = VOUCHER if "status" in change else "v-2"
    with world.views.write_engine.begin() as connection:
        connection.execute(sa.update(vouchers).where(vouchers.c.voucher == victim).values(change))
    assert not balances.balance_holds(PROVINCE, world.views)


def test_policies_are_there_for_all_but_their_sums_for_those_who_answer_for_them(world: World) -> None:
    world.tell(OPENED, example(VoucherPolicyOpened, policy="over", last=date(2026, 6, 30)))
    assert {one.policy for one in balances.policies(CLERK, world.views)} == {POLICY, "over"}
    assert [one.policy for one in balances.policies(CLERK, world.views, open_on=DAY)] == [POLICY]
    assert balances.policy(COUNTY_BUREAU, world.views, POLICY) is not None
    assert balances.policy(FOREIGN_BUREAU, world.views, POLICY) is None
    assert balances.balance(CLERK, world.views) == ()
    assert balances.balance(FOREIGN_BUREAU, world.views) == ()
    assert len(balances.balance(COUNTY_BUREAU, world.views)) == 2


def test_a_reversal_takes_the_amount_out_of_what_was_redeemed_and_gives_it_back_to_the_budget(world: World) -> None:
    world.tell(KNOWN, OPENED, ISSUED, CLAIMED, REDEEMED)
    before = money(world)
    world.tell(example(VoucherReversed), on=LATER)
    one, after = known(world), money(world)
    assert (one.status, one.is_live, one.redeemed_on, one.reversed_on) == ("reversed", False, DAY, LATER)
    assert (after.redeemed_fen, after.reversed_fen, after.reversed) == (0, 30_000, 1)
    assert after.left_fen == before.left_fen + 30_000
    assert after.holds
    last = ledger.voucher_life_of(AUDITOR, world.views, VOUCHER)[-1]
    assert (last.what, last.reason, last.amount_fen) == ("reversed", "办件与券不符", 30_000)
    assert ledger.voucher_of_case(CLERK, world.views, JOB_CASE) is None
    assert ledger.redeemed_on(CLERK, world.views, OPERATOR, DAY) == (0, 0)
