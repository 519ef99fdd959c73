"""Which subsidies an item of the notice claims, what is verified, and which documents come with it: data.

2.1.8's third class (离校2年内未就业高校毕业生) and 7.3.1 are one subsidy: both name `flexible-insurance`, so that
nobody is paid it twice for a month.
"""

from __future__ import annotations

from functools import cache
from importlib.resources import files

import msgspec


class Kind(msgspec.Struct, frozen=True):
    """Of one item: codes of the subsidies, and the notice's words for what is verified (核实内容、审核内容)."""

    subsidies: tuple[str, ...]
    checks: tuple[str, ...]
    documents: tuple[str, ...]


@cache
def kinds() -> dict[str, Kind]:
    """By the item's code."""
    return msgspec.json.decode(files(__package__).joinpath("kinds.json").read_bytes(), type=dict[str, Kind])


@cache
def subsidies() -> tuple[str, ...]:
    """Every code of a subsidy, in the order of the items."""
    return tuple(dict.fromkeys(code for kind in kinds().values() for code in kind.subsidies))
