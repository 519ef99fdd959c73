"""What this room answers with."""

from __future__ import annotations

from datetime import date, datetime

import msgspec


class Publication(msgspec.Struct, frozen=True):
    """Information of an outlet. `reason` is why it was sent back or withdrawn."""

    publication: str
    operator: str
    outlet: str
    case: str
    item: str
    title: str
    text: str
    kinds: tuple[str, ...]
    channels: tuple[str, ...]
    status: str
    reason: str
    expires_on: date | None
    drafted_on: date
    drafted_at: datetime
    published_on: date | None
    revised_on: date | None

    def status_on(self, day: date) -> str:
        """As it stands to the reader: what is public expires by itself."""
        expired = self.status == "public" and self.expires_on is not None and self.expires_on < day
        return "expired" if expired else self.status
