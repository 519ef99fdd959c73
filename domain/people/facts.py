"""What may be known of a person besides their number: kinds of facts, each with its day and who declared it."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

import msgspec


class FactKind(msgspec.Struct, frozen=True, kw_only=True):
    """`kinds`: which of these it is, when it is one of several. `ends`: it may have a last day. `dated`: its day must
    be said, else it holds from the day it is declared. `worded`: what is told of it in words, always sealed."""

    kinds: tuple[str, ...] = ()
    dated: bool = True
    ends: bool = False
    worded: bool = False


FACTS: Mapping[str, FactKind] = {
    "graduation": FactKind(kinds=("university", "college", "technician", "vocational", "other-school")),
    "out-of-work": FactKind(),
    "military-service": FactKind(kinds=("conscript", "sergeant", "officer")),
    "disability": FactKind(ends=True, worded=True),
    "hardship": FactKind(ends=True, worded=True),
    "zero-employment-family": FactKind(ends=True),
    "migrant-work": FactKind(ends=True),
    "domestic-work": FactKind(ends=True),
    "hukou": FactKind(kinds=("urban", "rural"), dated=False),
    "wish": FactKind(
        kinds=("work", "flexible-work", "training", "venture", "internship", "none"), dated=False, worded=True
    ),
}
SOURCES = ("person", "document", "survey", "registry", "case")
"""Who declared it: the person, a document shown, a survey of the village, another register, a finished case."""

WITHDRAWN_FOR = ("mistyped", "unproven", "other-person")


class Fact(msgspec.Struct, frozen=True):
    """A fact as it is held now; both days are included."""

    since: date
    until: date | None
    kind: str

    def holds_on(self, day: date) -> bool:
        return self.since <= day and (self.until is None or day <= self.until)
