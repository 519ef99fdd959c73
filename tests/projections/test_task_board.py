"""How far every operator has come with what the bureau asked of it."""

from __future__ import annotations

from datetime import date

from domain.people.events import PersonRegistered
from domain.tasks.events import (
    TaskAccepted,
    TaskAssigned,
    TaskEntryAssigned,
    TaskEntryRecorded,
    TaskEntryReturned,
    TaskEntryTaken,
    TaskGiven,
    TaskHandedIn,
    TaskListed,
    TaskOverdue,
    TaskReturnSettled,
    TaskSentBack,
    TaskWithdrawn,
)
from projections.people_register import queries as people
from projections.task_board import queries
from tests.projections.world import CLERK, COUNTY_BUREAU, PROVINCE, SYSTEM, World
from tests.support.controls import OPERATOR, OTHER_OPERATOR, OTHER_PERSON, PERSON, VILLAGE, example

TASK = "task-1"
BEGUN = (example(TaskAssigned, operators=(OPERATOR, OTHER_OPERATOR)), example(TaskGiven))
OTHERS = example(TaskGiven, operator=OTHER_OPERATOR)
LISTED = (example(TaskEntryAssigned), example(TaskEntryAssigned, person=OTHER_PERSON))


def test_each_person_counts_under_one_status_at_the_list_and_at_the_task(world: World) -> None:
    world.tell(*BEGUN, OTHERS, *LISTED, example(TaskListed, total=2, left_out=3))
    world.tell(example(TaskEntryTaken), example(TaskEntryRecorded), example(TaskEntryReturned, person=OTHER_PERSON))
    for found in (queries.given(CLERK, world.views, TASK, OPERATOR), queries.task(PROVINCE, world.views, TASK)):
        assert found is not None
        assert (found.open, found.taken, found.done, found.returned, found.listed) == (0, 0, 1, 1, 2)
    task = queries.task(PROVINCE, world.views, TASK)
    assert task is not None
    assert (task.status, task.left_out, task.total) == ("open", 3, 2)


def test_a_return_that_is_accepted_is_no_longer_asked_for(world: World) -> None:
    world.tell(*BEGUN, OTHERS, *LISTED, example(TaskEntryReturned))
    assert [one.person for one in queries.returned(PROVINCE, world.views, TASK).rows] == [PERSON]
    world.tell(example(TaskReturnSettled))
    found = queries.given(CLERK, world.views, TASK, OPERATOR)
    assert found is not None
    assert (found.released, found.total, found.left) == (1, 1, 1)
    assert queries.returned(PROVINCE, world.views, TASK).total == 0
    entry = queries.entry(CLERK, world.views, TASK, OPERATOR, PERSON)
    assert entry is not None
    assert (entry.status, entry.reason) == ("released", "moved")
    assert entry.note is not None
    assert entry.note.startswith("sealed:")


def test_what_was_handed_in_is_accepted_or_open_again(world: World) -> None:
    world.tell(*BEGUN, OTHERS, example(TaskOverdue), example(TaskHandedIn))
    task = queries.task(PROVINCE, world.views, TASK)
    assert task is not None
    assert task.handed_in == 1
    world.tell(example(TaskSentBack))
    found = queries.given(CLERK, world.views, TASK, OPERATOR)
    assert found is not None
    assert (found.status, found.late, found.deadline) == ("given", False, date(2026, 8, 15))
    assert queries.waiting_for(CLERK, world.views, OPERATOR) == (found,)
    world.tell(example(TaskHandedIn), example(TaskAccepted))
    task = queries.task(PROVINCE, world.views, TASK)
    assert task is not None
    assert (task.handed_in, task.accepted) == (0, 1)
    assert queries.waiting_for(CLERK, world.views, OPERATOR) == ()


def test_a_missed_deadline_is_told_until_it_is_marked(world: World) -> None:
    world.tell(*BEGUN, OTHERS)
    assert queries.missed(SYSTEM, world.views, date(2026, 7, 31)) == ()
    assert queries.missed(SYSTEM, world.views, date(2026, 8, 1)) == ((TASK, OPERATOR), (TASK, OTHER_OPERATOR))
    world.tell(example(TaskOverdue))
    assert queries.missed(SYSTEM, world.views, date(2026, 8, 1)) == ((TASK, OTHER_OPERATOR),)


def test_an_operator_sees_what_was_asked_of_it_alone(world: World) -> None:
    world.tell(*BEGUN, OTHERS, *LISTED)
    assert [one.operator for one in queries.givens(CLERK, world.views, task=TASK).rows] == [OPERATOR]
    assert queries.given(CLERK, world.views, TASK, OTHER_OPERATOR) is None
    assert queries.tasks(CLERK, world.views).total == 0
    assert {one.operator for one in queries.givens(PROVINCE, world.views, task=TASK).rows} == {OPERATOR, OTHER_OPERATOR}
    assert queries.tasks(COUNTY_BUREAU, world.views, search="登记失业").total == 1


def test_a_task_that_was_withdrawn_waits_for_nobody(world: World) -> None:
    world.tell(*BEGUN, OTHERS, example(TaskWithdrawn))
    assert {one.status for one in queries.givens(PROVINCE, world.views, task=TASK).rows} == {"withdrawn"}
    assert queries.being_listed(SYSTEM, world.views) == ()


def test_a_withdrawn_task_waits_for_nobody_who_took_it_over_either(world: World) -> None:
    one = example(TaskAssigned, operators=(OPERATOR,))
    world.tell(one, example(TaskGiven), example(TaskGiven, operator=OTHER_OPERATOR), example(TaskWithdrawn))
    assert {one.status for one in queries.givens(PROVINCE, world.views, task=TASK).rows} == {"withdrawn"}
    assert queries.missed(SYSTEM, world.views, date(2027, 1, 1)) == ()


def test_people_of_a_place_are_named_in_order_and_from_where_one_stopped(world: World) -> None:
    for n in range(5):
        world.tell(example(PersonRegistered, person=f"p-{n}", identity_key=f"key-{n}"))
    first = people.living_in(SYSTEM, world.views, "350102", limit=3)
    assert first == ((VILLAGE, "p-0"), (VILLAGE, "p-1"), (VILLAGE, "p-2"))
    assert people.living_in(SYSTEM, world.views, "350102", after=first[-1]) == ((VILLAGE, "p-3"), (VILLAGE, "p-4"))
    assert people.living_in(SYSTEM, world.views, "350102", status="unemployed") == ()
    assert people.living_in(SYSTEM, world.views, "350103") == ()
