"""The board of cases."""

from __future__ import annotations

from datetime import date
from itertools import product
from typing import Any

import pytest

from domain.cases.events import CaseOpened, CaseStepCompleted, CaseVoided, CaseWithdrawn
from domain.catalogue.catalogue import items
from projections.case_board import queries as board
from projections.case_board.answers import Case
from projections.case_board.project import STATUSES
from tests.projections.random_history import random_history
from tests.projections.world import AUDITOR, CLERK, World
from tests.support.controls import DAY, EMPLOYER, JOB_CASE, OPERATOR, OUTLET, PERSON, VILLAGE, example, finished_steps

OPENED = example(CaseOpened)
LATER = date(2026, 7, 3)


def known(world: World) -> Case:
    found = board.case(CLERK, world.views, JOB_CASE)
    assert found is not None
    return found


def test_an_opened_case_stands_before_its_first_step(world: World) -> None:
    world.tell(OPENED, actor="user-7")
    one = known(world)
    assert (one.status, one.done, one.step_count) == ("open", 0, len(OPENED.steps))
    assert (one.next_step, one.opened_on, one.opened_by) == (OPENED.steps[0], DAY, "user-7")
    assert (one.item, one.subject, one.outlet, one.village) == ("3.1.2", PERSON, OUTLET, VILLAGE)
    form = board.case_form(CLERK, world.views, JOB_CASE)
    assert form is not None
    assert (form.fields, form.declared) == (OPENED.fields, list(OPENED.declared))
    assert form.private == f"sealed:{PERSON}:private"


def test_steps_are_listed_in_the_order_of_the_notice_done_or_not(world: World) -> None:
    world.tell(OPENED)
    world.tell(example(CaseStepCompleted, note="谈过了"), on=LATER, actor="user-7")
    assert (known(world).done, known(world).changed_on) == (1, LATER)
    steps = board.case_steps_of(CLERK, world.views, JOB_CASE)
    assert [step.name for step in steps] == list(OPENED.steps)
    assert (steps[0].done_on, steps[0].done_by, steps[0].note) == (LATER, "user-7", "谈过了")
    assert {step.done_on for step in steps[1:]} == {None}
    assert board.case_steps_of(CLERK, world.views, "missing") == ()


def test_a_case_is_finished_with_its_last_step(world: World) -> None:
    world.tell(OPENED)
    world.tell(*finished_steps(), on=LATER, actor="user-7")
    one = known(world)
    assert (one.status, one.done, one.next_step) == ("finished", len(items()["3.1.2"].steps), None)
    assert (one.finished_on, one.finished_by, one.closed_on) == (LATER, "user-7", None)
    assert board.finished_on(CLERK, world.views, OPERATOR, LATER) == 1
    assert board.finished_on(CLERK, world.views, OPERATOR, DAY) == 0
    assert [found.case for found in board.finished_for(CLERK, world.views, PERSON)] == [JOB_CASE]
    assert board.finished_for(CLERK, world.views, PERSON, ["2.1.1"]) == ()


@pytest.mark.parametrize(("event", "status"), [(CaseWithdrawn, "withdrawn"), (CaseVoided, "voided")])
def test_a_case_that_was_ended_says_why(
    world: World, event: type[CaseWithdrawn] | type[CaseVoided], status: str
) -> None:
    ended: CaseWithdrawn | CaseVoided = example(event)
    world.tell(OPENED)
    world.tell(ended, on=LATER)
    one = known(world)
    assert (one.status, one.closed_on, one.closed_reason, one.next_step) == (status, LATER, ended.reason, None)


def test_a_voided_case_is_no_longer_among_the_finished(small_world: World) -> None:
    small_world.tell(OPENED, *finished_steps(), example(CaseVoided, was_finished=True))
    assert board.finished_on(CLERK, small_world.views, OPERATOR, DAY) == 0
    assert board.finished_for(CLERK, small_world.views, PERSON) == ()


def test_what_moved_on_a_day_is_listed_the_latest_first(world: World) -> None:
    world.tell(OPENED, example(CaseOpened, case="case-2"))
    world.tell(example(CaseStepCompleted), on=LATER)
    world.tell(example(CaseOpened, case="case-3", outlet="outlet-b"), on=LATER)
    assert [one.case for one in board.cases_on(CLERK, world.views, OPERATOR, DAY)] == ["case-2"]
    assert {one.case for one in board.cases_on(CLERK, world.views, OPERATOR, LATER)} == {JOB_CASE, "case-3"}
    assert [one.case for one in board.cases_on(CLERK, world.views, OPERATOR, LATER, OUTLET)] == [JOB_CASE]


def test_open_cases_are_counted_by_item(world: World) -> None:
    more = [example(CaseOpened, case=f"case-{n}", item="2.1.1") for n in range(3)]
    world.tell(OPENED, *more, example(CaseWithdrawn, case="case-0"), example(CaseOpened, case="b", outlet="outlet-b"))
    assert board.open_by_item(CLERK, world.views, OPERATOR) == {"2.1.1": 2, "3.1.2": 2}
    assert board.open_by_item(CLERK, world.views, OPERATOR, OUTLET) == {"2.1.1": 2, "3.1.2": 1}


def test_totals_are_what_would_be_counted(small_world: World) -> None:
    """However cases were opened and closed, by whatever a list is narrowed."""
    small_world.record(random_history(6, 600))
    small_world.catch_up()
    whose = board.cases(AUDITOR, small_world.views, status="voided").rows[0]
    every = board.cases(AUDITOR, small_world.views, operator=whose.operator, size=200).rows
    assert {one.status for one in every} > {"open", "voided"}
    for status, item, outlet in product((None, *STATUSES), (None, whose.item), (None, whose.outlet)):
        asked: dict[str, Any] = {"status": status, "item": item, "outlet": outlet}
        page = board.cases(AUDITOR, small_world.views, operator=whose.operator, **asked)
        given = {name: value for name, value in asked.items() if value}
        assert page.total == sum(all(getattr(one, name) == value for name, value in given.items()) for one in every)


def test_cases_are_searched_narrowed_and_sorted(world: World) -> None:
    world.tell(OPENED, example(CaseOpened, case="2607-AAAAA-00001", item="2.1.1", about="x"))
    second = example(CaseOpened, case="2607-BBBBB-00002", subject=EMPLOYER, outlet="outlet-b")
    world.tell(second, on=LATER)
    world.tell(example(CaseWithdrawn, case="2607-BBBBB-00002"), on=LATER)

    def found(**narrowed: object) -> list[str]:
        return [one.case for one in board.cases(CLERK, world.views, **narrowed).rows]  # type: ignore[arg-type]

    assert set(found()) == {JOB_CASE, "2607-AAAAA-00001", "2607-BBBBB-00002"}
    assert found()[0] == "2607-BBBBB-00002"
    assert found(search="2607-A") == ["2607-AAAAA-00001"]
    assert found(status="withdrawn") == ["2607-BBBBB-00002"]
    assert found(item="2.1.1") == found(about="x") == ["2607-AAAAA-00001"]
    assert found(outlet="outlet-b") == found(subjects=[EMPLOYER]) == found(first=LATER) == ["2607-BBBBB-00002"]
    assert found(subjects=[]) == []
    assert len(found(last=DAY)) == 2
    assert found(sort="case") == sorted(found())
    assert found(operator="op-350199-001") == []


def test_a_whole_number_finds_its_case_wherever_it_stands(small_world: World) -> None:
    small_world.tell(*(example(CaseOpened, case=f"2607-AAAAA-{n:05}") for n in range(30)))
    for number in ("2607-AAAAA-00000", "2607-AAAAA-00029"):
        page = board.cases(CLERK, small_world.views, search=number)
        assert ([one.case for one in page.rows], page.total) == ([number], 1)
    assert board.cases(CLERK, small_world.views, search="2607").total == 30


def test_the_same_number_at_two_operators_is_two_cases(world: World) -> None:
    """An id comes from a form: nobody may write over another tenant's case by choosing its number."""
    world.tell(OPENED, example(CaseOpened, operator="op-350103-001", subject="person-9"))
    assert known(world).subject == PERSON
    assert board.cases(AUDITOR, world.views).total == 2
