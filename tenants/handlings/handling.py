"""What the lines of the table are made of."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from domain.policies.facts import Facts
from domain.shared.decider import Decider
from domain.shared.message import Command
from domain.shared.refusal import Refusal
from tenants.accounts.permissions import Permission
from tenants.unit import Source

Lookup = Callable[[str, str], str | None]  # (claim scope, key) → holder
Read = Callable[[Any, Facts], Source | list[Source] | None]
"""The stream that is looked at under a name, or several: then the fact is a tuple of their states."""


@dataclass(frozen=True, slots=True)
class Handling:
    """How one kind of command is carried out. `reads` are taken together; `then` may use what they found.

    What `begins` a stream supposes that there is none yet; the log refuses it when there is.

    Without a permission nobody may ask for it: it only follows from an event.
    """

    permission: Permission | None
    decider: Decider
    stream: Callable[[Any, Lookup], str]
    reads: Mapping[str, Read] = field(default_factory=dict)
    prepare: Callable[[Any, Facts], Command | Refusal] | None = None
    then: Mapping[str, Read] = field(default_factory=dict)
    begins: bool = False


@dataclass(frozen=True, slots=True)
class Reaction:
    """When an event of this kind was decided, which commands follow in the same transaction.

    Where `when` says no, nothing is read and nothing follows. `then` may use what `reads` found.
    """

    react: Callable[[Any, Facts, date], list[Command]]
    reads: Mapping[str, Read] = field(default_factory=dict)
    when: Callable[[Any], bool] = lambda event: True
    then: Mapping[str, Read] = field(default_factory=dict)


def own(stream: Callable[[Any], str], name: str) -> Callable[[Any, Lookup], str]:
    """The stream that the command names by its field `name`."""
    return lambda command, lookup: stream(getattr(command, name))


FOLLOWS = None
"""In place of a permission: nobody asks for it, it only follows from an event."""
