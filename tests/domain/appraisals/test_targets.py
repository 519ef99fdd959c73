"""What a contract promises for a period, and what was reached."""

from datetime import date

import pytest

from domain.appraisals.targets import actual, overlap_days, target
from domain.shared.period import Period
from tests.support.appraised import Promised, work

Q3, YEAR = Period(2026, 3), Period(2026)


@pytest.mark.parametrize(
    ("first", "last", "days"),
    [
        (date(2026, 1, 1), date(2026, 12, 31), 92),
        (date(2026, 8, 1), date(2027, 7, 31), 61),
        (date(2026, 1, 1), date(2026, 7, 1), 1),
        (date(2026, 8, 10), date(2026, 8, 19), 10),
        (date(2026, 1, 1), date(2026, 6, 30), 0),
        (date(2026, 10, 1), date(2026, 12, 31), 0),
    ],
)
def test_a_contract_is_in_force_on_so_many_days_of_a_quarter(first: date, last: date, days: int) -> None:
    assert overlap_days(Promised(first=first, last=last), Q3) == days


@pytest.mark.parametrize(
    ("promised", "first", "due"),
    [
        (40, date(2026, 1, 1), 40),
        (12, date(2026, 8, 1), 8),  # 12 × 61 ÷ 92 = 7.96
        (46, date(2026, 8, 31), 16),  # 46 × 31 ÷ 92 = 15.5, half up
        (1, date(2026, 9, 1), 0),  # 30 ÷ 92 = 0.33: nothing is asked
        (0, date(2026, 1, 1), 0),
    ],
)
def test_a_quarters_target_is_in_proportion_to_the_days_in_force(promised: int, first: date, due: int) -> None:
    assert target("handled_cases", [Promised({"handled_cases": promised}, first=first)], Q3) == due


def test_a_years_target_is_the_sum_of_its_quarters() -> None:
    whole, half = Promised({"referrals": 20}), Promised({"referrals": 20}, first=date(2026, 7, 1))
    assert target("referrals", [whole], YEAR) == 80
    assert target("referrals", [half], YEAR) == 40


def test_contracts_that_follow_each_other_add_up_before_rounding() -> None:
    before, after = Promised({"referrals": 3}, last=date(2026, 7, 31)), Promised({"referrals": 5}, date(2026, 8, 1))
    assert target("referrals", [before, after], Q3) == 4  # 3 × 31 ÷ 92 + 5 × 61 ÷ 92 = 4.33
    thirds = [Promised({"referrals": 1}, date(2026, m, 1), date(2026, m, 30)) for m in (7, 8, 9)]
    assert target("referrals", thirds, Q3) == 1  # 90 ÷ 92, where each alone would be 0


def test_what_was_not_promised_is_not_due() -> None:
    assert target("ventures", [Promised({"referrals": 20})], Q3) == 0
    assert target("referrals", [], Q3) == 0


def test_each_figure_is_taken_from_its_kind_of_work() -> None:
    facts = [
        work(),
        work(item="3.1.3"),
        work(item="8.1.1", subject="a"),
        work(item="8.1.1", subject="a"),
        work(kind="voucher", amount_fen=30_000),
        work(kind="voucher", amount_fen=5_000),
        work(kind="placed"),
    ]
    assert actual("handled_cases", ("3.1.2", "2.1.1"), facts) == 1
    assert actual("referrals", ("3.1.3", "3.1.4"), facts) == 1
    assert actual("vouchers_redeemed", (), facts) == 2
    assert actual("voucher_amount_fen", (), facts) == 35_000
    assert actual("placed_persons", (), facts) == 1


def test_persons_are_counted_once_and_cases_each_time() -> None:
    surveyed = [work(item="8.1.1", subject=subject) for subject in "aab"]
    assert actual("surveyed_persons", ("8.1.1",), surveyed) == 2
    assert actual("handled_cases", ("8.1.1",), surveyed) == 3
