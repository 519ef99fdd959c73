"""From an uploaded file to rows of text, one at a time. What the file is, its content says, and never its name."""

from __future__ import annotations

import csv
import io
import zipfile
from codecs import BOM_UTF16_BE, BOM_UTF16_LE
from collections.abc import Iterator
from datetime import date, datetime
from typing import Any

from openpyxl import load_workbook
from openpyxl.utils.exceptions import InvalidFileException

from tenants.imports.errors import Unreadable

MOST_BYTES = 5 * 1024 * 1024
MOST_ROWS = 10_000
MOST_COLUMNS = 60
LONGEST_CELL = 2_000
UNPACKED = 80 * 1024 * 1024  # bytes of a workbook when it is unpacked; more is a trap
DIGITS = 10**15  # a number beyond this has lost its last digits in the spreadsheet
LOST = "\ufffd"  # stands before such a number: no form of it can be right

Row = tuple[int, list[str]]  # the number the spreadsheet shows beside it, and its cells


def rows_of(content: bytes) -> Iterator[Row]:
    """Every row that is not empty, the heading first. Raises Unreadable, for the length while one reads."""
    count = 0
    for number, cells in _rows(content):
        trimmed = [cell.strip() for cell in cells[:MOST_COLUMNS]]
        while trimmed and not trimmed[-1]:
            trimmed.pop()
        if not trimmed:
            continue
        if any(len(cell) > LONGEST_CELL for cell in trimmed):
            raise Unreadable("imports.long-cell", row=number, most=LONGEST_CELL)
        count += 1
        if count > MOST_ROWS + 1:
            raise Unreadable("imports.too-many", most=MOST_ROWS)
        yield number, trimmed


def check_kind(content: bytes) -> str:
    """ "xlsx" or "csv"; Unreadable for anything else, said as soon as the file is sent."""
    if not content:
        raise Unreadable("imports.empty")
    if len(content) > MOST_BYTES:
        raise Unreadable("imports.too-large", most=MOST_BYTES // 1024 // 1024)
    if content.startswith(b"PK\x03\x04"):
        _check_workbook(content)
        return "xlsx"
    if content.startswith(b"\xd0\xcf\x11\xe0"):
        raise Unreadable("imports.old-excel")
    _text(content)
    return "csv"


def _rows(content: bytes) -> Iterator[Row]:
    return _sheet(content) if check_kind(content) == "xlsx" else _lines(_text(content))


def _text(content: bytes) -> str:
    """UTF-8 with or without its mark, or what a Chinese spreadsheet saves by itself, also as "Unicode text"."""
    if content.startswith((BOM_UTF16_LE, BOM_UTF16_BE)):
        return _utf16(content)
    if b"\0" in content or content.startswith(b"%PDF"):
        raise Unreadable("imports.kind")
    for encoding in ("utf-8-sig", "gb18030"):
        try:
            return content.decode(encoding)
        except UnicodeDecodeError:
            continue
    raise Unreadable("imports.encoding")


def _utf16(content: bytes) -> str:
    try:
        text = content.decode("utf-16")
    except UnicodeDecodeError:
        raise Unreadable("imports.encoding") from None
    if "\0" in text:
        raise Unreadable("imports.kind")
    return text


def _lines(text: str) -> Iterator[Row]:
    first = text.lstrip().split("\n", 1)[0]
    delimiter = max(",\t;", key=first.count)
    reader, number = csv.reader(io.StringIO(text, newline=""), delimiter=delimiter), 0
    try:
        for number, cells in enumerate(reader, start=1):  # a cell may have several lines
            yield number, cells
    except csv.Error:
        raise Unreadable("imports.broken", row=number + 1) from None


def _check_workbook(content: bytes) -> None:
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as packed:
            names, size = packed.namelist(), sum(one.file_size for one in packed.infolist())
    except (zipfile.BadZipFile, ValueError):
        raise Unreadable("imports.kind") from None
    if "xl/workbook.xml" not in names or len(names) > 500:
        raise Unreadable("imports.kind")
    if size > UNPACKED:
        raise Unreadable("imports.too-large", most=MOST_BYTES // 1024 // 1024)


def _sheet(content: bytes) -> Iterator[Row]:
    """The first sheet, row by row as it is unpacked; of a formula its last result."""
    try:
        book = load_workbook(io.BytesIO(content), read_only=True, data_only=True, keep_links=False)
        for number, cells in enumerate(book.worksheets[0].iter_rows(values_only=True, max_col=MOST_COLUMNS), start=1):
            yield number, [_cell(value) for value in cells]
    except Unreadable:
        raise
    except (
        InvalidFileException,
        zipfile.BadZipFile,
        KeyError,
        IndexError,
        ValueError,
        TypeError,
        SyntaxError,
        OSError,
    ):
        raise Unreadable("imports.kind") from None


def _cell(value: Any) -> str:
    match value:
        case None:
            return ""
        case bool():
            return "是" if value else "否"
        case datetime():
            return value.date().isoformat()
        case date():
            return value.isoformat()
        case int() | float() if abs(value) >= DIGITS:
            return f"{LOST}{value:.0f}"
        case float() if value.is_integer():
            return str(int(value))
    return str(value)
