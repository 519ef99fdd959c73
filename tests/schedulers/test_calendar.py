"""Which periods are due: pure."""

from datetime import date, timedelta

from domain.shared.period import Period
from schedulers.calendar import due, ended

FIRST = Period(2026, 1)


def five_days_later(period: Period) -> date:
    return period.last + timedelta(days=5)


def test_a_quarter_is_due_on_the_day_after_its_last_grace_day() -> None:
    assert list(due(FIRST, five_days_later, date(2026, 4, 5))) == []
    assert list(due(FIRST, five_days_later, date(2026, 4, 6))) == [FIRST]


def test_without_grace_days_a_quarter_is_due_on_the_day_after_its_end() -> None:
    assert list(due(FIRST, lambda period: period.last, date(2026, 3, 31))) == []
    assert list(due(FIRST, lambda period: period.last, date(2026, 4, 1))) == [FIRST]


def test_missed_quarters_come_oldest_first() -> None:
    found = list(due(FIRST, five_days_later, date(2027, 1, 7)))
    assert found == [Period(2026, 1), Period(2026, 2), Period(2026, 3), Period(2026, 4)]


def test_a_year_is_due_after_its_own_grace_days() -> None:
    def fifteen(period: Period) -> date:
        return period.last + timedelta(days=15)

    assert list(due(Period(2025), fifteen, date(2026, 1, 15))) == []
    assert list(due(Period(2025), fifteen, date(2026, 1, 16))) == [Period(2025)]


def test_a_quarter_without_a_scheme_is_passed_over_and_the_next_one_is_not() -> None:
    def from_the_second_on(period: Period) -> date | None:
        return five_days_later(period) if period > FIRST else None

    assert list(due(FIRST, from_the_second_on, date(2026, 8, 1))) == [Period(2026, 2)]


def test_the_running_period_has_not_ended() -> None:
    assert list(ended(FIRST, date(2026, 6, 30))) == [FIRST]
    assert list(ended(Period(2026), date(2026, 6, 30))) == []
