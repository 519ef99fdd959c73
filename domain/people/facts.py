"""What may be known of a person besides their number: kinds of facts, each with its day and who declared it."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

import msgspec

from domain.people.commands import RecordFact
from domain.shared.refusal import Refusal, refuse


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


def unfit(command: RecordFact) -> Refusal | None:
    """Why what is declared cannot be taken, or None."""
    kind = FACTS.get(command.fact)
    if kind is None:
        return refuse("people.fact", field="fact")
    if (kind.kinds and command.kind not in kind.kinds) or (command.kind and not kind.kinds):
        return refuse("people.fact-kind", field="kind")
    if command.source not in SOURCES:
        return refuse("people.fact-source", field="source")
    if command.until and not kind.ends:
        return refuse("people.fact-endless", field="until")
    if command.until and command.until < command.since:
        return refuse("people.fact-days", field="until", since=command.since.isoformat())
    if command.detail is not None and not kind.worded:
        return refuse("people.fact-wordless", field="detail")
    return None
