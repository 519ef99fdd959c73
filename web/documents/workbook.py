"""A list as a workbook (XLSX). Every cell is text or a number: nothing in it is ever computed.

Written row by row into a file that is never gone back in, so that a list of any length takes no more memory than a row.
A sheet of the format ends at 1,048,576 lines: a longer list goes on in another one.
"""

from __future__ import annotations

import io
import re
import zipfile
from collections.abc import Iterable, Iterator, Sequence
from decimal import Decimal
from itertools import chain, islice
from typing import IO
from xml.sax.saxutils import escape, quoteattr

from web.documents.parts import HEADING, MAIN, NUMBER, RELATIONS, STYLES, TEXT, contents, relations
from web.documents.sheet import Cell, harmless

LINES = 1_048_576  # of a sheet, its heading included
LONGEST = 32_767  # characters of a cell
TITLE = 31  # characters of a sheet's name
WIDTH = 18
_UNSAID = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")  # no XML can say these
_EARLIEST = (1980, 1, 1, 0, 0, 0)  # of the format: the same list makes the same bytes

Sheet = tuple[str, Sequence[str], Iterable[Sequence[Cell]]]


def workbook(*sheets: Sheet, room: int = 0) -> bytes:
    """(title, heading, rows) of each sheet; `room` empty lines of text are added below the first, to be filled in."""
    made = io.BytesIO()
    write_workbook(made, *sheets, room=room)
    return made.getvalue()


def write_workbook(out: IO[bytes], *sheets: Sheet, room: int = 0) -> None:
    """The same into a file, which need not be able to go back; it stays open."""
    titles: list[str] = []
    with zipfile.ZipFile(out, "w") as book:
        for title, head, rows in sheets:
            lines = iter(rows) if titles else chain(rows, ([""] * len(head) for _ in range(room)))
            for number, part in enumerate(_parts(lines), 1):
                titles.append(_title(title, number))
                with book.open(_named(f"xl/worksheets/sheet{len(titles)}.xml"), "w") as page:
                    for piece in _page(head, part):
                        page.write(piece.encode())
        for name, text in _frame(titles):
            book.writestr(_named(name), text)


def _named(name: str) -> zipfile.ZipInfo:
    entry = zipfile.ZipInfo(name, _EARLIEST)
    entry.compress_type = zipfile.ZIP_DEFLATED
    return entry


def _parts(rows: Iterator[Sequence[Cell]]) -> Iterator[Iterator[Sequence[Cell]]]:
    """As many lines as a sheet takes below its heading, at least one part; each is used up before the next."""
    first: list[Sequence[Cell]] = []
    while True:
        yield islice(chain(first, rows), LINES - 1)
        first = list(islice(rows, 1))
        if not first:
            return


def _title(title: str, number: int) -> str:
    return title[:TITLE] if number == 1 else f"{title[: TITLE - 4]} {number}"


def _page(head: Sequence[str], rows: Iterable[Sequence[Cell]]) -> Iterator[str]:
    letters = [_letters(n) for n in range(1, len(head) + 1)]
    yield (
        f'{MAIN.format("worksheet")}<sheetViews><sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2"'
        ' activePane="bottomLeft" state="frozen"/><selection pane="bottomLeft"/></sheetView></sheetViews>'
        f'<cols><col min="1" max="{len(head)}" width="{WIDTH}" customWidth="1"/></cols><sheetData>'
    )
    yield _row(1, "".join(_text(f"{letter}1", HEADING, one) for letter, one in zip(letters, head, strict=True)))
    for number, row in enumerate(rows, 2):
        yield _row(number, "".join(_cell(f"{letter}{number}", one) for letter, one in zip(letters, row, strict=True)))
    yield "</sheetData></worksheet>"


def _row(number: int, cells: str) -> str:
    return f'<row r="{number}">{cells}</row>'


def _cell(place: str, value: Cell) -> str:
    if isinstance(value, int | Decimal):
        return f'<c r="{place}" s="{NUMBER}"><v>{harmless(value)}</v></c>'
    return _text(place, TEXT, value) if value else f'<c r="{place}" s="{TEXT}"/>'


def _text(place: str, style: int, value: str) -> str:
    said = escape(_UNSAID.sub("", harmless(value))[:LONGEST])
    return f'<c r="{place}" s="{style}" t="inlineStr"><is><t xml:space="preserve">{said}</t></is></c>'


def _letters(number: int) -> str:
    """A to Z, AA to ZZ."""
    before, last = divmod(number - 1, 26)
    return (_letters(before) if before else "") + chr(ord("A") + last)


def _frame(titles: Sequence[str]) -> Iterator[tuple[str, str]]:
    """What names the sheets and their styles."""
    listed = "".join(
        f'<sheet name={quoteattr(title)} sheetId="{n}" r:id="rId{n}"/>' for n, title in enumerate(titles, 1)
    )
    yield "xl/workbook.xml", f"{MAIN.format('workbook')}<sheets>{listed}</sheets></workbook>"
    yield "xl/_rels/workbook.xml.rels", relations(len(titles))
    yield "xl/styles.xml", STYLES
    yield "_rels/.rels", RELATIONS
    yield "[Content_Types].xml", contents(len(titles))
