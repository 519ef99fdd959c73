"""Those whom a campaign is to reach."""

from __future__ import annotations

import msgspec


class Target(msgspec.Struct, frozen=True, kw_only=True):
    """Who is to be asked or helped: `kind` is person, household or employer."""

    target: str
    kind: str
    village: str
