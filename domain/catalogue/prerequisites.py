"""What the notice says about an item that comes before another (前置事项), and where it is looked at.

`prerequisites.json` beside this file: by item and the one before it. A pair that is not named there is one whose clause
in annex 2 says it (登记失业人员), or one that a bureau officer added.
"""

from __future__ import annotations

from functools import cache
from importlib.resources import files

import msgspec

LATER = ("claim-line", "vacancy", "seeker", "stall", "class", "venture")
"""Where the thing that the earlier item left is named, and looked at: not when the case is opened."""
_ATTESTED = "before:"


class Said(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """The words of the item's standard that ask for what comes first, and where it is looked at: "" at the opening."""

    quote: str = ""
    later: str = ""


@cache
def said() -> dict[str, dict[str, Said]]:
    found = files(__package__).joinpath("prerequisites.json").read_bytes()
    return msgspec.json.decode(found, type=dict[str, dict[str, Said]])


def said_of(item: str, before: str) -> Said:
    """What is said of one item before another; empty where the clauses say it, or an officer."""
    return said().get(item, {}).get(before, Said())


def attesting(before: str) -> str:
    """The fact that is declared at the window when the earlier item was done elsewhere, or before this system."""
    return _ATTESTED + before


def attested_item(fact: str) -> str:
    """The item that such a fact is about; empty for any other fact."""
    return fact.removeprefix(_ATTESTED) if fact.startswith(_ATTESTED) else ""
