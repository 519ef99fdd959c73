"""Finding a name by any part of it, in any language, without reading the table: an index of its characters and pairs.

A room keeps a small table (word, id) beside the names; `words` are what goes into it, `contains` asks it.
"""

from __future__ import annotations

import unicodedata
from typing import Any

import sqlalchemy as sa

MOST = 6  # pairs asked of the index; the text itself is compared as well


def normal(text: str) -> str:
    """As it is compared: full-width and upper-case letters made plain, spaces left out."""
    return "".join(unicodedata.normalize("NFKC", text).casefold().split())


def words(*texts: str) -> list[str]:
    """Every character and every pair of neighbours of the texts."""
    found: set[str] = set()
    for text in map(normal, texts):
        found.update(text)
        found.update(text[n : n + 2] for n in range(len(text) - 1))
    return sorted(found)


def contains(asked: str, found_in: sa.Table, id_column: sa.ColumnElement[Any], *texts: Any) -> sa.ColumnElement[bool]:
    """Does one of `texts` (kept normal) contain what was asked? `found_in` is the room's table of words and ids."""
    wanted = normal(asked)
    pairs = list(dict.fromkeys(wanted[n : n + 2] for n in range(len(wanted) - 1)))[:MOST] or [wanted]
    holding = [sa.select(found_in.c.id).where(found_in.c.word == pair) for pair in pairs]
    ids = holding[0] if len(holding) == 1 else sa.intersect(*holding)
    return sa.and_(id_column.in_(ids), sa.or_(*(text.contains(wanted, autoescape=True) for text in texts)))
