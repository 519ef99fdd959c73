"""The list of people: filters, sort, pages, and a search that leaves no name in the address."""

from __future__ import annotations

from datetime import timedelta

import pytest

from projections.people_register import queries
from tests.support.html import by_id, check, text, tree
from tests.support.htmx import assert_swap_equals_reload
from tests.support.window.clients import Window, said
from tests.support.window.town import OTHER, SEEKING, UNEMPLOYMENT, VILLAGES, Town
from web.people import download


@pytest.fixture(scope="module")
def crowd(town: Town) -> list[str]:
    """Two dozen people; a third of them seek a job."""
    people = [town.person(name=f"陈某{n}", village=VILLAGES[n % 40], phone=f"1390000{n:04}") for n in range(24)]
    for person in people[::3]:
        town.case(person, SEEKING)
    town.case(people[1], UNEMPLOYMENT)
    return people


def region(page: str) -> str:
    return text(by_id(tree(page), "people"))


def test_the_list_shows_people_masked_with_totals_and_pages(clerk: Window, crowd: list[str]) -> None:
    page = clerk.get("/people")
    assert "陈*" in region(page)
    assert "陈某" not in page
    assert "1–20，共 24" in region(page)
    assert "服务对象24人" in said(page)
    assert "求职中8人" in said(page)


def test_filters_narrow_the_list(clerk: Window, crowd: list[str]) -> None:
    assert "共 8" in region(clerk.get("/people?status=job-seeking"))
    assert "共 1" in region(clerk.get("/people?status=unemployed"))
    assert "共 24" in region(clerk.get("/people?status=nonsense"))
    assert "共 24" in region(clerk.get("/people?age=35-44&sex=M"))  # all were born in 1990
    assert "没有记录" in region(clerk.get("/people?age=16-24"))
    assert "没有记录" in region(clerk.get("/people?sex=F"))


@pytest.mark.parametrize(
    "address", ["/people?page=2", "/people?status=job-seeking", "/people?sort=village", "/people?sort=-village&page=2"]
)
def test_a_swapped_list_is_what_a_reload_shows(clerk: Window, crowd: list[str], address: str) -> None:
    assert_swap_equals_reload(clerk.client, "/people", address, "people")


def test_a_search_by_name_leads_to_the_person_and_writes_no_name_into_the_address(
    clerk: Window, crowd: list[str]
) -> None:
    answer = clerk.client.post("/find", data={"q": "陈某7", "where": "people.list"})
    assert answer.headers["Location"] == f"/people/{crowd[7]}"


def test_several_of_one_name_are_listed_by_a_hash_that_says_nothing(
    clerk: Window, town: Town, crowd: list[str]
) -> None:
    for _ in range(2):
        town.person(name="欧阳重名")
    answer = clerk.client.post("/find", data={"q": " 欧阳重名 ", "where": "people.list"})
    address = answer.headers["Location"]
    assert address.startswith("/people?found=")
    assert "欧阳" not in address
    assert "%E6" not in address
    page = clerk.get(address)
    assert "查找结果2" in region(page)
    check(page)


def test_a_hash_made_up_by_hand_finds_nobody(clerk: Window, crowd: list[str]) -> None:
    assert "没有找到" in region(clerk.get(f"/people?found={'A' * 26}"))
    assert "共 2" in region(clerk.get("/people?found=%27%20OR%201=1"))  # no hash at all: the whole list


def test_the_same_name_served_by_another_operator_is_not_found(clerk: Window, town: Town) -> None:
    town.person(OTHER, name="上官独见", village=VILLAGES[0])
    answer = clerk.client.post("/find", data={"q": "上官独见"})
    assert answer.status_code == 200
    assert "没有服务过这样的人" in said(answer.text)


def test_only_the_manager_sees_the_outlet(everybody: dict[str, Window], crowd: list[str]) -> None:
    assert "登记网点" in said(everybody["manager"].get("/people"))
    assert "登记网点" not in said(everybody["clerk"].get("/people"))
    assert "/people/new" not in everybody["manager"].get("/people")


def test_an_operator_without_people_is_told_what_to_do(everybody: dict[str, Window], town: Town) -> None:
    page = everybody["stranger"].get("/people?status=unemployed")
    assert "这里还没有人" in said(page)


def test_the_day_shown_is_the_day_the_list_is_sorted_by(clerk: Window, town: Town, crowd: list[str]) -> None:
    page = clerk.get("/people?sort=-registered")
    days = [text(one) for one in tree(page).iter("td") if one.get("class") == "nowrap" and text(one)[:4].isdigit()]
    assert days == sorted(days, reverse=True)
    assert (town.today - timedelta(days=0)).isoformat() in days


def test_the_list_is_handed_over_masked(clerk: Window, town: Town) -> None:
    town.person(name="欧阳娜娜", phone="13912345678")
    rows = clerk.client.get("/people.csv").text
    assert "139****5678" in rows
    assert "欧阳娜娜" not in rows
    assert clerk.client.get("/people.xlsx?status=unemployed").content.startswith(b"PK")


def test_the_file_has_everybody_however_little_is_counted(
    clerk: Window, crowd: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(queries, "COUNTED", 2)
    monkeypatch.setattr(download, "LARGEST", 2)
    lines = clerk.client.get(f"/people.csv?township={VILLAGES[0][:9]}&sort=village").text.splitlines()
    living = [one for one in crowd if VILLAGES[crowd.index(one) % 40].startswith(VILLAGES[0][:9])]
    assert len(lines) == 1 + len(living) == 6
