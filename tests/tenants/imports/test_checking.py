"""Each row by itself: what it would record, what is wrong with it, and who stands in the file twice."""

from __future__ import annotations

from datetime import date

import pytest

from tenants.imports.cells import Place
from tenants.imports.checking import Check, Checked, checked
from tenants.imports.columns import GRADUATES, PEOPLE, columns
from tenants.imports.errors import Unreadable
from tests.support.spreadsheets import VILLAGE, graduates, heading, identity, people, row

PLACE = Place(
    {VILLAGE: VILLAGE, "中山社区": VILLAGE, "鼓东街道中山社区": VILLAGE, "东门社区": None},
    "w-1",
    frozenset({"w-1", "第 1 网点"}),
)
DAY = date(2026, 9, 1)


def look(kind: str, *rows: list[str], known: dict[str, str] | None = None) -> list[Checked]:
    numbered = enumerate([heading(kind), *rows], start=1)
    return list(checked(numbered, Check(kind, PLACE, DAY, lambda number: (known or {}).get(number, ""))))


def problem(kind: str = PEOPLE, **otherwise: str) -> tuple[str, str, str]:
    [found] = look(kind, row(kind, 1, **otherwise))
    [only] = found.problems
    return found.state, only.column, only.code.removeprefix("imports.")


def test_a_row_in_which_all_is_well_is_good() -> None:
    [found] = look(PEOPLE, row(PEOPLE, 1))
    assert (found.number, found.state, found.problems) == (2, "good", ())
    assert (found.values["education"], found.values["village"]) == ("bachelor", VILLAGE)


@pytest.mark.parametrize(
    ("otherwise", "code"),
    [
        ({"name": ""}, "missing"),
        ({"name": "林" * 51}, "too-long"),
        ({"name": "林\x07"}, "unreadable"),
        ({"identity": "35010319980101"}, "identity-length"),
        ({"identity": "350103199801010011"}, "identity"),
        ({"identity": "\ufffd350103199801010000"}, "number-lost"),
        ({"phone": "12345"}, "phone"),
        ({"education": "很高"}, "choice"),
        ({"village": "别处的村"}, "village"),
        ({"village": "350103001001"}, "village"),
        ({"village": "东门社区"}, "village-twice"),
        ({"outlet": "op-350103-001-w1"}, "outlet"),
        ({"outlet": "没有的网点"}, "outlet"),
    ],
)
def test_what_is_wrong_is_said_of_its_cell(otherwise: dict[str, str], code: str) -> None:
    [name] = otherwise
    assert problem(**otherwise) == ("bad", name, code)


def test_what_is_another_operators_is_answered_as_what_there_is_not() -> None:
    for name, foreign, missing in (("outlet", "op-350103-001-w1", "x"), ("village", "350103001001", "350199999999")):
        assert problem(**{name: foreign}) == problem(**{name: missing})


def test_all_that_is_wrong_with_a_row_is_said_at_once() -> None:
    [found] = look(PEOPLE, row(PEOPLE, 1, name="", phone="1", education="?"))
    assert [one.column for one in found.problems] == ["name", "phone", "education"]
    assert found.problems[1].typed == "1"


def test_a_number_that_stands_in_the_file_twice_is_taken_once() -> None:
    first, second = look(PEOPLE, row(PEOPLE, 1), row(PEOPLE, 1, name="别人"))
    assert (first.state, second.state, second.problems[0].params) == ("good", "twice", {"row": 2})


def test_who_is_known_is_not_recorded_again_and_who_is_known_elsewhere_is() -> None:
    rows = [row(PEOPLE, n) for n in (1, 2)]
    found = look(PEOPLE, *rows, known={identity(1): "done", identity(2): "elsewhere"})
    assert [(one.state, one.note) for one in found] == [("known", ""), ("good", "elsewhere")]


def test_columns_are_found_wherever_they_stand_and_however_they_are_usually_called() -> None:
    rows = [list(reversed(one)) for one in people(1)]
    rows[0] = ["身份证号" if one == "公民身份号码" else f" {one}* " for one in rows[0]]
    [found] = checked(enumerate(rows, start=1), Check(PEOPLE, PLACE, DAY, lambda number: ""))
    assert found.state == "good"


def test_a_file_without_the_columns_it_needs_names_them() -> None:
    with pytest.raises(Unreadable) as problem:
        list(checked([(1, ["姓名", "电话"])], Check(PEOPLE, PLACE, DAY, lambda number: "")))
    assert problem.value.params == {"missing": "公民身份号码、学历、常住村（社区）、居住地址"}


@pytest.mark.parametrize("typed", ["2026-06-30", "2026/6/30", "2026.6.30", "2026年6月30日", "20260630"])
def test_days_are_read_as_they_are_usually_written(typed: str) -> None:
    [found] = look(GRADUATES, row(GRADUATES, 1, graduated_on=typed))
    assert found.values["graduated_on"] == "2026-06-30"


def test_several_choices_in_one_cell_are_told_apart() -> None:
    [found] = look(GRADUATES, row(GRADUATES, 1, needs="岗位推荐；职业指导 岗位推荐"))
    assert found.values["needs"] == "referral,guidance"


@pytest.mark.parametrize(
    ("otherwise", "name", "code"),
    [
        ({"graduated_on": "2026-13-01"}, "graduated_on", "imports.day"),
        ({"graduated_on": "2026.1"}, "graduated_on", "imports.day"),  # or the number that 2026.10 became
        ({"graduated_on": "2027-06-30"}, "graduated_on", "graduates.not-yet"),
        ({"graduated_on": "2001-06-30"}, "graduated_on", "graduates.too-young"),
        ({"wish": ""}, "wish", "imports.missing"),
        ({"employed": "单位就业", "unemployed_why": ""}, "works_at", "graduates.workplace"),
        ({"works_at": "某公司"}, "works_at", "graduates.at-work"),
        ({"employed": "单位就业", "works_at": "某公司"}, "unemployed_why", "graduates.at-work"),
        ({"unemployed_why": ""}, "unemployed_why", "graduates.why"),
        ({"education": "初中"}, "education", "graduates.degree"),
        ({"registered": "也许"}, "registered", "imports.choice"),
        ({"needs": "不需要、岗位推荐"}, "needs", "graduates.none-and-some"),
    ],
)
def test_a_survey_that_contradicts_itself_is_noticed(otherwise: dict[str, str], name: str, code: str) -> None:
    [found] = look(GRADUATES, row(GRADUATES, 1, **otherwise))
    assert [(one.column, one.code) for one in found.problems] == [(name, code)]


def test_of_a_survey_of_500_with_12_bad_rows_exactly_those_are_found() -> None:
    rows = graduates(500, bad=12)
    found = look(GRADUATES, *rows[1:])
    bad = [one.number for one in found if one.state == "bad"]
    assert len(bad) == 12
    assert bad == [2 + (n * 500) // 12 for n in range(12)]
    assert all(one.problems for one in found if one.state == "bad")


def test_the_columns_of_the_survey_are_those_of_the_form() -> None:
    assert [column.label for column in columns(GRADUATES)][7:10] == ["毕业院校", "专业", "毕业日期"]
