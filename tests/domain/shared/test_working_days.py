"""Counting in working days, by hand, over the national holiday of 2026."""

from datetime import date, timedelta

from domain.shared.working_days import WorkingDays, Year

OCTOBER = Year(
    year=2026,
    holidays=tuple(date(2026, 10, day) for day in range(1, 8)),
    workdays=(date(2026, 9, 20), date(2026, 10, 10)),
)
KNOWN = WorkingDays({2026: OCTOBER})


def test_weekends_and_holidays_are_not_worked_and_swapped_weekends_are() -> None:
    assert KNOWN.is_working(date(2026, 9, 30)) is True
    assert KNOWN.is_working(date(2026, 10, 1)) is False  # a Thursday, off
    assert KNOWN.is_working(date(2026, 10, 10)) is True  # a Saturday, worked
    assert KNOWN.is_working(date(2026, 10, 11)) is False  # a Sunday
    assert KNOWN.is_working(date(2027, 1, 4)) is None  # nobody has told


def test_the_first_day_is_not_counted_and_what_is_off_is_passed_over() -> None:
    # From Wednesday 30 September: Thu 8, Fri 9, Sat 10 (worked), Mon 12, Tue 13 October.
    assert KNOWN.after(date(2026, 9, 30), 1) == date(2026, 10, 8)
    assert KNOWN.after(date(2026, 9, 30), 5) == date(2026, 10, 13)
    assert KNOWN.after(date(2026, 10, 3), 1) == date(2026, 10, 8)  # begun on a day off


def test_a_count_that_reaches_an_unknown_year_has_no_answer_until_it_is_known() -> None:
    assert KNOWN.after(date(2026, 12, 30), 1) == date(2026, 12, 31)
    assert KNOWN.after(date(2026, 12, 30), 2) is None
    later = WorkingDays({2026: OCTOBER, 2027: Year(year=2027, holidays=(date(2027, 1, 1),))})
    assert later.after(date(2026, 12, 30), 2) == date(2027, 1, 4)
    assert later.deadline(date(2026, 12, 30), 2, None) == date(2027, 1, 4)
    assert later.deadline(date(2026, 12, 30), 2, date(2027, 1, 8)) == date(2027, 1, 8)  # as it was stored


def test_what_is_left_is_counted_from_tomorrow_and_never_below_nothing() -> None:
    assert KNOWN.left(date(2026, 9, 30), date(2026, 10, 13)) == 5
    assert KNOWN.left(date(2026, 10, 13), date(2026, 10, 13)) == 0
    assert KNOWN.left(date(2026, 10, 14), date(2026, 10, 13)) == 0
    assert KNOWN.left(date(2026, 12, 31), date(2027, 1, 4)) is None


def test_every_count_lands_on_a_working_day_and_as_many_lie_between() -> None:
    start = date(2026, 9, 1)
    for begun in (start + timedelta(days=n) for n in range(50)):
        for n in range(1, 25):
            end = KNOWN.after(begun, n)
            assert end is not None
            assert KNOWN.is_working(end)
            assert KNOWN.left(begun, end) == n
