"""Who was given back for a task: the first on its page, all of them on the next, page by page and as a file."""

from __future__ import annotations

import pytest

from domain.tasks.commands import ReturnEntry
from projections.task_board import queries as board
from tests.support.htmx import assert_swap_equals_reload
from tests.support.window.clients import Window, said
from tests.support.window.town import OWN, Town
from tests.web.tasks.test_tasks import assign, give_out

MANY = 21


@pytest.fixture(scope="module")
def task(everybody: dict[str, Window], town: Town) -> str:
    for _ in range(MANY):
        town.person()
    id = assign(everybody["bureau"])
    give_out(town)
    listed = board.entries(town.bureau, town.house.views, id, OWN, size=MANY).rows
    back = [
        ReturnEntry(task=id, operator=OWN, person=one.person, outlet=one.outlet, reason="unreachable", on=town.today)
        for one in listed
    ]
    town.do(back, town.clerk())
    return id


def test_the_page_of_a_task_leads_to_all_who_were_given_back(everybody: dict[str, Window], task: str) -> None:
    page = everybody["bureau"].get(f"/tasks/{task}")
    assert page.count("/people/") == 8
    assert f'href="/tasks/{task}/returned"' in page


def test_they_are_listed_page_by_page_and_in_a_file(everybody: dict[str, Window], task: str) -> None:
    address = f"/tasks/{task}/returned"
    first, second = (everybody["bureau"].get(f"{address}?page={n}") for n in (1, 2))
    assert (first.count("/people/"), second.count("/people/")) == (20, 1)
    assert "21–21，共 21" in said(second)
    assert_swap_equals_reload(everybody["bureau"].client, address, f"{address}?page=2", "returned")
    assert everybody["bureau"].client.get(f"{address}.csv").text.count("\n") == MANY + 1


def test_only_who_assigned_it_sees_them(everybody: dict[str, Window], task: str) -> None:
    for path in ("", ".csv", ".xlsx"):
        assert everybody["stranger"].client.get(f"/tasks/{task}/returned{path}").status_code in (403, 404)
        assert everybody["clerk"].client.get(f"/tasks/{task}/returned{path}").status_code in (403, 404)
    assert everybody["bureau"].client.get("/tasks/2611-AAAAA-AAAAA/returned").status_code == 404
