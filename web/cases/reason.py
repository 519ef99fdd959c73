"""One line of why a case may be opened, or was."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Reason:
    """`holds` is None while it waits for what is typed, or is looked at `later`; `either` marks those of which one is
    enough."""

    holds: bool | None
    text: str
    sub: str
    rule: str  # the clause's number in annex 2, or the code of the item that comes first
    either: bool = False
    later: bool = False
    href: str = ""  # where it is put right, or shown
    link: str = ""
