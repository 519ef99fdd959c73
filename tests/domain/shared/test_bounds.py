"""What no field of any command may hold."""

from datetime import date
from typing import Any

import pytest

from domain.appraisals.commands import AdoptScheme
from domain.cases.commands import OpenCase, VoidCase
from domain.jobs.commands import RecordOutcome, RegisterVacancy
from domain.operators.commands import OpenOutlet, SignContract
from domain.people.commands import RecordFact, RegisterPerson
from domain.shared.bounds import LINE, MOST, TEXT, is_day, out_of_bounds
from domain.shared.message import Command
from domain.shared.personal import Personal
from domain.shared.refusal import refuse
from domain.vouchers.commands import ClaimVoucher, OpenVoucherPolicy, RedeemVoucher
from tests.support.asked import BRINGS, ask
from tests.support.controls import DAY


@pytest.mark.parametrize("kind", BRINGS)
def test_a_command_of_the_story_is_within_bounds(kind: type[Command]) -> None:
    assert out_of_bounds(ask(kind)) is None


@pytest.mark.parametrize(
    ("kind", "change", "code"),
    [
        (OpenVoucherPolicy, {"budget_fen": -1}, "number.range"),
        (OpenVoucherPolicy, {"face_fen": MOST + 1}, "number.range"),
        (SignContract, {"targets": {"handled_cases": -1}}, "number.range"),
        (SignContract, {"prices_fen": {"2.1.1": -5}}, "number.range"),
        (RegisterVacancy, {"years": -1}, "number.range"),
        (RegisterVacancy, {"occupation": "工" * (LINE + 1)}, "text.too-long"),
        (RegisterVacancy, {"benefits": "工" * (TEXT + 1)}, "text.too-long"),
        (RegisterPerson, {"name": Personal.of("名" * (LINE + 1))}, "text.too-long"),
        (RegisterPerson, {"address": Personal.of("a\x00b")}, "text.unreadable"),
        (OpenCase, {"private": Personal.of("历" * (TEXT + 1))}, "text.too-long"),
        (OpenCase, {"fields": {"a": "\ud800"}}, "text.unreadable"),
        (OpenCase, {"fields": {"\x1b": "a"}}, "text.unreadable"),
        (OpenOutlet, {"villages": ("350102001001", "\x7f")}, "text.unreadable"),
        (RegisterPerson, {"identity_key": ""}, "text.missing"),
        (RedeemVoucher, {"case": ""}, "text.missing"),
        (RedeemVoucher, {"case": "a case"}, "text.unreadable"),
        (RedeemVoucher, {"voucher": "2607/7K3QD"}, "text.unreadable"),
        (RedeemVoucher, {"person": "陈"}, "text.unreadable"),
        (OpenCase, {"subject": "x" * 101}, "text.unreadable"),
        (RegisterVacancy, {"last": date(9999, 12, 31)}, "day.range"),
        (RecordOutcome, {"starts_on": date.max}, "day.range"),
        (RecordFact, {"since": date.min}, "day.range"),
    ],
)
def test_what_is_out_of_bounds_is_refused_and_the_field_named(
    kind: type[Command], change: dict[str, Any], code: str
) -> None:
    refusal = out_of_bounds(ask(kind, **change))
    assert refusal is not None
    assert (refusal.code, refusal.field) == (code, next(iter(change)))


def test_the_limit_itself_is_within_bounds() -> None:
    assert out_of_bounds(ask(OpenVoucherPolicy, budget_fen=MOST)) is None
    assert out_of_bounds(ask(OpenVoucherPolicy, name="名" * LINE)) is None
    assert out_of_bounds(ask(VoidCase, reason="因" * TEXT)) is None
    assert out_of_bounds(ask(VoidCase, reason="第一行\r\n\t第二行 𠮷")) is None


def test_the_limit_is_told() -> None:
    assert out_of_bounds(ask(OpenVoucherPolicy, name="名" * 201)) == refuse("text.too-long", field="name", most=200)


def test_what_is_filled_in_later_may_be_empty() -> None:
    assert out_of_bounds(ask(RedeemVoucher, person="", item="")) is None
    assert out_of_bounds(ask(ClaimVoucher, operator=None)) is None


def test_a_sealed_value_and_a_scheme_are_looked_at_elsewhere() -> None:
    assert out_of_bounds(ask(RegisterPerson, name=Personal.from_token("t" * 1000))) is None
    scheme = AdoptScheme(scheme="s", version=1, effective_from=DAY, is_default=True, document={"n": -1}, on=DAY)
    assert out_of_bounds(scheme) is None


def test_a_day_on_a_form_is_written_as_the_log_keeps_it() -> None:
    assert is_day("2026-02-28")
    assert not any(map(is_day, ("2026-02-29", "20260228", "2026-W09-6", "9999-12-31", "0001-01-01", "")))
