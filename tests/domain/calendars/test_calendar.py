"""A year of working days: published as announced, corrected by a new edition, refused when it cannot be."""

from datetime import date
from typing import Any

import pytest

from domain.calendars.calendar import decider
from domain.calendars.commands import PublishWorkingDays
from domain.calendars.events import WorkingDaysPublished
from tests.support.given import given

NOTICE = "国务院办公厅关于2026年部分节假日安排的通知"
NATIONAL_DAY, SWAPPED = date(2026, 10, 1), date(2026, 10, 10)


def published(**changes: Any) -> WorkingDaysPublished:
    told: dict[str, Any] = {"year": 2026, "holidays": (NATIONAL_DAY,), "workdays": (SWAPPED,), "source": NOTICE}
    return WorkingDaysPublished(**(told | changes))


def publish(edition: int = 0, **changes: Any) -> PublishWorkingDays:
    told: dict[str, Any] = {"year": 2026, "holidays": (NATIONAL_DAY,), "workdays": (SWAPPED,), "source": NOTICE}
    return PublishWorkingDays(edition=edition, on=date(2025, 11, 5), **(told | changes))


def test_a_year_is_published_in_order_and_each_day_once() -> None:
    days = (date(2026, 10, 2), NATIONAL_DAY, NATIONAL_DAY)
    given(decider).when(publish(holidays=days)).then(published(holidays=(NATIONAL_DAY, date(2026, 10, 2))))


def test_a_correction_is_a_new_edition_and_the_same_again_is_nothing() -> None:
    corrected = published(holidays=(NATIONAL_DAY, date(2026, 10, 2)))
    given(decider, published()).when(publish()).then_nothing()
    given(decider, published()).when(publish(1, holidays=corrected.holidays)).then(corrected)
    given(decider, published(), corrected).then_state(editions=2)


def test_nobody_overwrites_an_edition_they_have_not_seen() -> None:
    given(decider, published(), published(source="更正")).when(publish(1, workdays=())).then_refused(
        "calendars.edition", editions=2
    )


@pytest.mark.parametrize(
    ("changes", "code", "field"),
    [
        ({"year": 1999}, "number.range", "year"),
        ({"holidays": ()}, "calendars.no-holidays", "holidays"),
        ({"holidays": (date(2027, 1, 1),)}, "calendars.other-year", "holidays"),
        ({"workdays": (date(2025, 12, 27),)}, "calendars.other-year", "workdays"),
        ({"workdays": (date(2026, 10, 9),)}, "calendars.not-weekend", "workdays"),
        ({"holidays": (SWAPPED,)}, "calendars.both", "workdays"),
        ({"source": "  "}, "calendars.source", "source"),
    ],
)
def test_what_cannot_be_is_refused_in_words(changes: dict[str, Any], code: str, field: str) -> None:
    given(decider).when(publish(**changes)).then_refused(code, field=field)
