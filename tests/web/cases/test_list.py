"""The list of cases."""

from __future__ import annotations

import pytest
import sqlalchemy as sa

from projections.people_register import queries as people_register
from tests.support.html import by_id, text, tree
from tests.support.htmx import assert_swap_equals_reload
from tests.support.window.clients import Window, said
from tests.support.window.town import FOREIGN_VILLAGE, OTHER, SEEKING, UNEMPLOYMENT, VILLAGES, Town


@pytest.fixture(scope="module")
def cases(town: Town) -> list[str]:
    person = town.person(name="阮小七")
    return [
        town.case(person, SEEKING),
        town.case(person, UNEMPLOYMENT, steps=2),
        *(town.case(town.person(), SEEKING, steps=3) for _ in range(21)),
    ]


def region(page: str) -> str:
    return text(by_id(tree(page), "cases"))


def test_the_list_can_be_filtered_and_searched_by_number(clerk: Window, cases: list[str]) -> None:
    assert "共 23" in region(clerk.get("/cases"))
    assert "1–1，共 1" in region(clerk.get("/cases?status=finished"))
    assert "1–1，共 1" in region(clerk.get("/cases?item=2.1.1&status=open"))
    assert "1–1，共 1" in region(clerk.get(f"/cases?q={cases[3].lower()}"))
    assert "没有找到办件" in region(clerk.get("/cases?q=NONE"))


@pytest.mark.parametrize(
    "address", ["/cases?page=2", "/cases?status=open&item=3.1.2", "/cases?sort=-item", "/cases?q=CASE-1"]
)
def test_a_swapped_list_is_what_a_reload_shows(clerk: Window, cases: list[str], address: str) -> None:
    assert_swap_equals_reload(clerk.client, "/cases", address, "cases")


def test_the_cases_of_a_person_are_found_by_name(clerk: Window, cases: list[str]) -> None:
    answer = clerk.client.post("/find", data={"q": "阮小七", "where": "cases.list"})
    assert answer.headers["Location"].startswith("/cases?found=")
    assert "共 2" in region(clerk.get(answer.headers["Location"]))


def test_it_is_said_when_not_all_of_a_name_are_looked_through(
    clerk: Window, cases: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    found = clerk.client.post("/find", data={"q": "阮小七", "where": "cases.list"}).headers["Location"]
    assert "同名的人很多" not in said(clerk.get(found))
    monkeypatch.setattr(people_register, "NAMESAKES", 1)
    assert "同名的人很多" in said(clerk.get(found))
    assert "同名的人很多" not in said(clerk.get("/cases"))


def test_a_number_typed_into_the_search_opens_the_case_or_narrows_the_list(clerk: Window, cases: list[str]) -> None:
    answer = clerk.client.post("/find", data={"q": "CASE-", "where": "cases.list"})
    assert answer.headers["Location"] == "/cases?q=CASE-"


def test_the_manager_sees_the_outlets_and_can_filter_by_them(everybody: dict[str, Window], cases: list[str]) -> None:
    page = everybody["manager"].get("/cases")
    assert "第 2 网点" in region(page)
    assert "没有找到办件" in region(everybody["manager"].get("/cases?outlet=op-350102-003-w2"))


def test_another_operators_cases_are_not_in_the_list_nor_found(everybody: dict[str, Window], town: Town) -> None:
    foreign = town.case(town.person(OTHER, village=FOREIGN_VILLAGE), operator=OTHER, village=FOREIGN_VILLAGE)
    assert "没有找到办件" in region(everybody["clerk"].get(f"/cases?q={foreign}"))
    assert everybody["clerk"].client.get(f"/cases/{foreign}").status_code == 404
    assert "共 1" in region(everybody["stranger"].get("/cases"))
    assert VILLAGES[0] not in said(everybody["stranger"].get("/cases"))


def test_the_list_is_handed_over_as_it_is_narrowed_and_names_no_one(clerk: Window, town: Town) -> None:
    done, begun = town.case(town.person(name="欧阳娜娜")), town.case(town.person(), steps=2)
    rows = clerk.client.get("/cases.csv?status=finished").text
    assert done in rows
    assert begun not in rows
    assert "欧阳**" in rows
    assert "欧阳娜娜" not in rows
    assert clerk.client.get("/cases.xlsx").content.startswith(b"PK")
    assert 'href="/cases.csv?status=finished' in clerk.get("/cases?status=finished")


def test_what_begins_with_its_case_stands_in_the_list_by_its_name(clerk: Window, town: Town) -> None:
    case, fields = (
        town.next("case"),
        {"title": "东街口周末招聘会", "held_on": town.today.isoformat(), "kind": "job-fair"},
    )
    fields |= {"place": "东街口广场", "stalls": "20"}
    town.do(town.opened(case, "3.1.5", "fair-1", subject_kind="activity", fields=fields), town.clerk())
    assert "东街口周末招聘会" in said(clerk.get("/cases?item=3.1.5"))
    assert "东街口周末招聘会" in said(clerk.get(f"/cases/{case}"))


def test_a_list_names_many_employers_by_as_many_questions_as_few(clerk: Window, town: Town) -> None:
    town.vacancy()
    asked = [_questions(clerk)]
    for _ in range(4):
        town.vacancy()
    asked.append(_questions(clerk))
    assert asked[0] == asked[1]


def _questions(clerk: Window) -> int:
    """How often the list of cases asks for employers."""
    seen: list[str] = []

    def note(*about: object) -> None:
        seen.extend([str(about[2])] if "employers" in str(about[2]) else [])

    clerk.get("/cases")  # what is kept from now on is not asked again
    sa.event.listen(sa.Engine, "before_cursor_execute", note)
    try:
        clerk.get("/cases")
    finally:
        sa.event.remove(sa.Engine, "before_cursor_execute", note)
    return len(seen)
