"""The province's bureau alone publishes the working days, and rules read this year's and the next one's."""

from datetime import date
from typing import Any

from domain.calendars.commands import PublishWorkingDays
from domain.policies.calendar_rules import calendar_of
from domain.shared.working_days import WorkingDays
from tenants.accounts.roles import Role
from tenants.handlings.calendars import YEARS
from tests.support.controls import DAY
from tests.tenants.application.story import Story

PUBLISH = PublishWorkingDays(
    year=DAY.year,
    edition=0,
    holidays=(date(DAY.year, 10, 1),),
    workdays=(),
    source="国务院办公厅通知",
    on=DAY,
)


def read_by_a_rule(story: Story) -> WorkingDays:
    """As a command of that day would have it in its rule."""
    sources: Any = YEARS["calendar_years"](PUBLISH, {})
    states = tuple(decider.fold(one.event for one in story.application.log.load(stream)) for decider, stream in sources)
    return calendar_of({"calendar_years": states})


def test_the_province_alone_says_what_is_worked(sqlite_story: Story) -> None:
    county = sqlite_story.refused(PUBLISH, sqlite_story.bureau(area="350102"))
    manager = sqlite_story.refused(PUBLISH, sqlite_story.context(Role.MANAGER))
    assert (county.code, manager.code) == ("access.not-allowed", "access.not-allowed")


def test_the_years_that_a_rule_reads_are_those_that_were_published(sqlite_story: Story) -> None:
    assert read_by_a_rule(sqlite_story).is_working(DAY) is None
    sqlite_story.do(PUBLISH, sqlite_story.bureau())
    calendar = read_by_a_rule(sqlite_story)
    assert calendar.is_working(date(DAY.year, 10, 1)) is False
    assert calendar.is_working(date(DAY.year + 1, 1, 4)) is None
