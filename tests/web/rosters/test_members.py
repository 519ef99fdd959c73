"""Rosters on the page and as files: narrowed, as of a day, shared by an address, each reader's own."""

from __future__ import annotations

import csv
import io
from datetime import date, timedelta
from typing import Any

import pytest
from openpyxl import load_workbook

from domain.people.commands import RecordFact, WithdrawFact
from tests.support.asked import ask
from tests.support.html import check
from tests.support.htmx import assert_swap_equals_reload
from tests.support.window.clients import Window, said
from tests.support.window.town import OTHER, OWN, VILLAGES, Town

DAY = date(2026, 11, 1)


def veteran(town: Town, operator: str = OWN, on: date = DAY, **who: Any) -> str:
    """Somebody who has left the army, and said so on a day."""
    person = town.person(operator, **who)
    fact: dict[str, Any] = {"fact": "military-service", "kind": "conscript", "until": None, "detail": None}
    told = ask(RecordFact, person=person, operator=operator, since=date(2020, 9, 1), on=on, **fact)
    town.do(told, town.clerk(operator))
    return person


@pytest.fixture(scope="module")
def veterans(town: Town) -> list[str]:
    people = [veteran(town, name=f"兵某{n}", village=VILLAGES[n % 12], born=date(1975 + n, 3, 7)) for n in range(24)]
    veteran(town, OTHER, name="外某", village=VILLAGES[0])
    return people


def test_the_list_has_everybody_masked_with_day_reason_and_next_contact(
    clerk: Window, town: Town, veterans: list[str]
) -> None:
    page = clerk.get("/rosters/veterans")
    assert "共 24" in said(page)
    assert "兵*" in said(page)
    assert "兵某" not in page
    assert "已退役" in said(page)
    assert (town.today + timedelta(days=90)).isoformat() in said(page)


@pytest.mark.parametrize(
    ("query", "count"),
    [
        (f"place={VILLAGES[0]}", 2),
        (f"place={VILLAGES[0][:9]}", None),
        ("age=25-34", 7),
        ("sex=F", 0),
        ("from=2026-11-02", 0),
        ("to=2026-11-01", 24),
        ("due=overdue", 0),
        ("age=nonsense&sex=?&place=99&day=yesterday", 24),
    ],
)
def test_it_is_narrowed_by_what_the_address_says(
    clerk: Window, veterans: list[str], query: str, count: int | None
) -> None:
    page = said(clerk.get(f"/rosters/veterans?{query}"))
    if count is not None:
        assert (f"共 {count}" if count else "没有记录") in page
    if count == 0:
        assert "没有符合条件的人" in page


@pytest.mark.parametrize(
    "address", ["/rosters/veterans?page=2", "/rosters/veterans?sort=due", "/rosters/veterans?age=25-34&sort=-born"]
)
def test_a_swapped_list_is_what_its_address_shows(clerk: Window, veterans: list[str], address: str) -> None:
    assert_swap_equals_reload(clerk.client, "/rosters/veterans", address, "roster")


def test_the_roster_of_a_past_day_is_the_one_of_that_day(everybody: dict[str, Window], town: Town) -> None:
    auditor, clerk = everybody["auditor"], everybody["clerk"]
    person = veteran(town, name="旧某", on=date(2026, 10, 5))
    out = ask(WithdrawFact, person=person, fact="military-service", cause="unproven", on=date(2026, 10, 20))
    town.do(out, town.clerk())
    then = auditor.get("/rosters/veterans?day=2026-10-19")
    assert "2026-10-20" in said(then)
    assert "退役登记已撤销" in said(then)
    assert f"/people/{person}" not in auditor.get("/rosters/veterans?day=2026-10-20")
    assert f"/people/{person}" not in clerk.get("/rosters/veterans?day=2026-10-19")  # not served then
    assert f"/people/{person}" not in clerk.get("/rosters/veterans")


def test_an_officer_sees_everybody_of_the_area_once_and_a_stranger_only_their_own(
    everybody: dict[str, Window], veterans: list[str]
) -> None:
    assert "共 25" in said(everybody["bureau"].get("/rosters/veterans"))
    assert "共 25" in said(everybody["auditor"].get("/rosters/veterans"))
    page = everybody["stranger"].get("/rosters/veterans")
    assert "共 1" in said(page)
    assert not any(f'/people/{person}"' in page for person in veterans)
    assert "/people/" not in everybody["bureau"].get("/rosters/veterans")


def test_the_files_hold_the_narrowed_list_and_nothing_a_spreadsheet_would_compute(
    clerk: Window, town: Town, veterans: list[str]
) -> None:
    veteran(town, name="=1+1", village=VILLAGES[30])
    answer = clerk.client.get(f"/rosters/veterans/list.csv?place={VILLAGES[30]}")
    rows = list(csv.reader(io.StringIO(answer.text.removeprefix("\ufeff"))))
    assert rows[0][:3] == ["姓名", "证件", "电话"]
    assert len(rows) == 2
    assert rows[1][0].startswith("'=")
    whole = clerk.client.get("/rosters/veterans/list.csv").text
    assert whole.count("已退役") == 25
    assert "兵某" not in whole
    book = clerk.client.get(f"/rosters/veterans/list.xlsx?place={VILLAGES[30]}")
    head, row = load_workbook(io.BytesIO(book.content)).active.values
    assert head[0] == "姓名"
    assert row[0] == "'=***"


def test_a_roster_too_long_to_count_is_handed_over_whole(
    clerk: Window, veterans: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    short = clerk.client.get("/rosters/veterans/list.csv?sort=born").text
    monkeypatch.setattr("projections.roster_board.queries.MOST", 5)
    monkeypatch.setattr("web.rosters.download.LARGEST", 4)
    assert sorted(clerk.client.get("/rosters/veterans/list.csv").text.splitlines()) == sorted(short.splitlines())
    assert "5+" in said(clerk.get("/rosters/veterans"))


def test_the_overview_counts_who_is_there_who_came_and_who_is_late(
    everybody: dict[str, Window], veterans: list[str], town: Town
) -> None:
    page = everybody["clerk"].get("/rosters")
    assert "退役军人" in said(page)
    assert "默认值" in said(page)
    assert "毕业后 2 年内" in said(page)
    check(page)
    assert "/contacts" not in everybody["bureau"].get("/rosters")


def test_a_roster_nobody_keeps_is_no_page(clerk: Window) -> None:
    for address in ("/rosters/rich", "/rosters/rich/list.csv", "/rosters/rich/list.xlsx"):
        assert clerk.client.get(address).status_code == 404


def test_an_empty_roster_says_how_people_get_onto_it(everybody: dict[str, Window]) -> None:
    page = everybody["stranger"].get("/rosters/domestic")
    assert "这份台账还没有人" in said(page)
    assert "没有要联系的人" in said(everybody["stranger"].get("/contacts"))
