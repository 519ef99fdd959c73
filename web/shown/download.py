"""A list handed over as a file."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import TypeVar

from starlette.responses import Response

from projections.page import Page
from web.documents.sheet import Cell, sheet
from web.documents.workbook import workbook
from web.i18n import gettext
from web.request import Request

T = TypeVar("T")
MOST_PAGES = 50  # of 200: beyond ten thousand rows nobody reads a sheet


def csv(content: bytes, name: str) -> Response:
    """`name` is ours and plain ASCII."""
    headers = {"Content-Disposition": f'attachment; filename="{name}"'}
    return Response(content, media_type="text/csv; charset=utf-8", headers=headers)


def xlsx(content: bytes, name: str) -> Response:
    """The same for a workbook."""
    headers = {"Content-Disposition": f'attachment; filename="{name}"'}
    return Response(
        content, media_type="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", headers=headers
    )


def handed(request: Request, name: str, title: str, head: Sequence[str], lines: Iterable[Sequence[Cell]]) -> Response:
    """The list as a workbook where the address ends so, else as CSV; title and head in the reader's language."""
    words = [gettext(word) for word in head]
    if request.url.path.endswith(".xlsx"):
        return xlsx(workbook((gettext(title), words, lines)), f"{name}.xlsx")
    return csv(sheet(words, lines), f"{name}.csv")


def pages_of(page_of: Callable[[int], Page[T]]) -> Iterator[Page[T]]:
    """Page after page of a list, ten thousand rows at most."""
    number, last = 1, 1
    while number <= min(last, MOST_PAGES):
        page = page_of(number)
        yield page
        number, last = number + 1, page.pages
