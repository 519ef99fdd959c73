"""A class from its case to the work afterwards: seats, races, attendance, results, in words when something is wrong."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from typing import Any

import pytest

from domain.cases.commands import CompleteStep, SendBack, VoidCase
from projections.training_board import queries
from tenants.outcome import Done
from tests.support.htmx import assert_swap_equals_reload
from tests.support.window import startups
from tests.support.window.clients import Window, complaint, said
from tests.support.window.town import HOME, OWN, Town


def test_a_class_is_collected_by_its_case_and_published_with_the_last_step(clerk: Window, town: Town) -> None:
    number = startups.course(town, steps=2)
    assert "还没有发布" in said(clerk.get(f"/courses/{number}"))
    found = queries.course(town.clerk(), town.house.views, number)
    assert found is not None
    clerk.follow(clerk.submit(f"/cases/{found.case}", f"/cases/{found.case}/steps"))
    page = said(clerk.get(f"/courses/{number}"))
    assert "已发布" in page
    assert "榕城职业培训学校" in page
    assert "养老护理员" in said(clerk.get(f"/cases/{found.case}"))


def test_the_window_offers_the_classes_that_take_people_and_the_step_takes_a_seat(clerk: Window, town: Town) -> None:
    number, hidden = startups.course(town, project="茶艺师"), startups.course(town, steps=1, project="潜水员")
    person = town.person()
    address = f"/people/{person}/cases/4.1.2"
    page = clerk.get(address)
    assert number in page
    assert hidden not in page
    typed: dict[str, Any] = {"declared": "wants_training", "course": number, "needs": "想学茶艺", "strengths": "耐心"}
    case = clerk.submit(address, address, **typed).headers["Location"].rsplit("/", 1)[1]
    for _ in range(4):
        clerk.follow(clerk.submit(f"/cases/{case}", f"/cases/{case}/steps"))
    assert "1 / 2" in said(clerk.get("/courses?q=茶艺"))
    assert "茶艺师" in said(clerk.get(f"/cases/{case}"))
    assert startups.statuses(town, person) == {"trainee"}


@pytest.mark.security
def test_windows_that_race_for_the_last_seats_give_away_exactly_those_and_the_others_wait(town: Town) -> None:
    number = startups.course(town, seats="3")
    cases = [
        startups.begin(town, "4.1.2", town.person(), {"course": number}, steps=3, told=("needs",)) for _ in range(8)
    ]

    def take(case: str) -> object:
        step = CompleteStep(case=case, operator=OWN, step=4, on=town.today)
        return town.house.application.handle(step, town.clerk())

    with ThreadPoolExecutor(8) as windows:
        outcomes = list(windows.map(take, cases))
    assert all(isinstance(one, Done) for one in outcomes)
    assert town.house.runner.wait(town.head, 10)
    found = queries.course(town.clerk(), town.house.views, number)
    assert found is not None
    assert (found.taken, found.waiting) == (3, 5)
    held = queries.enrolments_of(town.clerk(), town.house.views, number)
    assert sorted(one.status for one in held) == ["enrolled"] * 3 + ["waiting"] * 5


def test_a_case_that_is_taken_back_gives_its_seat_back(town: Town) -> None:
    number, person = startups.course(town), town.person()
    case = startups.begin(town, "4.1.2", person, {"course": number}, steps=4, told=("needs",))
    town.do(VoidCase(case=case, operator=OWN, reason="录错人", on=town.today), town.clerk())
    found, held = queries.course(town.clerk(), town.house.views, number), startups.statuses(town, person)
    assert found is not None
    assert (found.taken, held) == (0, set())


def test_a_case_sent_back_and_done_again_takes_one_seat(town: Town) -> None:
    number, person = startups.course(town), town.person()
    case = startups.begin(town, "4.1.2", person, {"course": number}, steps=4, told=("needs",))
    town.do(SendBack(case=case, operator=OWN, step=3, reason="改推荐", on=town.today), town.clerk())
    town.do(town.steps(case, 3, 4), town.clerk())
    found = queries.course(town.clerk(), town.house.views, number)
    assert found is not None
    assert found.taken == 1


def test_attendance_is_ticked_day_by_day(clerk: Window, town: Town) -> None:
    number = startups.course(town)
    one, two = startups.enrolled(town, number), startups.enrolled(town, number)
    address = f"/courses/{number}/attendance"
    page = clerk.follow(clerk.submit(address, address, present=[one]))
    assert "考勤已记下" in page
    assert "1 / 2" in said(page)
    again = clerk.follow(clerk.submit(address, address, present=[one, two]))
    assert "2 / 2" in said(again)
    late = clerk.submit(address, address, day="2026-12-24")
    assert late.status_code == 422
    assert "考勤日应在班期内" in complaint(late.text, "day")


def test_results_and_work_are_recorded_beside_their_fields(clerk: Window, town: Town) -> None:
    number = startups.course(town, last=town.today.isoformat())
    person = startups.enrolled(town, number, name="林秀英")
    page = f"/courses/{number}/people/{person}"
    bare = clerk.submit(page, f"{page}/result", result="passed")
    assert bare.status_code == 422
    assert "合格要填证书编号" in complaint(bare.text, "r-certificate")
    clerk.follow(clerk.submit(page, f"{page}/result", result="passed", certificate="S0001"))
    shown = said(clerk.get(page))
    assert "合格" in shown
    assert "S0001" not in shown
    assert f'href="/people/{person}/cases/4.2.1"' in clerk.get(page)
    claimed = startups.begin(town, "4.2.1", person, {}, steps=1)
    assert f'href="/cases/{claimed}"' in clerk.get(page)
    idle = clerk.submit(page, f"{page}/work", employed="no", cause="family")
    assert "后续帮扶计划" in complaint(idle.text, "w-plan") or "请写后续帮扶计划" in said(idle.text)
    clerk.follow(clerk.submit(page, f"{page}/work", employed="no", cause="family", plan="推荐日间岗位"))
    listed = said(clerk.get("/trainees?work=unemployed"))
    assert "照顾家庭" in listed
    assert "林*英" in listed
    assert startups.statuses(town, person) == {"trainee", "certified"}


def test_a_finished_follow_up_case_tells_the_class(town: Town) -> None:
    number = startups.course(town, last=town.today.isoformat())
    person = startups.enrolled(town, number)
    fields = {"course": number, "employed": "yes", "workplace": "榕城养老院"}
    startups.begin(town, "4.2.3", person, fields)
    (held,) = queries.enrolments_of(town.clerk(), town.house.views, number)
    assert (held.work, held.workplace) == ("employed", "榕城养老院")


def test_who_gives_up_frees_the_seat(clerk: Window, town: Town) -> None:
    number = startups.course(town)
    person = startups.enrolled(town, number)
    page = f"/courses/{number}/people/{person}"
    assert "报名已取消" in clerk.follow(clerk.submit(page, f"{page}/leave"))
    assert "已取消" in said(clerk.get(page))


def test_the_list_is_searched_filtered_and_swapped(clerk: Window, town: Town) -> None:
    startups.course(town, project="数控编程")
    for address in ("/courses?q=数控", "/courses?status=open", "/courses?kind=skill&sort=-seats"):
        assert_swap_equals_reload(clerk.client, "/courses", address, "courses")
    assert "没有找到培训班" in said(clerk.get("/courses?q=宇航员"))
    assert_swap_equals_reload(clerk.client, "/trainees", "/trainees?work=employed", "trainees")


def test_an_officer_sees_the_class_but_nobody_in_it(everybody: dict[str, Window], town: Town) -> None:
    number = startups.course(town)
    person = startups.enrolled(town, number, village=HOME)
    page = everybody["bureau"].get(f"/courses/{number}")
    assert "学员名册" not in page
    assert everybody["bureau"].client.get(f"/courses/{number}/people/{person}").status_code == 403
    assert "学员名册" in everybody["auditor"].get(f"/courses/{number}")
