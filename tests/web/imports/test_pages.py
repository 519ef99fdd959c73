"""A file is sent, looked at, chosen from and recorded; every problem is said beside what has it; it can be left."""

from __future__ import annotations

import re
from typing import Any

import pytest
from openpyxl import load_workbook

from projections.people_register import queries as people
from schedulers.imports import imports
from schedulers.sources import Sources
from tenants.imports.reading import rows_of
from tests.support.html import check
from tests.support.spreadsheets import csv, heading, row, xlsx
from tests.support.window.clients import Window, complaint, said
from tests.support.window.town import HOME, OWN, Town

NEW = "/imports/new"


def work(town: Town) -> None:
    """What the thread beside the pages would do."""
    house = town.house
    sources = Sources(
        house.application, house.views, house.accounts, house.clock, house.runner.catch_up, 184, imports=house.imports
    )
    while imports(sources):
        continue


def send(window: Window, content: bytes, *, name: str = "名单.csv", **typed: Any) -> Any:
    """The form as a browser would send it."""
    values = window.filled(NEW, NEW) | {"kind": "people"} | typed
    values.pop("file", None)
    return window.client.post(NEW, data=values, files={"file": (name, content)})


def rows(first: int, count: int, **otherwise: str) -> list[list[str]]:
    return [row("people", first + n, **({"village": HOME} | otherwise)) for n in range(count)]


def table(*made: list[str]) -> list[list[str]]:
    return [heading("people"), *made]


def uploaded(window: Window, content: bytes, **typed: Any) -> str:
    """The address of the import."""
    answer = send(window, content, **typed)
    assert answer.status_code == 303, said(answer.text)
    return str(answer.headers["Location"])


def test_a_file_is_looked_at_beside_the_pages_and_the_page_says_how_far_it_is(clerk: Window, town: Town) -> None:
    where = uploaded(clerk, csv(table(*rows(100, 3))))
    page = clerk.get(where)
    assert "等待检查" in page
    assert 'data-hx-trigger="every 1s"' in page
    work(town)
    page = clerk.get(where)
    assert "检查完了，可以录入 3 行" in page
    assert "every 1s" not in page
    assert "名单.csv" in clerk.get("/imports")
    assert "名单.csv" in clerk.get("/imports?page=99")  # a page beyond the last is the last


def test_each_bad_row_says_where_and_what_and_shows_what_was_typed_masked(clerk: Window, town: Town) -> None:
    bad = row("people", 120, village=HOME, phone="1390", identity="350102199003070")
    where = uploaded(clerk, csv(table(*rows(110, 2), bad)))
    work(town)
    text = said(clerk.get(where + "?state=bad"))
    assert "公民身份号码应为 18 位，现在是 15 位。" in text
    assert "应为 11 位手机号" in text
    assert "350102199003070" not in text
    assert "填的是：****" in text
    english = said(clerk.get(where + "?state=bad&lang=en"))
    clerk.get("/imports?lang=zh")
    assert "An identity number has 18 characters; this has 15." in english


def test_chosen_rows_are_recorded_once_however_often_the_button_is_pressed(clerk: Window, town: Town) -> None:
    before = people.people(town.clerk(), town.house.views).total
    where = uploaded(clerk, xlsx(table(*rows(130, 4))), name="名单.xlsx")
    work(town)
    page = where + "?state=good"
    values = clerk.filled(page, where + "/choose") | {"shown": ["2", "3", "4", "5"], "rows": ["2", "4"]}
    values.pop("every", None)
    assert clerk.client.post(where + "/choose", data=values).status_code == 303
    record = clerk.filled(where, where + "/record")
    assert "录入所选的 2 行" in clerk.get(where)
    for _ in range(2):
        assert clerk.send(where + "/record", record).status_code == 303
    work(town)
    assert clerk.send(where + "/record", record).status_code == 303
    work(town)
    assert "录入了 2 行" in said(clerk.get(where))
    town.house.runner.catch_up()
    assert people.people(town.clerk(), town.house.views).total == before + 2


def test_all_or_none_can_be_chosen_at_once(clerk: Window, town: Town) -> None:
    where = uploaded(clerk, csv(table(*rows(140, 2))))
    work(town)
    for every, words in (("none", "录入所选的 0 行"), ("all", "录入所选的 2 行")):
        clerk.client.post(where + "/choose", data={"every": every, "page": "1"})
        assert words in clerk.get(where)


def test_the_same_form_sent_twice_keeps_one_file(clerk: Window, town: Town) -> None:
    values = clerk.filled(NEW, NEW) | {"kind": "people"}
    values.pop("file", None)
    sent = [clerk.client.post(NEW, data=values, files={"file": ("a.csv", csv(table()))}) for _ in range(2)]
    assert len({answer.headers["Location"] for answer in sent}) == 1


@pytest.mark.parametrize(
    ("content", "words"),
    [
        (b"%PDF-1.7", "这不是表格文件"),
        (b"\xd0\xcf\x11\xe0", "旧版 XLS"),
        (b"x" * (5 * 1024 * 1024 + 1), "最多 5 MB"),
        (b"", "请选择文件"),
    ],
)
def test_what_is_no_table_is_refused_beside_the_field(clerk: Window, content: bytes, words: str) -> None:
    answer = send(clerk, content)
    assert answer.status_code == 422
    assert words in complaint(answer.text, "file")


def test_a_file_without_its_columns_says_which(clerk: Window, town: Town) -> None:
    where = uploaded(clerk, csv([["姓名", "电话"], ["张三", "1"]]))
    work(town)
    assert "表头缺少：公民身份号码、学历" in said(clerk.get(where))


def test_a_survey_outside_the_contract_is_refused_at_once(clerk: Window, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("web.imports.upload.ITEM", "9.9.9")
    answer = send(clerk, csv(table()), kind="graduates")
    assert answer.status_code == 422
    assert complaint(answer.text, "kind")


def test_another_outlets_another_operators_and_a_missing_import_answer_alike(
    everybody: dict[str, Window], town: Town
) -> None:
    where = uploaded(everybody["clerk"], csv(table(*rows(150, 1))))
    work(town)
    missing = "/imports/00000000-0000-5000-8000-000000000000"
    for path in ("", "/result.csv"):
        for login in ("stranger", "colleague"):
            client = everybody[login].client
            foreign, none = client.get(where + path), client.get(missing + path)
            assert (foreign.status_code, none.status_code) == (404, 404)
            assert len(foreign.text) == len(none.text)
    for path in ("/choose", "/record"):
        client = everybody["stranger"].client
        data = {"every": "none"}
        assert (
            client.post(where + path, data=data).status_code
            == client.post(missing + path, data=data).status_code
            == 404
        )
    assert everybody["manager"].client.get(where).status_code == 200
    assert everybody["manager"].client.post(where + "/record", data={}).status_code == 403
    assert "录入所选的 1 行" in everybody["clerk"].get(where)


def test_another_operators_task_and_village_answer_as_missing_ones(clerk: Window, town: Town) -> None:
    foreign = table(row("people", 160, village="350103001001"), row("people", 161, village="350199999999"))
    where = uploaded(clerk, csv(foreign))
    work(town)
    found = re.findall(r"合同范围内没有这个村（社区）", clerk.get(where + "?state=bad"))
    assert len(found) == 2


def test_the_result_is_a_file_in_which_nothing_is_computed(clerk: Window, town: Town) -> None:
    where = uploaded(clerk, csv(table(*rows(170, 1), row("people", 171, village="=HYPERLINK(1)"))))
    work(town)
    content = clerk.client.get(where + "/result.csv").content
    lines = [cells for _, cells in rows_of(content)]
    assert len(lines) == 3
    assert lines[2][5] == "'=HYPERLINK(1)"
    assert b"HYPERLINK" in content
    assert "林小" not in content.decode()


@pytest.mark.parametrize("kind", ["people", "graduates"])
def test_the_template_is_a_table_that_is_taken(clerk: Window, kind: str) -> None:
    made = clerk.client.get(f"/imports/template/{kind}/xlsx")
    assert [cells for _, cells in rows_of(made.content)] == [heading(kind)]
    assert [cells for _, cells in rows_of(clerk.client.get(f"/imports/template/{kind}/csv").content)] == [heading(kind)]
    assert clerk.client.get(f"/imports/template/{kind}/exe").status_code == 404
    assert clerk.client.get("/imports/template/nothing/csv").status_code == 404


def test_a_template_keeps_long_numbers_as_text(clerk: Window, tmp_path: Any) -> None:
    file = tmp_path / "template.xlsx"
    file.write_bytes(clerk.client.get("/imports/template/people/xlsx").content)
    book = load_workbook(file)
    assert book.worksheets[0]["B2"].number_format == "@"
    assert book.worksheets[1]["A1"].value == "列"


def test_pages_are_whole_for_whoever_may_see_them(everybody: dict[str, Window], town: Town) -> None:
    where = uploaded(everybody["clerk"], csv(table(*rows(180, 45))))
    work(town)
    for path in ("/imports", NEW, where, where + "?state=good&page=2"):
        check(everybody["clerk"].get(path))
    part = everybody["clerk"].client.get(where, headers={"HX-Request": "true"})
    assert part.text.lstrip().startswith('<div id="import"')
    assert OWN
