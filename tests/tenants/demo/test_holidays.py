"""The working days of the demo are the real ones; each year is published when it was announced."""

from datetime import date, timedelta

import pytest

from domain.calendars.calendar import decider
from tenants.demo.holidays import announced, calendar, published_on
from tests.support.given import given


@pytest.mark.parametrize(("year", "working"), [(2024, 251), (2025, 248), (2026, 248)])
def test_each_year_has_its_working_days(year: int, working: int) -> None:
    days = [date(year, 1, 1) + timedelta(days=n) for n in range(366)]
    assert sum(bool(calendar().is_working(day)) for day in days if day.year == year) == working


def test_a_year_is_published_when_it_is_announced_and_what_was_known_at_the_founding() -> None:
    founded = date(2025, 6, 27)
    assert [one.year for one in published_on(founded, founded)] == [2024, 2025]
    assert [one.year for one in published_on(date(2025, 11, 4), founded)] == [2026]
    assert published_on(date(2025, 11, 5), founded) == []


def test_every_announcement_can_be_published() -> None:
    for one in announced():
        [command] = published_on(one.announced_on, date(2020, 1, 1))
        assert isinstance(given(decider).when(command).decision, list)


def test_the_year_after_the_last_is_not_known() -> None:
    assert calendar().is_working(date(2027, 1, 4)) is None
