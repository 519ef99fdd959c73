"""Files of every kind a spreadsheet saves are read to the same rows; anything else is refused in words."""

from __future__ import annotations

import io
import zipfile
from datetime import date, datetime

import pytest

from tenants.imports import reading
from tenants.imports.errors import Unreadable
from tenants.imports.reading import rows_of
from tests.support.spreadsheets import csv, people, xlsx

SHEET = people(3)
TEXTS = [one[:-1] if not one[-1] else one for one in SHEET]  # nothing is told of empty cells at the end


def refused(content: bytes) -> str:
    with pytest.raises(Unreadable) as problem:
        list(rows_of(content))
    return problem.value.code


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "gb18030", "utf-16"])
def test_a_csv_is_read_whatever_its_encoding(encoding: str) -> None:
    assert [cells for _, cells in rows_of(csv(SHEET, encoding))] == TEXTS


def test_a_workbook_gives_the_same_rows() -> None:
    assert [cells for _, cells in rows_of(xlsx(SHEET))] == TEXTS


@pytest.mark.parametrize("delimiter", ["\t", ";"])
def test_another_delimiter_is_noticed(delimiter: str) -> None:
    text = "\r\n".join(delimiter.join(row) for row in SHEET)
    assert [cells for _, cells in rows_of(text.encode())] == TEXTS


def test_rows_have_the_number_that_the_spreadsheet_shows_and_empty_ones_are_left_out() -> None:
    rows = [["姓名"], [""], ["张三"], ["", " "], ["李四"]]
    assert list(rows_of(csv(rows))) == [(1, ["姓名"]), (3, ["张三"]), (5, ["李四"])]
    assert [(n, cells[0]) for n, cells in rows_of(xlsx(rows))] == [(1, "姓名"), (3, "张三"), (5, "李四")]


def test_a_cell_of_several_lines_is_one_row() -> None:
    rows = [["姓名", "地址"], ["张三", "鼓楼区\n东街口 1 号"], ["李四", "东街口"]]
    assert [n for n, _ in rows_of(csv(rows))] == [n for n, _ in rows_of(xlsx(rows))] == [1, 2, 3]


def test_a_workbooks_dates_and_numbers_are_read_as_they_look() -> None:
    values = [
        date(2026, 6, 30),
        datetime(2026, 6, 30, 8),  # noqa: DTZ001  a spreadsheet knows no zones
        13800138000,
        3.0,
        3.5,
        True,
    ]
    [(_, cells)] = rows_of(xlsx([values]))
    assert cells == ["2026-06-30", "2026-06-30", "13800138000", "3", "3.5", "是"]


def test_a_number_that_has_lost_its_last_digits_is_marked() -> None:
    [(_, cells)] = rows_of(xlsx([[350102199003070020, 13800138000]]))
    assert cells[0].startswith(reading.LOST)
    assert not cells[1].startswith(reading.LOST)


@pytest.mark.parametrize(
    ("content", "code"),
    [
        (b"", "empty"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "old-excel"),
        (b"%PDF-1.7 ...", "kind"),
        (b"PK\x03\x04 not a zip at all", "kind"),
        (b"a\0b", "kind"),
        (b"\xff\xff\xff\xff,\xff", "encoding"),
        (b"x" * (reading.MOST_BYTES + 1), "too-large"),
    ],
)
def test_what_is_no_table_is_refused_by_its_content(content: bytes, code: str) -> None:
    assert refused(content) == f"imports.{code}"


def test_an_archive_that_is_no_workbook_is_refused() -> None:
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w") as packed:
        packed.writestr("letter.txt", "text")
    assert refused(made.getvalue()) == "imports.kind"


def test_a_workbook_that_unpacks_to_far_too_much_is_never_unpacked(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(reading, "UNPACKED", 1_000)
    assert refused(xlsx(SHEET)) == "imports.too-large"


def test_a_workbook_with_a_broken_sheet_is_refused() -> None:
    made, whole = io.BytesIO(), io.BytesIO(xlsx(SHEET))
    with zipfile.ZipFile(whole) as packed, zipfile.ZipFile(made, "w") as broken:
        for name in packed.namelist():
            content = packed.read(name)
            broken.writestr(name, content[: len(content) // 2] if name.endswith("sheet1.xml") else content)
    assert refused(made.getvalue()) == "imports.kind"


def test_a_table_is_read_no_further_than_is_taken(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(reading, "MOST_ROWS", 3)
    assert len(list(rows_of(csv(people(3))))) == 4
    assert refused(csv(people(4))) == "imports.too-many"


def test_a_cell_without_end_is_refused() -> None:
    assert refused(csv([["姓名"], ["张" * 2_001]])) == "imports.long-cell"
    assert refused(b'"' + b"x" * 200_000) == "imports.broken"
