"""The year on a page: unknown until it is published, by the province alone; corrected as a new edition."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from projections.working_calendar import queries
from tests.support.html import check, form_values
from tests.support.window.clients import Window, complaint, form_to, said
from tests.support.window.town import Town
from web.calendar.forms import days_of, lines_of
from web.calendar.months import months_of
from web.i18n import speaking

PAGE = "/calendar/2026"
TYPED: dict[str, Any] = {
    "holidays": "2026-10-01 至 2026-10-07\n2026-09-25",
    "workdays": "2026-10-10",
    "source": "国务院办公厅通知",
}


def sent(bureau: Window, page: str = PAGE, **typed: str) -> Any:
    form = form_to(bureau.get(page), page)
    return bureau.send(page, dict(form_values(form)) | TYPED | typed)


@pytest.mark.parametrize("login", ["clerk", "manager", "bureau", "auditor"])
def test_an_unknown_year_is_said_to_be_unknown_to_everybody(everybody: dict[str, Window], login: str) -> None:
    page = everybody[login].get("/calendar/2027")
    check(page)
    assert "2027 年的放假安排还不知道" in said(page)
    assert everybody[login].client.get("/calendar").headers["Location"] == "/calendar/2026"
    for none in ("1999", "nonsense", "20260"):
        assert everybody[login].client.get(f"/calendar/{none}").status_code == 404


def test_a_year_is_published_and_corrected(everybody: dict[str, Window], town: Town) -> None:
    bureau = everybody["bureau"]
    assert "2026 年的工作日已公布" in bureau.follow(sent(bureau))
    page = said(everybody["clerk"].get(PAGE))
    assert "放假 8 天" in page
    assert "第 1 版" in page
    held = dict(form_values(form_to(bureau.get(PAGE), PAGE)))
    bureau.follow(sent(bureau, holidays="2026-10-01 至 2026-10-08"))
    assert queries.working_days(town.house.views).is_working(date(2026, 10, 8)) is False
    stale = bureau.send(PAGE, held | {"workdays": ""})
    assert stale.status_code == 422
    assert "已有人先改过" in said(stale.text)
    assert len(queries.editions_of_year(town.house.views, 2026)) == 2


def test_what_cannot_be_read_is_said_beside_the_field_and_kept(everybody: dict[str, Window], town: Town) -> None:
    bureau, head = everybody["bureau"], town.head
    page = "/calendar/2028"
    for typed, words in (
        ("十月一日", "看不懂"),
        ("2028-10-07 至 2028-10-01", "起止不对"),
        ("2028-02-30", "没有这样的日期"),
        ("2027-10-01", "不在 2028 年"),
    ):
        answer = sent(bureau, page, holidays=typed, workdays="")
        assert answer.status_code == 422
        assert words in complaint(answer.text, "holidays")
        assert typed in answer.text
    monday = sent(bureau, page, holidays="2028-10-01", workdays="2028-10-02")
    assert "不是周末" in complaint(monday.text, "workdays")
    assert town.head == head


def test_the_same_form_sent_twice_publishes_once(everybody: dict[str, Window], town: Town) -> None:
    bureau = everybody["bureau"]
    values = dict(form_values(form_to(bureau.get("/calendar/2029"), "/calendar/2029")))
    values |= {"holidays": "2029-10-01", "source": "通知"}
    first, again = bureau.send("/calendar/2029", values), bureau.send("/calendar/2029", values)
    assert (first.status_code, again.status_code) == (303, 303)
    assert len(queries.editions_of_year(town.house.views, 2029)) == 1


def test_the_province_alone_publishes(everybody: dict[str, Window]) -> None:
    values = dict(form_values(form_to(everybody["bureau"].get(PAGE), PAGE)))
    assert everybody["clerk"].send(PAGE, values).status_code == 403
    assert "公布新的一版" in said(everybody["bureau"].get(PAGE))
    assert "公布新的一版" not in said(everybody["clerk"].get(PAGE))


def test_days_are_written_as_they_are_read() -> None:
    days = days_of("2026-09-25\n2026-10-01 to 2026-10-03\n\n")
    assert days == (date(2026, 9, 25), *(date(2026, 10, n) for n in (1, 2, 3)))
    with speaking("en"):
        assert lines_of(days) == "2026-09-25\n2026-10-01 to 2026-10-03"
    with speaking("zh"):
        assert days_of(lines_of(days)) == days


def test_a_year_has_all_its_days_and_each_is_what_it_is(town: Town) -> None:
    known = queries.working_days(town.house.views).years.get(2026)
    months = months_of(2026, known)
    days = [one.day for month in months for week in month.weeks for one in week if one]
    assert days == [date.fromordinal(date(2026, 1, 1).toordinal() + n) for n in range(365)]
    assert all(month.working is None for month in months_of(2030, None))
