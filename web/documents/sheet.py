"""A list as CSV for a spreadsheet. What a cell says is never taken for a formula by the program that opens it."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Sequence
from decimal import Decimal

Cell = str | int | Decimal | None

MARK = "\ufeff"  # spreadsheets take a file without it for a local encoding, and Chinese becomes noise
FORMULA = ("=", "+", "-", "@", "＝", "＋", "－", "＠", "\t", "\r", "\n")  # what a spreadsheet may begin to compute at


def sheet(head: Sequence[str], rows: Iterable[Sequence[Cell]]) -> bytes:
    """UTF-8 CSV with a byte order mark; numbers stay numbers, money is given in yuan by the caller."""
    text = io.StringIO(newline="")
    writer = csv.writer(text, lineterminator="\r\n")
    writer.writerow([harmless(one) for one in head])
    writer.writerows([harmless(cell) for cell in row] for row in rows)
    return (MARK + text.getvalue()).encode()


def harmless(cell: Cell) -> str:
    """The cell as text. A text that a spreadsheet could compute gets an apostrophe before it; a number cannot."""
    if cell is None:
        return ""
    if not isinstance(cell, str):
        return format(cell, "f") if isinstance(cell, Decimal) else str(cell)
    begins = cell.startswith(FORMULA) or cell.lstrip().startswith(FORMULA)
    return f"'{cell}" if begins else cell
