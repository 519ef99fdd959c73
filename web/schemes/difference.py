"""What differs between two documents, in words, point by point; what no page has words for, as it is written.

Who approves a draft approves its whole document, also what is not computed with.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import zip_longest
from typing import Any

from web.i18n import gettext
from web.schemes import points, rest

Row = tuple[str, str, str]  # what, before, after
ABOUT = ("id", "effective_from")  # what a document says of itself; the version says it
TOLD = frozenset({"points", *ABOUT, *(key for _, _, keys in rest.SECTIONS.values() for key in keys)})
TOLD_OF_POINT = frozenset(
    {"point", "category", "source", "weight_year", "weight_quarter", "measure", "curve", "parts", "target", "items"}
    | {"questions", "evidence", "hint"}
)


@dataclass(frozen=True, slots=True)
class Group:
    """What differs in one point, or in one part besides the points."""

    title: str
    sub: str
    rows: tuple[Row, ...]


def difference(before: dict[str, Any], after: dict[str, Any]) -> list[Group]:
    """Only what differs, points first, in the order of the later document."""
    old = {one["point"]: one for one in before.get("points", ())}
    new = {one["point"]: one for one in after.get("points", ())}
    found = [_point(name, old.get(name), new.get(name)) for name in dict.fromkeys([*new, *old])]
    found += [_section(name, before, after) for name in rest.SECTIONS]
    found.append(Group(gettext("其他内容"), gettext("不参与计算"), tuple(_unnamed(before, after, TOLD))))
    return [group for group in found if group.rows]


def _point(name: str, old: dict[str, Any] | None, new: dict[str, Any] | None) -> Group:
    title = points.name_of(new or old or {"point": name})
    if old is None or new is None:
        there, gone = gettext("有"), gettext("没有")
        row = (gettext("这一要点"), gone if old is None else there, gone if new is None else there)
        weights = _compared(list(points.rows(old)) if old else [], list(points.rows(new)) if new else [])
        return Group(title, name, (row, *weights))
    rows = [*_compared(list(points.rows(old)), list(points.rows(new))), *_unnamed(old, new, TOLD_OF_POINT)]
    return Group(title, name, tuple(rows))


def _unnamed(before: dict[str, Any], after: dict[str, Any], told: frozenset[str]) -> Iterator[Row]:
    """Keys that have no words of their own."""
    for key in dict.fromkeys([*before, *after]):
        if key not in told and before.get(key) != after.get(key):
            yield key, _written(before, key), _written(after, key)


def _written(document: dict[str, Any], key: str) -> str:
    return json.dumps(document[key], ensure_ascii=False) if key in document else ""


def _section(name: str, before: dict[str, Any], after: dict[str, Any]) -> Group:
    title, tell, _ = rest.SECTIONS[name]
    return Group(gettext(title), "", tuple(_compared(list(tell(before)), list(tell(after)))))


def _compared(old: list[tuple[str, str]], new: list[tuple[str, str]]) -> list[Row]:
    """Rows of the same name side by side; several of one name in their order."""
    names = dict.fromkeys([what for what, _ in (*new, *old)])
    rows: list[Row] = []
    for name in names:
        pairs = zip_longest([t for w, t in old if w == name], [t for w, t in new if w == name], fillvalue="")
        rows += [(name, one, other) for one, other in pairs if one != other]
    return rows
