"""The people of a task are given out once each, whatever happens; what is not handed in in time is marked as late."""

from __future__ import annotations

import threading
from dataclasses import replace
from datetime import date
from typing import Any, cast

import pytest

import schedulers.task_listing
from domain.operators.commands import OpenOutlet
from domain.tasks.commands import AssignTask, HandInTask, WithdrawTask
from projections.people_register import queries as people
from projections.task_board import queries as board
from projections.task_board.answers import Given, Task
from schedulers.background import Background
from schedulers.task_deadlines import task_deadlines
from schedulers.task_listing import task_listing
from tenants.application import Application
from tenants.context import Context
from tenants.outcome import Outcome
from tests.support.asked import ask
from tests.support.controls import OPERATOR, OTHER_OPERATOR
from tests.support.programs import until
from tests.support.working import Working, at

TASK, DEADLINE = "task-1", date(2026, 2, 27)
NEIGHBOUR = "op-350102-009"


def people_of(province: Working, count: int, operator: str = OPERATOR) -> None:
    for n in range(count):
        province.do(province.registration(operator, f"p-{operator}-{n:03}", province.today), province.staff(operator))


def assigned(province: Working, **changes: Any) -> None:
    terms: dict[str, Any] = {"task": TASK, "status": "", "deadline": DEADLINE, "on": province.today}
    province.do(ask(AssignTask, **(terms | changes)))


def task(province: Working) -> Task:
    province.runner.catch_up()
    found = board.task(province.sources.context, province.views, TASK)
    assert found is not None
    return found


def given(province: Working, operator: str = OPERATOR) -> Given:
    found = board.given(province.sources.context, province.views, TASK, operator)
    assert found is not None
    return found


def test_everybody_who_lives_there_is_listed_once(province: Working, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(schedulers.task_listing, "BATCH", 3)
    province.contract(OPERATOR)
    people_of(province, 7)
    assigned(province)
    assert task_listing(province.sources) == 7
    assert (task(province).status, task(province).listed, task(province).left_out) == ("open", 7, 0)
    assert task_listing(province.sources) == 0


def test_who_lives_where_none_of_the_operators_works_is_counted(province: Working) -> None:
    province.contract(OPERATOR)
    province.contract(OTHER_OPERATOR)
    people_of(province, 2)
    people_of(province, 3, OTHER_OPERATOR)
    assigned(province, area="35")
    assert task_listing(province.sources) == 2
    assert (task(province).listed, task(province).left_out) == (2, 3)


def test_two_operators_of_one_place_share_its_people_and_see_them_from_then_on(province: Working) -> None:
    province.contract(OPERATOR)
    province.contract(NEIGHBOUR)
    people_of(province, 4)
    newcomer = province.staff(NEIGHBOUR)
    province.runner.catch_up()
    assert people.people(newcomer, province.views).total == 0
    assigned(province, operators=(OPERATOR, NEIGHBOUR))
    assert task_listing(province.sources) == 4
    province.runner.catch_up()
    assert (given(province).listed, given(province, NEIGHBOUR).listed) == (2, 2)
    assert people.people(newcomer, province.views).total == 2


def test_no_more_are_listed_than_were_asked_for(province: Working) -> None:
    province.contract(OPERATOR)
    people_of(province, 5)
    assigned(province, amount=3)
    assert task_listing(province.sources) == 3
    assert (task(province).status, task(province).listed) == ("open", 3)


class Killed(Exception):
    """The process is gone."""


class Dying:
    """The write path of a process that is killed after so many batches."""

    def __init__(self, application: Application, batches: int) -> None:
        self._application, self._left = application, batches

    def handle(self, commands: Any, context: Context, **more: Any) -> Outcome:
        if not self._left:
            raise Killed
        self._left -= 1
        return self._application.handle(commands, context, **more)


def test_a_killed_process_leaves_nobody_out_and_nobody_listed_twice(
    province: Working, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(schedulers.task_listing, "BATCH", 2)
    province.contract(OPERATOR)
    people_of(province, 9)
    assigned(province)
    for batches in (1, 2):
        dying = cast(Application, Dying(province.side.application, batches))
        with pytest.raises(Killed):
            task_listing(replace(province.sources, application=dying))
    assert 0 < task(province).listed < 9
    task_listing(province.sources)
    assert (task(province).status, task(province).listed) == ("open", 9)
    entries = board.entries(province.sources.context, province.views, TASK, OPERATOR)
    assert len({one.person for one in entries.rows}) == 9
    assert all(len(province.side.log.load(f"{OPERATOR}/task-entry/{TASK}:{one.person}")) == 1 for one in entries.rows)


def test_two_processes_at_once_list_nobody_twice(province: Working, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(schedulers.task_listing, "BATCH", 5)
    province.contract(OPERATOR)
    province.contract(NEIGHBOUR)
    people_of(province, 20)
    assigned(province, operators=(OPERATOR, NEIGHBOUR))
    both = [threading.Thread(target=task_listing, args=(province.sources,)) for _ in range(2)]
    for one in both:
        one.start()
    for one in both:
        one.join()
    assert (task(province).listed, task(province).status) == (20, "open")


def test_a_task_that_is_withdrawn_is_listed_no_further(province: Working) -> None:
    province.contract(OPERATOR)
    people_of(province, 2)
    assigned(province)
    province.do(ask(WithdrawTask, task=TASK, on=province.today))
    assert task_listing(province.sources) == 0
    assert task(province).status == "withdrawn"


def test_a_missed_deadline_is_marked_the_day_after_and_once(province: Working) -> None:
    province.contract(OPERATOR)
    province.contract(OTHER_OPERATOR)
    assigned(province, kind="survey", amount=2, operators=(OPERATOR, OTHER_OPERATOR), area="35")
    handed = ask(HandInTask, task=TASK, operator=OTHER_OPERATOR, on=province.today)
    province.do(handed, province.staff(OTHER_OPERATOR))
    province.clock.set(at(2026, 2, 27, 23, 59))
    assert task_deadlines(province.sources) == 0
    province.clock.set(at(2026, 2, 28))
    assert task_deadlines(province.sources) == 1
    assert task_deadlines(province.sources) == 0
    assert (given(province).late, given(province, OTHER_OPERATOR).late) == (True, False)


def test_long_work_is_done_beside_the_pages_and_ends_with_them(province: Working) -> None:
    province.contract(OPERATOR)
    people_of(province, 1)
    assigned(province)
    background = Background(province.sources, {"task_listing": task_listing})
    background.start()
    try:
        until(lambda: task(province).status == "open")
    finally:
        background.stop()


def test_each_comes_to_the_outlet_that_serves_their_village(province: Working) -> None:
    province.contract(OPERATOR)
    people_of(province, 1)
    manager = province.staff(OPERATOR)
    near = f"{OPERATOR[3:9]}001002"
    other = ask(OpenOutlet, operator=OPERATOR, outlet="w-2", village=near, villages=(near,), on=province.today)
    province.do(other, replace(manager, role=type(manager.role).MANAGER, outlet=None))
    moved = province.registration(OPERATOR, "p-near", province.today)
    province.do(type(moved)(**{f: getattr(moved, f) for f in moved.__struct_fields__} | {"village": near}), manager)
    assigned(province)
    task_listing(province.sources)
    task(province)
    entry = board.entry(province.sources.context, province.views, TASK, OPERATOR, "p-near")
    assert entry is not None
    assert entry.outlet == "w-2"
