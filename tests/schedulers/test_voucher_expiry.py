"""Vouchers past their last day expire, and their amount goes back to the budget."""

from collections.abc import Sequence
from dataclasses import replace
from typing import cast

import pytest
import structlog

import schedulers.voucher_expiry
from domain.policies.effects import budget_of
from domain.shared.refusal import refuse
from domain.vouchers.commands import ExpireVoucher
from schedulers.voucher_expiry import voucher_expiry
from tenants.application import Application
from tenants.context import Context
from tenants.outcome import Outcome, Refused
from tests.support.controls import OPERATOR, POLICY
from tests.support.working import Working, at

FACE = 30_000


def issued(province: Working, count: int) -> list[str]:
    """As many vouchers on 1 March, valid for 30 days: 30 March is their last."""
    province.contract(OPERATOR)
    province.open_policy(budget_fen=count * FACE)
    province.clock.set(at(2026, 3, 1))
    numbers = [f"voucher-{n}" for n in range(count)]
    for number, (person, _) in zip(numbers, province.finish_cases(OPERATOR, count), strict=True):
        province.issue(number, person, claim_at=OPERATOR)
    return numbers


class Refusing:
    """The write path, to which one voucher cannot be given."""

    def __init__(self, application: Application, number: str) -> None:
        self._application, self._number = application, number

    def handle(self, command: ExpireVoucher, context: Context) -> Outcome:
        if command.voucher == self._number:
            return Refused(refuse("request.busy"))
        return self._application.handle(command, context)


def used(province: Working) -> int:
    return (province.side.log.cap(budget_of(POLICY)) or (-1, -1))[0]


def statuses(province: Working, numbers: Sequence[str]) -> list[str]:
    return [province.side.log.load(f"voucher/{number}")[-1].name.split(".")[1] for number in numbers]


def test_a_voucher_lives_through_its_last_day_and_expires_on_the_next(province: Working) -> None:
    [number] = issued(province, 1)
    province.clock.set(at(2026, 3, 30, 23, 59))
    assert voucher_expiry(province.sources) == 0
    province.clock.set(at(2026, 3, 31, 0, 0))
    assert voucher_expiry(province.sources) == 1
    assert statuses(province, [number]) == ["expired"]
    assert voucher_expiry(province.sources) == 0


def test_what_expired_goes_back_to_the_budget(province: Working) -> None:
    issued(province, 2)
    assert used(province) == 2 * FACE
    province.clock.set(at(2026, 3, 31))
    voucher_expiry(province.sources)
    assert used(province) == 0


def test_a_redeemed_voucher_does_not_expire(province: Working) -> None:
    first, second = issued(province, 2)
    province.do(province.redemption(first, OPERATOR, "case-1"), province.staff(OPERATOR))
    province.clock.set(at(2026, 3, 31))
    assert voucher_expiry(province.sources) == 1
    assert statuses(province, [first, second]) == ["redeemed", "expired"]
    assert used(province) == FACE


def test_more_vouchers_than_one_batch_all_expire(province: Working, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(schedulers.voucher_expiry, "BATCH", 2)
    numbers = issued(province, 5)
    province.clock.set(at(2026, 5, 1))
    assert voucher_expiry(province.sources) == 5
    assert set(statuses(province, numbers)) == {"expired"}


def test_a_voucher_that_is_refused_is_logged_and_does_not_stop_the_rest(
    province: Working, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(schedulers.voucher_expiry, "BATCH", 1)
    first, second, third = issued(province, 3)
    province.clock.set(at(2026, 4, 2))
    refusing = replace(province.sources, application=cast(Application, Refusing(province.side.application, first)))
    with structlog.testing.capture_logs() as said:
        assert voucher_expiry(refusing) == 2
    assert statuses(province, [first, second, third]) == ["claimed", "expired", "expired"]
    assert [(one["voucher"], one["code"]) for one in said] == [(first, "request.busy")]
