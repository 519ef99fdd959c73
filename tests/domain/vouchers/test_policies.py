"""OpenVoucherPolicy: right events, right refusal, quiet when done already; and the terms of a day."""

from datetime import date

import pytest

from domain.vouchers.commands import ExpireVoucher, OpenVoucherPolicy, VoucherTerms
from domain.vouchers.events import VoucherPolicyOpened
from domain.vouchers.policy import decider
from tests.support.asked import ask
from tests.support.controls import example
from tests.support.given import given

OPENED = example(VoucherPolicyOpened)


def test_a_policy_is_opened() -> None:
    given(decider).when(ask(OpenVoucherPolicy)).then(OPENED)


def test_a_policy_is_not_opened_twice() -> None:
    given(decider, OPENED).when(ask(OpenVoucherPolicy)).then_nothing()


def test_a_budget_for_a_single_voucher_is_one() -> None:
    given(decider).when(ask(OpenVoucherPolicy, budget_fen=30_000)).then(example(VoucherPolicyOpened, budget_fen=30_000))


def test_a_policy_may_issue_on_a_single_day() -> None:
    one_day = {"first": date(2026, 7, 1), "last": date(2026, 7, 1)}
    given(decider).when(ask(OpenVoucherPolicy, **one_day)).then(example(VoucherPolicyOpened, **one_day))


@pytest.mark.parametrize(
    ("change", "code", "field"),
    [
        ({"name": " "}, "policies.name", "name"),
        ({"area": "fj"}, "policies.area", "area"),
        ({"face_fen": 0}, "policies.amounts", "face"),
        ({"budget_fen": 29_999}, "policies.amounts", "face"),
        ({"valid_days": 0}, "policies.valid-days", "valid_days"),
        ({"valid_days": 3_661}, "policies.valid-days", "valid_days"),
        ({"last": date(2025, 12, 31)}, "policies.period-order", "last"),
        ({"items": ()}, "policies.items", "items"),
    ],
)
def test_a_policy_is_refused_for_what_is_wrong_with_it(change: dict[str, object], code: str, field: str) -> None:
    given(decider).when(ask(OpenVoucherPolicy, **change)).then_refused(code, field=field)


def test_a_voucher_is_valid_for_the_days_of_the_policy_the_first_included() -> None:
    terms = given(decider, OPENED).state.terms_on(date(2026, 7, 1))
    assert terms == VoucherTerms(items=("3.1.2", "3.1.3"), face_fen=30_000, expires_on=date(2026, 7, 30))


def test_a_voucher_of_one_day_expires_on_the_day_of_issue() -> None:
    policy = given(decider, example(VoucherPolicyOpened, valid_days=1)).state
    assert policy.terms_on(date(2026, 7, 1)).expires_on == date(2026, 7, 1)


def test_a_policy_has_terms_from_its_first_to_its_last_day() -> None:
    policy = given(decider, OPENED).state
    days = [date(2025, 12, 31), date(2026, 1, 1), date(2026, 12, 31), date(2027, 1, 1)]
    assert [policy.terms_on(day) is not None for day in days] == [False, True, True, False]


def test_a_policy_is_not_asked_what_others_decide() -> None:
    with pytest.raises(TypeError, match="ExpireVoucher"):
        given(decider).when(ask(ExpireVoucher))
