"""The list of duties: each time a row of its own, the next one open, and nothing of another tenant's."""

from datetime import date

from domain.duties.events import DutyDone, DutyDropped, DutyMissed, DutyOverdue, DutyRaised, DutyReminded
from projections.duty_list import queries
from tests.projections.world import CLERK, FOREIGN_CLERK, World
from tests.support.controls import JOB_CASE, OUTLET, PERSON, example
from tests.support.duties import DUTY

RAISED, DONE = example(DutyRaised), example(DutyDone)
LATER = date(2026, 8, 1)


def test_a_duty_is_due_at_its_outlet_about_its_person_and_of_its_case(world: World) -> None:
    world.tell(RAISED)
    (one,) = queries.duties(CLERK, world.views, status="open", outlet=OUTLET, until=RAISED.due_on).rows
    assert (one.duty, one.occurrence, one.due_on, one.about) == (DUTY, 1, RAISED.due_on, PERSON)
    assert queries.duties_about(CLERK, world.views, PERSON) == (one,)
    assert queries.duties_of_case(CLERK, world.views, JOB_CASE) == (one,)
    assert not one.is_late(RAISED.due_on)
    assert one.shown_status(LATER) == "overdue"
    assert queries.duties(CLERK, world.views, before=RAISED.due_on).total == 0


def test_what_is_done_makes_room_for_the_next_time(world: World) -> None:
    world.tell(RAISED, example(DutyOverdue), example(DutyReminded), DONE, on=LATER, actor="user-7")
    first, second = queries.duties_of_case(CLERK, world.views, JOB_CASE)
    assert (first.status, first.over_on, first.over_by, first.overdue, first.reminded) == (
        *("done", LATER, "user-7"),
        *(True, True),
    )
    assert (second.status, second.due_on, second.occurrence, second.overdue) == ("open", DONE.next_on, 2, False)
    assert second.over_by is None
    assert queries.current_duty(CLERK, world.views, DUTY) == second


def test_missed_and_dropped_times_keep_their_place(world: World) -> None:
    world.tell(RAISED, example(DutyMissed), example(DutyDropped, occurrence=2))
    assert [one.status for one in queries.duties_of_case(CLERK, world.views, JOB_CASE)] == ["missed", "dropped"]
    assert queries.duties(CLERK, world.views, status="dropped").rows[0].cause == "unreachable"


def test_another_operator_sees_none_of_it(world: World) -> None:
    world.tell(RAISED)
    assert queries.duties(FOREIGN_CLERK, world.views).total == 0
    assert queries.current_duty(FOREIGN_CLERK, world.views, DUTY) is None
    assert queries.duties_about(FOREIGN_CLERK, world.views, PERSON) == ()
