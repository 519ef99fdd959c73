"""A list handed over as a file: all of it, of one moment, sent while it is being made."""

from __future__ import annotations

from collections.abc import Generator, Iterable, Sequence
from typing import IO

from starlette.responses import Response

from projections.walk import pages_of
from web.documents.sheet import Cell, write_sheet
from web.documents.workbook import write_workbook
from web.i18n import gettext
from web.request import Request
from web.shown.growing import Growing, Make

__all__ = ["csv", "handed", "pages_of", "xlsx"]

CSV = "text/csv; charset=utf-8"
XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"


def csv(content: bytes, name: str) -> Response:
    """`name` is ours and plain ASCII."""
    return Response(content, headers=_headers(CSV, name))


def xlsx(content: bytes, name: str) -> Response:
    """The same for a workbook."""
    return Response(content, headers=_headers(XLSX, name))


def handed(request: Request, name: str, title: str, head: Sequence[str], lines: Iterable[Sequence[Cell]]) -> Response:
    """The list as a workbook where the address ends so, else as CSV; title and head in the reader's language.

    `lines` are asked for when the answer is sent: a generator reads all of one moment then.
    """
    words = [gettext(word) for word in head]
    if request.url.path.endswith(".xlsx"):
        made = _to_the_end(lines, lambda out: write_workbook(out, (gettext(title), words, lines)))
        return Growing(request, made, _headers(XLSX, f"{name}.xlsx"))
    made = _to_the_end(lines, lambda out: write_sheet(out, words, lines))
    return Growing(request, made, _headers(CSV, f"{name}.csv"))


def _to_the_end(lines: Iterable[Sequence[Cell]], make: Make) -> Make:
    """However it ends, what `lines` had asked for is ended with it, in the moment that it was asked in."""

    def made(out: IO[bytes]) -> None:
        try:
            make(out)
        finally:
            if isinstance(lines, Generator):
                lines.close()

    return made


def _headers(kind: str, name: str) -> dict[str, str]:
    return {"Content-Type": kind, "Content-Disposition": f'attachment; filename="{name}"'}
