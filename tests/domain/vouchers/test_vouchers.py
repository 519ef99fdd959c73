"""Issue, claim, redeem, expire: right events, right refusal, quiet when done already."""

from datetime import date

import pytest

from domain.shared.message import Command
from domain.vouchers.commands import (
    ClaimVoucher,
    ExpireVoucher,
    IssueVoucher,
    OpenVoucherPolicy,
    RedeemVoucher,
    ReverseVoucher,
    VoucherTerms,
)
from domain.vouchers.events import VoucherClaimed, VoucherExpired, VoucherIssued, VoucherRedeemed, VoucherReversed
from domain.vouchers.voucher import decider
from tests.support.asked import ask
from tests.support.controls import OTHER_PERSON, example
from tests.support.given import given

ISSUED, CLAIMED = example(VoucherIssued), example(VoucherClaimed)
REDEEMED, EXPIRED = example(VoucherRedeemed), example(VoucherExpired)
LAST_DAY, DAY_AFTER = date(2026, 7, 30), date(2026, 7, 31)


def test_a_voucher_is_issued_on_the_policys_terms() -> None:
    given(decider).when(ask(IssueVoucher)).then(ISSUED)


def test_a_voucher_is_not_issued_twice() -> None:
    given(decider, ISSUED).when(ask(IssueVoucher)).then_nothing()


def test_a_number_is_not_issued_to_somebody_else() -> None:
    given(decider, ISSUED).when(ask(IssueVoucher, person=OTHER_PERSON)).then_refused("vouchers.taken", field="voucher")


def test_a_voucher_without_terms_is_a_fault_of_the_caller() -> None:
    with pytest.raises(TypeError, match="terms"):
        given(decider).when(ask(IssueVoucher, terms=None))


def test_an_issued_voucher_is_claimed() -> None:
    given(decider, ISSUED).when(ask(ClaimVoucher)).then(CLAIMED)
    given(decider, ISSUED).when(ask(ClaimVoucher, via="public")).then(example(VoucherClaimed, via="public"))


def test_a_voucher_is_not_claimed_twice() -> None:
    given(decider, ISSUED, CLAIMED).when(ask(ClaimVoucher)).then_nothing()


def test_a_voucher_is_claimed_at_a_window_or_on_the_public_page() -> None:
    given(decider, ISSUED).when(ask(ClaimVoucher, via="by post")).then_refused("vouchers.via", field="via")


def test_a_claimed_voucher_is_redeemed_for_its_whole_amount() -> None:
    given(decider, ISSUED, CLAIMED).when(ask(RedeemVoucher)).then(REDEEMED)


@pytest.mark.parametrize("case", [REDEEMED.case, "another case"])
def test_a_redeemed_voucher_is_not_redeemed_twice(case: str) -> None:
    past = (ISSUED, CLAIMED, REDEEMED)
    given(decider, *past).when(ask(RedeemVoucher, case=case)).then_refused("vouchers.already-redeemed", field="voucher")
    given(decider, *past).when(ask(ClaimVoucher)).then_refused("vouchers.already-redeemed", field="voucher")


def test_a_voucher_is_claimed_before_it_is_redeemed() -> None:
    given(decider, ISSUED).when(ask(RedeemVoucher)).then_refused("vouchers.not-claimed", field="voucher")


def test_a_voucher_of_another_person_is_not_redeemed() -> None:
    others = ask(RedeemVoucher, person=OTHER_PERSON)
    given(decider, ISSUED, CLAIMED).when(others).then_refused("vouchers.other-person", field="voucher")


def test_a_voucher_pays_for_its_items_alone() -> None:
    other = ask(RedeemVoucher, item="2.1.1")
    given(decider, ISSUED, CLAIMED).when(other).then_refused("vouchers.item", field="case", item="2.1.1")


def test_a_voucher_is_good_on_its_last_day_and_not_after() -> None:
    for kind, past in ((ClaimVoucher, (ISSUED,)), (RedeemVoucher, (ISSUED, CLAIMED))):
        assert isinstance(given(decider, *past).when(ask(kind, on=LAST_DAY)).decision, list)
        given(decider, *past).when(ask(kind, on=DAY_AFTER)).then_refused(
            "vouchers.expired", field="voucher", until="2026-07-30"
        )


@pytest.mark.parametrize("past", [(ISSUED,), (ISSUED, CLAIMED)])
def test_a_live_voucher_expires_the_day_after_its_last(past: tuple[VoucherIssued, ...]) -> None:
    given(decider, *past).when(ask(ExpireVoucher, on=DAY_AFTER)).then(EXPIRED)
    given(decider, *past).when(ask(ExpireVoucher, on=LAST_DAY)).then_refused("vouchers.not-expired", until="2026-07-30")


@pytest.mark.parametrize("end", [REDEEMED, EXPIRED])
def test_a_voucher_that_ended_does_not_expire(end: VoucherRedeemed | VoucherExpired) -> None:
    given(decider, ISSUED, CLAIMED, end).when(ask(ExpireVoucher, on=DAY_AFTER)).then_nothing()


def test_an_expired_voucher_stays_expired_whatever_day_is_told() -> None:
    given(decider, ISSUED, CLAIMED, EXPIRED).when(ask(RedeemVoucher)).then_refused("vouchers.expired", field="voucher")


def test_a_voucher_has_other_terms_after_a_change_of_policy_only_when_issued_anew() -> None:
    terms = VoucherTerms(items=("2.1.1",), face_fen=1, expires_on=DAY_AFTER)
    given(decider).when(ask(IssueVoucher, terms=terms)).then(
        example(VoucherIssued, items=("2.1.1",), face_fen=1, expires_on=DAY_AFTER)
    )


@pytest.mark.parametrize("kind", [ClaimVoucher, RedeemVoucher, ExpireVoucher])
def test_a_number_that_was_never_issued_does_nothing(kind: type[Command]) -> None:
    given(decider).when(ask(kind)).then_refused("vouchers.unknown", field="voucher")
    assert given(decider, CLAIMED).state is None


def test_a_voucher_is_not_asked_what_others_decide() -> None:
    with pytest.raises(TypeError, match="OpenVoucherPolicy"):
        given(decider, ISSUED).when(ask(OpenVoucherPolicy))


REVERSED = example(VoucherReversed)


def test_a_redemption_is_reversed_once_with_a_reason() -> None:
    given(decider, ISSUED, CLAIMED, REDEEMED).when(ask(ReverseVoucher)).then(REVERSED)
    given(decider, ISSUED, CLAIMED, REDEEMED, REVERSED).when(ask(ReverseVoucher)).then_nothing()
    nothing_said = ask(ReverseVoucher, reason=" ")
    given(decider, ISSUED, CLAIMED, REDEEMED).when(nothing_said).then_refused("vouchers.reason", field="reason")


def test_only_what_was_redeemed_is_reversed() -> None:
    for history in ((ISSUED,), (ISSUED, CLAIMED), (ISSUED, EXPIRED)):
        given(decider, *history).when(ask(ReverseVoucher)).then_refused("vouchers.not-redeemed", field="voucher")
    given(decider).when(ask(ReverseVoucher)).then_refused("vouchers.unknown", field="voucher")


def test_a_reversed_voucher_is_worth_nothing_any_more() -> None:
    redeemed_again = ask(RedeemVoucher, on=LAST_DAY)
    history = (ISSUED, CLAIMED, REDEEMED, REVERSED)
    given(decider, *history).when(redeemed_again).then_refused("vouchers.reversed", field="voucher")
    given(decider, *history).when(ask(ExpireVoucher, on=DAY_AFTER)).then_nothing()
