"""What a reader asks of a list: search, filters, sort and page, read from the address and never trusted."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from markupsafe import Markup

from web import current
from web.addresses import here
from web.request import Request

Choice = tuple[str, str, int | None]
"""One chip: a filter's value, its words, and how many there are where that is known."""

LONGEST_SEARCH = 100
LAST_PAGE = 100_000
AROUND = 2  # pages shown either side of the present one


def choices(offered: Iterable[Choice]) -> tuple[Choice, ...]:
    """Chips with their words as plain text, for a kept part to write."""
    return tuple(
        (value, words.unescape() if isinstance(words, Markup) else words, number) for value, words, number in offered
    )


@dataclass(frozen=True, slots=True)
class Listing:
    """One list as it was asked for. `region` is the id of the element that holds the whole list on the page."""

    region: str
    q: str
    sort: str  # a key of the page's sorts
    descending: bool
    page: int  # from 1
    size: int
    filters: Mapping[str, str]  # only those that are set, and only to values the page allows
    total: int = 0
    more: bool = False  # than the total, which was counted no further

    @classmethod
    def of(
        cls,
        request: Request,
        region: str,
        *,
        sorts: Sequence[str] = (),
        default: str = "",
        filters: Mapping[str, Sequence[str]] | None = None,
        size: int = 20,
    ) -> Listing:
        """Read from the address. `default` is a sort key, with a leading minus for descending; what is not in `sorts`
        or among a filter's values is ignored."""
        query = request.query_params
        asked = query.get("sort", "")
        order = asked if asked.removeprefix("-") in sorts else default
        number = query.get("page", "1")
        page = int(number) if number.isascii() and number.isdecimal() and len(number) < 7 else 1
        kept = {name: query[name] for name, values in (filters or {}).items() if query.get(name) in values}
        return cls(
            region=region,
            q=query.get("q", "").strip()[:LONGEST_SEARCH],
            sort=order.removeprefix("-"),
            descending=order.startswith("-"),
            page=min(max(page, 1), LAST_PAGE),
            size=size,
            filters=kept,
        )

    @property
    def order(self) -> str:
        """What it is sorted by, as questions take it: a leading minus for descending."""
        return f"-{self.sort}" if self.descending else self.sort

    @property
    def offset(self) -> int:
        return (self.page - 1) * self.size

    def of_total(self, total: int, *, more: bool = False) -> Listing:
        """The same once it is known how many rows there are in all, or that there are `more` than were counted; a page
        beyond the last becomes the last."""
        last = max(1, -(-total // self.size))
        return replace(self, page=min(self.page, last), total=total, more=more)

    @property
    def last_page(self) -> int:
        return max(1, -(-self.total // self.size))

    @property
    def first_row(self) -> int:
        return min(self.offset + 1, self.total)

    @property
    def last_row(self) -> int:
        return min(self.offset + self.size, self.total)

    @property
    def pages(self) -> tuple[int | None, ...]:
        """Page numbers to offer, None for a gap: 1 … 4 5 6 … 20."""
        near = {1, self.last_page, *range(self.page - AROUND, self.page + AROUND + 1)}
        numbers = sorted(number for number in near if 1 <= number <= self.last_page)
        offered: list[int | None] = []
        for number in numbers:
            before = offered[-1] if offered else None
            if before is not None and number > before + 1:
                offered.append(number - 1 if number == before + 2 else None)
            offered.append(number)
        return tuple(offered)

    def turned(self, key: str) -> str:
        """What a press on a column asks to be sorted by; a second one turns the order round."""
        return f"-{key}" if self.sort == key and not self.descending else key

    def sorted_by(self, key: str) -> str:
        """The address that sorts by a column."""
        return here(sort=self.turned(key), page=None)

    def aria_sort(self, key: str) -> str:
        if self.sort != key:
            return "none"
        return "descending" if self.descending else "ascending"

    @property
    def kept(self) -> list[tuple[str, str]]:
        """What a new search keeps of the address: everything but the search and the page."""
        passing = ("q", "page", "lang", "theme")
        return [(key, value) for key, value in current.request().query_params.multi_items() if key not in passing]
