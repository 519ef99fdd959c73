"""The form of an open enrolment is put right to name another class: the old seat is free, the new one is taken."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor

import pytest

from domain.cases.commands import FillCase, SendBack, VoidCase, WithdrawCase
from domain.training.commands import RecordTrainingResult
from projections.training_board import queries
from tenants.outcome import Done, Refused
from tests.support.window import startups
from tests.support.window.clients import Window, complaint
from tests.support.window.town import OTHER, OWN, Town


def seated(town: Town, number: str, *, steps: int = 4) -> tuple[str, str]:
    """Somebody new with an open case that has its seat, or a place in line; person and case."""
    person = town.person()
    return person, startups.begin(town, "4.1.2", person, {"course": number}, steps=steps, told=("needs",))


def places(town: Town, number: str) -> dict[str, str]:
    """Who sits in the class and who waits for it."""
    held = queries.enrolments_of(town.clerk(), town.house.views, number)
    return {one.person: one.status for one in held if one.status != "cancelled"}


def counted(town: Town, number: str) -> tuple[int, int]:
    found = queries.course(town.clerk(), town.house.views, number)
    assert found is not None
    return found.taken, found.waiting


def fill(town: Town, case: str, number: str) -> FillCase:
    return FillCase(case=case, operator=OWN, fields={"course": number}, told=("needs",), on=town.today)


def test_another_class_in_the_form_frees_the_seat_and_takes_one_there(clerk: Window, town: Town) -> None:
    old, new = startups.course(town, seats="1", days=5), startups.course(town, days=5)
    person, case = seated(town, old)
    behind, _ = seated(town, old)
    form = f"/cases/{case}/form"
    clerk.follow(clerk.submit(form, form, course=new))
    assert places(town, old) == {behind: "enrolled"}
    assert places(town, new) == {person: "enrolled"}
    assert (counted(town, old), counted(town, new)) == ((1, 0), (1, 0))
    assert startups.statuses(town, person) == {"trainee"}
    clerk.follow(clerk.submit(form, form, course=""))
    assert (places(town, new), startups.statuses(town, person)) == ({}, set())


def test_nobody_gives_up_a_seat_for_a_class_without_one(clerk: Window, town: Town) -> None:
    mine = startups.course(town, days=5)
    full, begun = startups.course(town, seats="1", days=5), startups.course(town, days=-1)
    startups.enrolled(town, full)
    person, case = seated(town, mine)
    form = f"/cases/{case}/form"
    for number, why in (
        (full, "没有空余名额"),
        (begun, "开班，不能再报名"),
        (startups.course(town, operator=OTHER, days=5), "没有找到这个培训班期"),
    ):
        answer = clerk.send(form, clerk.filled(form, form) | {"course": number, "strengths": "细心"})
        assert answer.status_code == 422
        assert why in complaint(answer.text, "course")
        assert "细心" in answer.text
    assert places(town, mine) == {person: "enrolled"}
    assert counted(town, full) == (1, 0)


def test_a_class_that_somebody_has_been_through_is_not_exchanged(clerk: Window, town: Town) -> None:
    mine, other = startups.course(town, last=town.today.isoformat()), startups.course(town, days=5)
    person, case = seated(town, mine)
    town.do(
        RecordTrainingResult(course=mine, operator=OWN, person=person, result="failed", on=town.today), town.clerk()
    )
    form = f"/cases/{case}/form"
    answer = clerk.submit(form, form, course=other)
    assert "已经有培训结果" in complaint(answer.text, "course")
    assert places(town, mine) == {person: "failed"}


def test_who_waits_for_one_class_may_wait_for_another(town: Town) -> None:
    old, new = startups.course(town, seats="1", days=5), startups.course(town, seats="1", days=5)
    first, second = startups.enrolled(town, old), startups.enrolled(town, new)
    person, case = seated(town, old)
    town.do(fill(town, case, new), town.clerk())
    assert places(town, old) == {first: "enrolled"}
    assert places(town, new) == {second: "enrolled", person: "waiting"}


@pytest.mark.parametrize("close", [WithdrawCase, VoidCase])
def test_a_case_sent_back_holds_the_seat_of_the_class_it_names_last(
    town: Town, close: type[WithdrawCase] | type[VoidCase]
) -> None:
    old, new = startups.course(town, days=5), startups.course(town, days=5)
    person, case = seated(town, old)
    town.do(SendBack(case=case, operator=OWN, step=3, reason="改推荐", on=town.today), town.clerk())
    town.do(fill(town, case, new), town.clerk())
    assert (places(town, old), places(town, new)) == ({}, {})
    town.do(town.steps(case, 3, 4), town.clerk())
    assert (places(town, old), places(town, new)) == ({}, {person: "enrolled"})
    town.do(close(case=case, operator=OWN, reason="不办了", on=town.today), town.clerk())
    assert (places(town, new), startups.statuses(town, person)) == ({}, set())


@pytest.mark.security
def test_of_many_who_change_to_the_last_seat_at_once_one_gets_it_and_the_others_keep_theirs(town: Town) -> None:
    old, new = startups.course(town, seats="6", days=5), startups.course(town, seats="1", days=5)
    cases = [seated(town, old)[1] for _ in range(6)]

    def change(case: str) -> object:
        return town.house.application.handle(fill(town, case, new), town.clerk())

    with ThreadPoolExecutor(6) as windows:
        outcomes = list(windows.map(change, cases))
    lost = [one.refusal.code for one in outcomes if isinstance(one, Refused)]
    assert ([type(one) for one in outcomes].count(Done), lost) == (1, ["courses.full"] * 5)
    assert town.house.runner.wait(town.head, 10)
    assert (counted(town, old), counted(town, new)) == ((5, 0), (1, 0))
