"""Referring somebody, recording what came of it, following up: each in one unit, each refused in words."""

from __future__ import annotations

import csv
import io
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest
from openpyxl import load_workbook

from projections.people_register import queries as people
from projections.referral_board import queries
from tenants.accounts.roles import Role
from tests.support.html import tree
from tests.support.htmx import assert_swap_equals_reload
from tests.support.window.clients import Window, complaint, said, windows
from tests.support.window.town import FOREIGN_VILLAGE, OTHER, OWN, Town, town_at


def refer(clerk: Window, person: str, **typed: Any) -> Any:
    address = f"/people/{person}/referrals"
    return clerk.submit(f"{address}?vacancy={typed.get('vacancy') or ''}", address, **typed)


def test_a_referral_opens_its_case_and_takes_its_first_two_steps(clerk: Window, town: Town) -> None:
    person, vacancy = town.seeker(), town.vacancy()
    page = clerk.follow(refer(clerk, person, vacancy=vacancy))
    assert "已推荐" in page
    assert "等待用人单位反馈" in said(page)
    (referral,) = queries.referrals_of_person(town.clerk(), town.house.views, person)
    assert (referral.vacancy, referral.made_on) == (vacancy, town.today)
    assert "第 3 步，共 4 步" in said(clerk.get(f"/cases/{referral.case}"))


def test_vacancies_that_are_found_have_their_reasons_in_words(clerk: Window, town: Town) -> None:
    person = town.seeker()
    vacancy = town.vacancy(occupation="数控车工", wage_max_fen=400_000, wage_min_fen=300_000, education="master")
    page = clerk.get(f"/people/{person}/referrals?q=数控")
    assert vacancy in page
    for reason in ("工种相符：数控车工", "月薪低于要求：3,000–4,000 元", "就在本村（社区）", "学历要求研究生"):
        assert reason in said(page), reason


def test_the_vacancy_one_came_from_stands_first_and_is_chosen(clerk: Window, town: Town) -> None:
    person, vacancy = town.seeker(), town.vacancy(occupation="潜水员")
    page = clerk.get(f"/people/{person}/referrals?vacancy={vacancy}")
    radios = [one for one in tree(page).iter("input") if one.get("name") == "vacancy" and one.get("type") == "radio"]
    assert (radios[0].get("value"), radios[0].get("checked") is not None) == (vacancy, True)


def test_somebody_who_is_not_registered_as_seeking_is_refused(clerk: Window, town: Town) -> None:
    person, vacancy = town.person(), town.vacancy()
    assert "没有有效的求职登记" in said(clerk.get(f"/people/{person}/referrals"))
    head = town.head
    answer = refer(clerk, person, vacancy=vacancy)
    assert answer.status_code == 422
    assert "请先办结求职登记" in said(answer.text)
    assert town.head == head


def test_a_vacancy_that_is_not_open_is_refused_beside_the_choice(clerk: Window, town: Town) -> None:
    person, vacancy, closed = town.seeker(), town.vacancy(), town.vacancy(steps=2)
    head = town.head
    for chosen, words in ((closed, "现在不能推荐"), ("no-such-vacancy", "没有找到这个岗位"), (None, "请填写这一项")):
        address = f"/people/{person}/referrals"
        answer = clerk.submit(f"{address}?vacancy={vacancy}", address, vacancy=chosen)
        assert answer.status_code == 422
        assert words in complaint(answer.text, "vacancy")
    assert town.head == head


def test_the_same_form_sent_twice_refers_once(clerk: Window, town: Town) -> None:
    person, vacancy = town.seeker(), town.vacancy()
    address = f"/people/{person}/referrals"
    form = clerk.filled(f"{address}?vacancy={vacancy}", address)
    first = clerk.send(address, form)
    head = town.head
    assert clerk.send(address, form).headers["Location"] == first.headers["Location"]
    assert town.head == head


def test_a_hire_takes_a_place_and_ends_the_registrations(clerk: Window, town: Town) -> None:
    person, vacancy = town.seeker(), town.vacancy(headcount=1)
    referral = town.referral(person, vacancy)
    action = f"/referrals/{referral}/outcome"
    page = clerk.follow(clerk.submit(f"/referrals/{referral}", action, outcome="hired", starts_on="2026-11-23"))
    assert "已录用" in said(page)
    assert "7 日回访" in said(page)
    found = people.person(town.clerk(), town.house.views, person)
    assert found is not None
    assert found.statuses == ()
    assert "已招满" in said(clerk.get(f"/vacancies/{vacancy}"))


@pytest.mark.parametrize(
    ("typed", "field", "words"),
    [
        ({"outcome": "hired"}, "starts-on", "录用要填写到岗日期"),
        ({"outcome": "declined", "starts_on": "2026-11-23"}, "starts-on", "录用要填写到岗日期"),
        ({"outcome": "hired", "starts_on": "2026-11-01"}, "starts-on", "不能早于推荐日"),
        ({}, "outcome", "请填写这一项"),
        ({"outcome": "married"}, "outcome", "选一项"),
        ({"outcome": "interviewed", "on": "2026-11-21"}, "on", "不能在今天之后"),
    ],
)
def test_a_wrong_outcome_is_answered_beside_its_field(
    clerk: Window, town: Town, typed: dict[str, str], field: str, words: str
) -> None:
    referral = town.referral(town.seeker(), town.vacancy())
    head = town.head
    answer = clerk.submit(f"/referrals/{referral}", f"/referrals/{referral}/outcome", htmx=True, **typed)
    assert answer.status_code == 422
    assert words in complaint(answer.text, field)
    assert answer.text.lstrip().startswith('<div id="referral-page"')
    assert town.head == head


def test_a_known_outcome_is_not_changed(clerk: Window, town: Town) -> None:
    referral = town.referral(town.seeker(), town.vacancy())
    action = f"/referrals/{referral}/outcome"
    form = clerk.filled(f"/referrals/{referral}", action)
    clerk.send(action, form | {"outcome": "declined"})
    head = town.head
    answer = clerk.client.post(action, data={"outcome": "not-suitable", "on": "2026-11-20"})
    assert answer.status_code == 422
    assert "已经记为「本人不去」" in said(answer.text)
    assert town.head == head


def test_follow_ups_are_done_in_their_time(tmp_path: Path) -> None:
    with town_at(tmp_path, datetime(2026, 10, 1, 2, tzinfo=UTC)) as town:
        referral = town.referral(town.seeker(), town.vacancy(), starts_on=town.today)
        early = windows(town)["clerk"]
        action, head = f"/referrals/{referral}/follow-ups", town.head
        answer = early.client.post(action, data={"day": "7", "employed": "yes", "on": town.today.isoformat()})
        assert answer.status_code == 422
        assert "还没有到回访的日子：最早 2026-10-08" in said(answer.text)
        assert town.head == head
        town.clock.advance(timedelta(days=31))
        clerk = windows(town, {"later": (Role.CLERK, OWN, f"{OWN}-w1")})["later"]
        for day in ("7", "30"):
            page = clerk.follow(clerk.submit(f"/referrals/{referral}", action, employed="yes"))
            assert f"已完成：{day} 日回访" in said(page)
        assert "满 30 日仍在岗" in said(page)


def test_the_list_can_be_filtered_and_searched_by_person(clerk: Window, town: Town) -> None:
    person = town.seeker(name="花荣")
    town.referral(person, town.vacancy(occupation="弓箭师"))
    assert_swap_equals_reload(clerk.client, "/referrals", "/referrals?outcome=open", "referrals")
    answer = clerk.client.post("/find", data={"q": "花荣", "where": "referrals.list"})
    assert answer.headers["Location"].startswith("/referrals?found=")
    assert "弓箭师" in said(clerk.get(answer.headers["Location"]))


LISTS = ("referrals", "employers", "vacancies", "matches", "follow-ups")


@pytest.mark.parametrize("name", LISTS)
def test_a_list_is_taken_along_as_csv_and_as_a_workbook(clerk: Window, town: Town, name: str) -> None:
    town.referral(town.seeker(name="石秀之"), town.vacancy(occupation="打铁匠"), starts_on=town.today)
    seeker = town.seeker(name="石秀之")
    clerk.submit(f"/people/{seeker}/referrals", f"/people/{seeker}/matches")
    query = {"follow-ups": "?state=all", "vacancies": "?q=打铁匠"}.get(name, "")
    page = clerk.get(f"/{name}{query}")
    assert f"/{name}.csv" in page
    assert f"/{name}.xlsx" in page
    text = clerk.client.get(f"/{name}.csv{query}").text
    rows = list(csv.reader(io.StringIO(text.removeprefix("\ufeff"))))
    book = clerk.client.get(f"/{name}.xlsx{query}")
    sheet = load_workbook(io.BytesIO(book.content)).worksheets[0]
    assert [["" if cell is None else str(cell) for cell in row] for row in sheet.iter_rows(values_only=True)] == rows
    assert len(rows) > 1
    assert {len(row) for row in rows} == {len(rows[0])}
    assert "石秀之" not in text


def test_another_operators_referral_is_not_found(everybody: dict[str, Window], town: Town) -> None:
    person = town.person(OTHER, village=FOREIGN_VILLAGE)
    town.case(person, operator=OTHER, village=FOREIGN_VILLAGE)
    vacancy = town.vacancy(operator=OTHER, village=FOREIGN_VILLAGE)
    address = f"/people/{person}/referrals"
    made = everybody["stranger"].submit(f"{address}?vacancy={vacancy}", address)
    foreign = made.headers["Location"]
    everybody["stranger"].follow(made)
    clerk = everybody["clerk"].client
    assert clerk.get(foreign).status_code == 404
    assert clerk.get(address).status_code == 404
    assert clerk.post(address, data={"vacancy": vacancy, "on": "2026-11-20"}).status_code == 404
    assert clerk.post(f"{foreign}/outcome", data={"outcome": "declined", "on": "2026-11-20"}).status_code == 404
    assert clerk.post(f"{foreign}/follow-ups", data={"day": "7", "employed": "no"}).status_code == 404
