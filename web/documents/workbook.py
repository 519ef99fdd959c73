"""A list as a workbook (XLSX). Every cell is text or a number: nothing in it is ever computed."""

from __future__ import annotations

import io
from collections.abc import Iterable, Sequence
from decimal import Decimal

from openpyxl import Workbook
from openpyxl.cell import WriteOnlyCell
from openpyxl.styles import Font
from openpyxl.utils import get_column_letter

from web.documents.sheet import Cell, harmless

TEXT = "@"  # the format that keeps a long number as it was typed
WIDTH = 18
Sheet = tuple[str, Sequence[str], Iterable[Sequence[Cell]]]


def workbook(*sheets: Sheet, room: int = 0) -> bytes:
    """(title, heading, rows) of each sheet; `room` empty lines below are formatted as text, to be filled in."""
    book = Workbook(write_only=True)
    for title, head, rows in sheets:
        page = book.create_sheet(title)
        for n in range(1, len(head) + 1):
            page.column_dimensions[get_column_letter(n)].width = WIDTH
        page.freeze_panes = "A2"
        cells = [WriteOnlyCell(page, value=harmless(one)) for one in head]
        for cell in cells:
            cell.font = Font(bold=True)
        page.append(cells)
        for row in rows:
            page.append([_cell(page, value) for value in row])
        for _ in range(room if title == sheets[0][0] else 0):
            page.append([_cell(page, "") for _ in head])
    made = io.BytesIO()
    book.save(made)
    return made.getvalue()


def _cell(page: object, value: Cell) -> WriteOnlyCell:
    number = isinstance(value, int | Decimal)
    cell = WriteOnlyCell(page, value=value if number else harmless(value))
    if not number:
        cell.number_format = TEXT
    return cell
