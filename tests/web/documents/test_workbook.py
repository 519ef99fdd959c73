"""A workbook is what a spreadsheet opens: text and numbers, on as many sheets as a list needs."""

from __future__ import annotations

import io
from decimal import Decimal
from typing import Any

import pytest
from openpyxl import load_workbook

from web.documents import workbook as writing
from web.documents.sheet import Cell
from web.documents.workbook import workbook

HEAD = ["名称", "数"]


def values(sheet: Any) -> list[tuple[Any, ...]]:
    return list(sheet.iter_rows(values_only=True))


def test_cells_are_text_or_numbers_and_never_computed() -> None:
    rows: list[tuple[Cell, ...]] = [
        ("350102199001010011", 3),
        ("=1+1", Decimal("2.50")),
        (' <a> & "b"\n', -4),
        ("\x00\x1f坏", None),
    ]
    sheet = load_workbook(io.BytesIO(workbook(("名单 & 数", HEAD, rows)))).worksheets[0]
    told = [("350102199001010011", 3), ("'=1+1", 2.5), (' <a> & "b"\n', -4), ("坏", None)]
    assert (sheet.title, values(sheet)) == ("名单 & 数", [tuple(HEAD), *told])
    assert (sheet["A2"].number_format, sheet["B2"].data_type, sheet["A1"].font.bold) == ("@", "n", True)
    assert sheet.freeze_panes == "A2"


@pytest.mark.parametrize(("lines", "sizes"), [(0, [0]), (2, [2]), (3, [2, 1]), (5, [2, 2, 1])])
def test_a_list_longer_than_a_sheet_goes_on_in_another(
    monkeypatch: pytest.MonkeyPatch, lines: int, sizes: list[int]
) -> None:
    monkeypatch.setattr(writing, "LINES", 3)
    book = load_workbook(io.BytesIO(workbook(("名单", HEAD, (("甲", n) for n in range(lines))))))
    assert [values(sheet)[0] for sheet in book.worksheets] == [tuple(HEAD)] * len(sizes)
    assert [row[1] for sheet in book.worksheets for row in values(sheet)[1:]] == list(range(lines))
    assert [len(values(sheet)) - 1 for sheet in book.worksheets] == sizes
    assert book.sheetnames == ["名单", "名单 2", "名单 3"][: len(sizes)]


def test_the_same_list_makes_the_same_bytes_and_wide_ones_have_their_letters() -> None:
    wide = [str(n) for n in range(60)]
    made = workbook(("宽", wide, [wide]))
    assert made == workbook(("宽", wide, [wide]))
    assert load_workbook(io.BytesIO(made)).worksheets[0]["BH2"].value == "59"
