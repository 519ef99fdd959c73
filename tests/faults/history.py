"""What clients asked for and heard, held against what was recorded."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field
from pathlib import Path

from tenants.store.log import Log


@dataclass
class History:
    """Request ids that were sent, and the positions of those that were acknowledged."""

    sent: set[str] = field(default_factory=set)
    acknowledged: dict[str, int] = field(default_factory=dict)

    @classmethod
    def read(cls, journal: Path) -> History:
        """A line the client was killed over is no line."""
        found = cls()
        for line in journal.read_text().splitlines(keepends=True) if journal.exists() else []:
            words = line.split()
            if not line.endswith("\n"):
                continue
            if words[0] == "sent":
                found.sent.add(words[1])
            else:
                found.acknowledged[words[1]] = int(words[2])
        return found

    @property
    def unknown(self) -> set[str]:
        """Asked for, but it was never heard whether it was done."""
        return self.sent - self.acknowledged.keys()


def recorded(log: Log) -> Counter[str]:
    """How many events each request has left in the log."""
    found: Counter[str] = Counter()
    position = 0
    while page := log.feed(position, 1000):
        found.update(one.request_id for one in page)
        position = page[-1].position or position
    return found


def lost(history: History, log: Log) -> set[str]:
    """Acknowledged, and not there, or not where it was said to be."""
    at = {}
    position = 0
    while page := log.feed(position, 1000):
        at.update({one.request_id: one.position for one in page})
        position = page[-1].position or position
    return {request for request, where in history.acknowledged.items() if at.get(request) != where}


def doubled(log: Log) -> set[str]:
    """Recorded more than once."""
    return {request for request, count in recorded(log).items() if count > 1}


def invented(history: History, log: Log) -> set[str]:
    """Recorded, and never asked for."""
    return set(recorded(log)) - history.sent
