"""What an event changed: the state before and after, field by field, what changed first."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from web.streams.facts import NOTHING, is_deep, readable
from web.streams.labels import LABELS, label
from web.terms.operators import TARGETS, target_name

MOST = 60  # rows shown; a whole scheme has hundreds


@dataclass(frozen=True, slots=True)
class Difference:
    """Rows of (label, before, after); `left_out` is how many more there are."""

    changed: list[tuple[str, str, str]]
    same: list[tuple[str, str, str]]
    left_out: int

    @property
    def same_facts(self) -> list[tuple[str, str]]:
        """What did not change, once."""
        return [(path, text) for path, text, _ in self.same]


def difference(before: Any, after: Any, names: Mapping[str, str], kind: str = "") -> Difference:
    """Between two states of a `kind` of stream, as plain values; either may be None."""
    was, now = (
        {path: text for path, text in _flat("", state, names, kind) if text != NOTHING} for state in (before, after)
    )
    rows = [(path, was.get(path, ""), now.get(path, "")) for path in dict.fromkeys([*was, *now])]
    changed = [row for row in rows if row[1] != row[2]]
    same = [row for row in rows if row[1] == row[2]]
    shown = changed[:MOST]
    kept = same[: MOST - len(shown)]
    return Difference(shown, kept, len(changed) + len(same) - len(shown) - len(kept))


def _flat(path: str, value: Any, names: Mapping[str, str], kind: str, field: str = "") -> Iterator[tuple[str, str]]:
    """(label, text) of every value inside; entries of a list of objects are numbered from 1."""
    if isinstance(value, dict):
        for key, inner in value.items():
            known = key in LABELS or key.endswith("_fen")
            yield from _flat(_join(path, names.get(key, _key(key))), inner, names, kind, key if known else field)
    elif is_deep(value):
        for number, inner in enumerate(value, start=1):
            yield from _flat(_join(path, str(number)), inner, names, kind, field)
    elif value is not None:
        yield path, readable(field, value, names, kind)


def _key(key: str) -> str:
    """A field, a target of a contract, or an id that stands for itself."""
    return target_name(key) if key in TARGETS else label(key)


def _join(path: str, part: str) -> str:
    return f"{path} / {part}" if path else part
