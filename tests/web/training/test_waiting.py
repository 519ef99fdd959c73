"""The waiting list at the window: a place in line, moving up, the duty to tell them, leaving."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor

import pytest

from domain.training.commands import CancelEnrolment
from projections.duty_list import queries as duties
from projections.training_board import queries
from tenants.outcome import Done
from tests.support.window import startups
from tests.support.window.clients import Window, said
from tests.support.window.town import OWN, Town


def waiting(town: Town, number: str) -> list[str]:
    held = queries.enrolments_of(town.clerk(), town.house.views, number)
    return [one.person for one in held if one.status == "waiting"]


def test_the_step_of_a_full_class_takes_a_place_in_line(clerk: Window, town: Town) -> None:
    number = startups.course(town, seats="1", project="茶艺师")
    startups.enrolled(town, number)
    person = town.person(name="陈小燕")
    address = f"/people/{person}/cases/4.1.2"
    assert "已报满，候补 0 人" in said(clerk.get(address))
    case = startups.begin(town, "4.1.2", person, {"course": number}, steps=3, told=("needs",))
    clerk.follow(clerk.submit(f"/cases/{case}", f"/cases/{case}/steps"))
    assert "候补第 1 位" in said(clerk.get(f"/cases/{case}"))
    page = said(clerk.get(f"/courses/{number}"))
    assert "候补名单" in page
    assert "陈*燕" in page
    assert "候补 1 人" in said(clerk.get("/courses?q=茶艺"))
    assert startups.statuses(town, person) == set()


def test_a_seat_given_up_goes_to_the_first_in_line_and_the_desk_has_to_tell_them(clerk: Window, town: Town) -> None:
    number = startups.course(town, seats="1", days=5)
    first, second, third = (startups.enrolled(town, number) for _ in range(3))
    page = f"/courses/{number}/people/{first}"
    clerk.follow(clerk.submit(page, f"{page}/leave"))
    assert waiting(town, number) == [third]
    assert startups.statuses(town, second) == {"trainee"}
    (owed,) = duties.duties(town.clerk(), town.house.views, about=[second], status="open").rows
    assert (owed.kind, (owed.due_on - town.today).days) == ("contact", 2)
    assert "候补转为正式报名，告知本人开班时间和地点" in said(clerk.get("/duties"))
    page = f"/courses/{number}/people/{second}"
    clerk.follow(clerk.submit(page, f"{page}/leave"))
    assert duties.duties(town.clerk(), town.house.views, about=[second], status="open").total == 0
    assert startups.statuses(town, second) == set()
    assert waiting(town, number) == []


def test_who_leaves_the_line_is_taken_off_it(clerk: Window, town: Town) -> None:
    number = startups.course(town, seats="1")
    _, second, third = (startups.enrolled(town, number) for _ in range(3))
    page = f"/courses/{number}/people/{third}"
    assert "候补第 2 位" in said(clerk.get(page))
    assert "记培训结果" not in said(clerk.get(page))
    ahead = f"/courses/{number}/people/{second}"
    assert "已退出候补" in clerk.follow(clerk.submit(ahead, f"{ahead}/leave"))
    assert "候补第 1 位" in said(clerk.get(page))


@pytest.mark.security
def test_seats_given_up_at_once_go_to_as_many_as_wait_each_once(town: Town) -> None:
    number = startups.course(town, seats="4")
    people = [startups.enrolled(town, number) for _ in range(7)]

    def leave(person: str) -> object:
        command = CancelEnrolment(course=number, operator=OWN, person=person, on=town.today)
        return town.house.application.handle(command, town.clerk())

    with ThreadPoolExecutor(8) as windows:
        outcomes = list(windows.map(leave, [*people[:4], *people[:4]]))
    assert all(isinstance(one, Done) for one in outcomes)
    assert town.house.runner.wait(town.head, 10)
    held = {one.person: one.status for one in queries.enrolments_of(town.clerk(), town.house.views, number)}
    assert [held[one] for one in people] == ["cancelled"] * 4 + ["enrolled"] * 3
