"""A scheme tried on history, on its pages: asked for, left, found again, taken away, 模拟 everywhere."""

from __future__ import annotations

import csv
import io

import pytest
from openpyxl import load_workbook

from schedulers.sources import Sources
from schedulers.trials import trials
from tests.support.offices import QUARTER, Offices, rows, said
from tests.web.schemes.officers import Officer, edit


def work(offices: Offices) -> None:
    """What the thread beside the pages would do."""
    house = offices.house
    told = (house.application, house.views, house.accounts, house.clock, house.runner.catch_up, 184)
    while trials(Sources(*told, trials=house.trials)):
        continue


def asked(officer: Officer, ref: str, periods: list[str]) -> str:
    """The address of a trial."""
    sent = {"scheme": ref, "periods": periods, "request_id": f"{ref} {periods} {officer.login}"}
    answer = officer.client.post("/schemes/trials/new", data=sent)
    assert answer.status_code == 303, said(answer.text)
    return str(answer.headers["location"])


def harsh(one: Officer) -> str:
    """A draft with a higher pass line."""
    name = one.begin()
    one.send(edit(name, "bands"), edit(name, "bands"), {"least_0": "99", "least_1": "98", "least_2": "97"})
    return name


def test_a_trial_is_left_and_found_again_with_who_would_newly_fail(one: Officer, writing: Offices) -> None:
    head = writing.house.log.head()
    name = harsh(one)
    where = asked(one, f"d/{name}", [QUARTER])
    waiting = writing.page(where)
    assert "等待开始" in said(waiting)
    assert 'hx-trigger="every 1s"' in waiting
    before = writing.house.log.head()
    work(writing)
    assert (writing.house.log.head(), before > head) == (before, True)
    done = writing.page(where)
    assert "every 1s" not in done
    assert "这里的分数和等次都不是考核结果" in done
    table = rows(done, "h-lines")
    assert table
    assert any("变为不达标" in " ".join(row) and "合格线 60 → 97" in " ".join(row) for row in table)
    assert where in writing.page("/schemes/trials")
    assert where in writing.page("/schemes/trials?page=99")  # a page beyond the last is the last


def test_the_version_in_force_changes_nothing(one: Officer, writing: Offices) -> None:
    where = asked(one, "v/default-2024/1", [QUARTER])
    work(writing)
    table = rows(writing.page(where), "h-lines")
    assert {row[4] for row in table} == {"±0.0"}
    assert "没有这样的结果" in said(writing.page(where + "?verdict=fails"))


@pytest.mark.parametrize("form", ["csv", "xlsx"])
def test_it_is_taken_away_and_every_line_says_what_it_is(one: Officer, writing: Offices, form: str) -> None:
    where = asked(one, f"d/{harsh(one)}", [QUARTER])
    assert one.client.get(f"{where}/result.{form}").status_code == 404  # not finished
    work(writing)
    content = one.client.get(f"{where}/result.{form}").content
    if form == "csv":
        lines = [list(line) for line in csv.reader(io.StringIO(content.decode("utf-8-sig")))]
    else:
        lines = [list(line) for line in load_workbook(io.BytesIO(content)).active.iter_rows(values_only=True)]
    assert lines[0][0] == "标记"
    assert lines[1:]
    assert {line[0] for line in lines[1:]} == {"模拟"}
    assert {line[10] for line in lines[1:]} <= {"变为不达标", "不变"}
    assert {len(line) for line in lines} == {13 + 4 * len({name.split()[0] for name in lines[0][13:]})}
    [old, new] = [
        next(n for n, name in enumerate(lines[0]) if name.startswith("A4.1 ") and name.endswith(f" {kind}"))
        for kind in ("原得分", "模拟得分")
    ]
    assert all(line[old] == line[new] not in ("", None) for line in lines[1:])


def test_a_draft_that_does_not_add_up_is_not_tried(one: Officer, writing: Offices) -> None:
    name = one.begin(base="blank")
    sent = {"scheme": f"d/{name}", "periods": [QUARTER], "request_id": "blank"}
    answer = one.client.post("/schemes/trials/new", data=sent)
    assert answer.status_code == 422
    assert "改好才能模拟" in said(answer.text)
    none = one.client.post("/schemes/trials/new", data={"scheme": f"d/{name}", "request_id": "none"})
    assert "请填写这一项" in said(none.text)
    other = one.client.post("/schemes/trials/new", data=sent | {"periods": ["1999Q1"], "request_id": "other"})
    assert "请从所列的项目中选一项" in said(other.text)


def test_a_county_tries_its_own_and_sees_no_other_countys(one: Officer, writing: Offices) -> None:
    county = Officer(writing, "county")
    where = asked(county, "v/default-2024/1", [QUARTER])
    work(writing)
    codes = {row[0] for row in rows(writing.page(where, "county"), "h-lines")}
    assert all(writing.own.county in code for code in codes)
    assert writing.client("elsewhere").get(where).status_code == 404
    for login in ("bureau", "auditor"):
        assert "模拟" in said(writing.page(where, login))
    for login in ("manager", "finance", "assessor"):
        assert writing.client(login).get(where).status_code == 403


def test_in_english_too(one: Officer, writing: Offices) -> None:
    where = asked(one, "v/default-2024/1", [QUARTER])
    work(writing)
    page = writing.page(where, language="en")
    assert "Scores and grades here are no appraisals" in page
    assert "Version 1" in said(page)
    assert "Stays" in said(page)
