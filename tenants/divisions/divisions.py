"""Looking up divisions by code and by name. A code's parent is its prefix, so a sorted list of codes is the tree."""

from bisect import bisect_left
from collections.abc import Iterable
from typing import NamedTuple

from domain.shared.area import LEVELS, is_area


class Division(NamedTuple):
    """One division. `code` has 2, 4, 6, 9 or 12 digits; its length says the level."""

    code: str
    name: str

    @property
    def level(self) -> str:
        """'province', 'city', 'county', 'township' or 'village'."""
        return LEVELS[len(self.code)]


class Divisions:
    """An immutable set of divisions. Unknown codes have no children, and stand for themselves when they are named."""

    def __init__(self, divisions: Iterable[Division]) -> None:
        """Raises ValueError for a code that is no division's or that stands twice."""
        self._all = tuple(sorted(divisions))
        self._codes = [division.code for division in self._all]
        self._names = dict(self._all)
        self._children: dict[str, list[Division]] = {}
        for division in self._all:
            self._children.setdefault(_parent(division.code), []).append(division)
        wrong = [code for code in self._codes if not is_area(code)]
        if wrong or len(self._names) != len(self._all):
            raise ValueError(f"no division has such a code, or two have the same: {wrong[:5]}")

    def __len__(self) -> int:
        return len(self._all)

    def __contains__(self, code: object) -> bool:
        return code in self._names

    def name(self, code: str) -> str:
        """'鼓楼区' for '350102'."""
        return self._names.get(code, code)

    def parents(self, code: str) -> tuple[Division, ...]:
        """The known divisions that hold `code`, the largest first, then itself."""
        prefixes = [code[:length] for length in sorted(LEVELS) if length <= len(code)]
        return tuple(Division(prefix, self._names[prefix]) for prefix in prefixes if prefix in self._names)

    def path(self, code: str, *, since: str = "") -> str:
        """'福建省 福州市 鼓楼区' for '350102'; `since='35'` leaves out the province, `'3501'` the city too."""
        known = [division.name for division in self.parents(code) if len(division.code) > len(since)]
        return " ".join(known) or self.name(code)

    def below(self, code: str) -> tuple[Division, ...]:
        """`code` itself and everything under it, in the order of codes."""
        first = bisect_left(self._codes, code)
        return self._all[first : bisect_left(self._codes, code + ":", first)]  # ':' follows '9'

    def children(self, code: str) -> tuple[Division, ...]:
        """The divisions one level down: the cities of the province, the counties of a city …"""
        return tuple(self._children.get(code, ()))

    def villages_below(self, code: str) -> tuple[Division, ...]:
        """Every village and community of a province, city, county or township; a village is its own only one."""
        return tuple(division for division in self.below(code) if len(division.code) == 12)

    def search(self, text: str, *, within: str = "", limit: int = 20) -> list[Division]:
        """Divisions whose code begins with `text`, or whose name does, then those with `text` elsewhere in the name.

        Several words, as in '鼓楼 东', narrow the search: each but the last must be in the names above. `within`
        is a code to stay below. Larger divisions come first.
        """
        *above, last = text.split() or [""]
        if not last:
            return []
        found = [d for d in self.below(within) if d.code.startswith(last) or last in d.name]
        kept = [d for d in found if all(word in self.path(_parent(d.code)) for word in above)]
        kept.sort(key=lambda d: (not (d.code.startswith(last) or d.name.startswith(last)), len(d.code), d.code))
        return kept[:limit]


def _parent(code: str) -> str:
    """The code one level up; '' above the province."""
    return code[: max((length for length in LEVELS if length < len(code)), default=0)]
