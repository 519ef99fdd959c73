"""What an event changed: the state before and after, field by field, what changed first."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from web.streams.facts import NOTHING, is_deep, readable
from web.streams.labels import LABELS, label

MOST = 60  # rows shown; a whole scheme has hundreds


@dataclass(frozen=True, slots=True)
class Difference:
    """Rows of (label, before, after); `left_out` is how many more there are."""

    changed: list[tuple[str, str, str]]
    same: list[tuple[str, str, str]]
    left_out: int

    @property
    def rows(self) -> list[tuple[str, str, str]]:
        return [*self.changed, *self.same]


def difference(before: Any, after: Any, names: Mapping[str, str]) -> Difference:
    """Between two states as plain values; either may be None."""
    was, now = dict(_flat("", before, names)), dict(_flat("", after, names))
    keys = dict.fromkeys([*was, *now])
    rows = [(key, was.get(key, ""), now.get(key, "")) for key in keys]
    changed = [row for row in rows if row[1] != row[2]]
    same = [row for row in rows if row[1] == row[2] and row[2] != NOTHING]
    shown = changed[:MOST]
    kept = same[: MOST - len(shown)]
    return Difference(shown, kept, len(changed) + len(same) - len(shown) - len(kept))


def _flat(path: str, value: Any, names: Mapping[str, str], field: str = "") -> Iterator[tuple[str, str]]:
    """(label, text) of every value inside; entries of a list of objects are numbered from 1."""
    if isinstance(value, dict):
        for key, inner in value.items():
            yield from _flat(_join(path, names.get(key, label(key))), inner, names, key if key in LABELS else field)
    elif is_deep(value):
        for number, inner in enumerate(value, start=1):
            yield from _flat(_join(path, str(number)), inner, names, field)
    elif value is not None:
        yield path, readable(field, value, names)


def _join(path: str, part: str) -> str:
    return f"{path} / {part}" if path else part
