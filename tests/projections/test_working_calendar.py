"""What is known of the working days, year by year, and what was published before."""

from __future__ import annotations

from datetime import date

from domain.calendars.events import WorkingDaysPublished
from projections.working_calendar import queries
from tests.projections.world import World

FIRST = WorkingDaysPublished(
    year=2026, holidays=(date(2026, 10, 1),), workdays=(date(2026, 10, 10),), source="国办发明电〔2025〕7号"
)
SECOND = WorkingDaysPublished(
    year=2026, holidays=(date(2026, 10, 1), date(2026, 10, 2)), workdays=(), source="国办发明电〔2025〕8号"
)


def test_the_latest_edition_of_a_year_holds_and_the_others_are_kept(world: World) -> None:
    world.tell(FIRST, SECOND)
    calendar = queries.working_days(world.views)
    assert calendar.is_working(date(2026, 10, 2)) is False
    assert calendar.is_working(date(2026, 10, 10)) is False
    assert calendar.is_working(date(2027, 1, 4)) is None
    assert [(one.edition, one.source) for one in queries.editions_of_year(world.views, 2026)] == [
        (2, SECOND.source),
        (1, FIRST.source),
    ]
    assert queries.editions_of_year(world.views, 2027) == ()
