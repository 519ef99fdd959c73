"""What this room answers with."""

from __future__ import annotations

from datetime import date, datetime
from typing import Any

import msgspec


class SchemeDraft(msgspec.Struct, frozen=True):
    """A draft. `base` is the version it began from, 0 for none; the last fields are user ids and moments in UTC, of
    whoever returned, approved or dropped it."""

    draft: str
    scheme: str
    base: int
    document: dict[str, Any]
    edit: int
    status: str
    effective_from: date | None
    note: str
    returned: str
    begun_by: str
    begun_at: datetime
    changed_by: str
    changed_at: datetime
    submitted_by: str
    submitted_at: datetime | None
    decided_by: str
    decided_at: datetime | None

    @property
    def people(self) -> frozenset[str]:
        """Whoever had a hand in it."""
        return frozenset({self.begun_by, self.changed_by, self.submitted_by, self.decided_by}) - {""}
