"""What was a person registered as, from when to when, and why did it end?"""

from datetime import date, timedelta

from domain.people.events import PersonRegistered, PersonStatusEnded, PersonStatusGained
from projections.status_history import queries
from projections.status_history.answers import Past
from tests.projections.world import CLERK, FOREIGN_CLERK, SYSTEM, World
from tests.support.controls import DAY, PERSON, example

LATER = DAY + timedelta(days=40)
HARDSHIP = example(PersonStatusGained, status="hardship", case="case-214", until=date(2027, 6, 30))
RENEWED = example(PersonStatusGained, status="hardship", case="case-300", since=LATER, until=date(2027, 8, 9))


def test_a_history_has_what_stands_first_and_then_what_is_over_with_its_cause(small_world: World) -> None:
    small_world.tell(example(PersonRegistered), HARDSHIP, example(PersonStatusGained))
    small_world.tell(RENEWED, example(PersonStatusEnded), on=LATER)
    told = [(one.status, one.case, one.cause) for one in queries.statuses_of(CLERK, small_world.views, PERSON)]
    assert told == [
        ("hardship", "case-300", None),
        ("job-seeking", "case-312", "hired"),
        ("hardship", "case-214", "renewed"),
    ]


def test_who_does_not_serve_the_person_sees_no_status(small_world: World) -> None:
    small_world.tell(example(PersonRegistered), HARDSHIP)
    assert queries.statuses_of(FOREIGN_CLERK, small_world.views, PERSON) == ()


def test_what_is_past_its_last_day_and_stands_is_found_for_the_schedule(small_world: World) -> None:
    small_world.tell(example(PersonRegistered), HARDSHIP, example(PersonStatusGained))
    assert queries.statuses_past(SYSTEM, small_world.views, date(2027, 6, 30)) == ()
    assert queries.statuses_past(SYSTEM, small_world.views, date(2027, 7, 1)) == (Past(PERSON, "hardship"),)
    assert queries.statuses_past(FOREIGN_CLERK, small_world.views, date(2027, 7, 1)) == ()
    small_world.tell(example(PersonStatusEnded, status="hardship", case="case-214", cause="expired"), on=LATER)
    assert queries.statuses_past(SYSTEM, small_world.views, date(2027, 7, 1)) == ()
