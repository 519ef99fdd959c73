"""One change to the tables of a store."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

import sqlalchemy as sa


@dataclass(frozen=True, slots=True)
class Step:
    """Never edited once released: the next change is the next number. All of a start's steps are one transaction."""

    number: int
    title: str
    run: Callable[[sa.Connection], None]


def create_all(number: int, title: str, metadata: sa.MetaData) -> Step:
    """The step that creates the tables of `metadata` that are not there yet."""
    return Step(number, title, lambda connection: metadata.create_all(connection, checkfirst=True))
