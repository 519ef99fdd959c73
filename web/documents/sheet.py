"""A list as CSV for a spreadsheet. What a cell says is never taken for a formula by the program that opens it."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Sequence
from decimal import Decimal
from typing import IO

Cell = str | int | Decimal | None

ENCODING = "utf-8-sig"  # spreadsheets take a file without the mark for a local encoding, and Chinese becomes noise
MARK = "\ufeff"
FORMULA = ("=", "+", "-", "@", "＝", "＋", "－", "＠", "\t", "\r", "\n")  # what a spreadsheet may begin to compute at


def sheet(head: Sequence[str], rows: Iterable[Sequence[Cell]]) -> bytes:
    """UTF-8 CSV with a byte order mark; numbers stay numbers, money is given in yuan by the caller."""
    made = io.BytesIO()
    write_sheet(made, head, rows)
    return made.getvalue()


def write_sheet(out: IO[bytes], head: Sequence[str], rows: Iterable[Sequence[Cell]]) -> None:
    """The same into a file, row by row; `out` stays open."""
    text = io.TextIOWrapper(out, ENCODING, newline="")
    writer = csv.writer(text, lineterminator="\r\n")
    writer.writerow([harmless(one) for one in head])
    writer.writerows([harmless(cell) for cell in row] for row in rows)
    text.detach()  # after the last of it is written out


def harmless(cell: Cell) -> str:
    """The cell as text. A text that a spreadsheet could compute gets an apostrophe before it; a number cannot."""
    if cell is None:
        return ""
    if not isinstance(cell, str):
        return format(cell, "f") if isinstance(cell, Decimal) else str(cell)
    begins = cell.startswith(FORMULA) or cell.lstrip().startswith(FORMULA)
    return f"'{cell}" if begins else cell
