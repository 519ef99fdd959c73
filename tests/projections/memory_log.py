"""A log in memory, kept by the write path itself: histories of thousands of valid events in a moment."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence

import msgspec

from domain.shared.effects import Claim, Release, SetCap, Use
from tenants.store.command import CommandKey, StoredCommand
from tenants.store.envelope import Envelope
from tenants.store.errors import CapExceeded, ClaimTaken, VersionConflict


class MemoryLog:
    """What `Application` needs of a log, with its claims and caps, for one thread."""

    def __init__(self) -> None:
        self.envelopes: list[Envelope] = []
        self._streams: dict[str, list[Envelope]] = defaultdict(list)
        self._holders: dict[tuple[str, str], str] = {}
        self._caps: dict[str, tuple[int, int]] = {}

    def append(
        self,
        envelopes: Sequence[Envelope],
        *,
        command: CommandKey | None = None,
        claims: Sequence[Claim] = (),
        releases: Sequence[Release] = (),
        caps: Sequence[SetCap | Use] = (),
        expected: Mapping[str, int] | None = None,
    ) -> list[int]:
        standing = dict(expected or {}) | {one.stream: one.version - 1 for one in reversed(envelopes)}
        for stream, version in standing.items():
            if len(self._streams[stream]) != version:
                raise VersionConflict(stream)
        released = {(one.scope, one.key) for one in releases}
        for claim in claims:
            held = (claim.scope, claim.key)
            if held not in released and self._holders.get(held, claim.holder) != claim.holder:
                raise ClaimTaken(claim.scope, claim.key)
        for cap in caps:
            if isinstance(cap, Use):
                used, most = self._caps[cap.key]
                if used + cap.amount > most:
                    raise CapExceeded(cap.key)
        return self._record(envelopes, claims, releases, caps)

    def _record(
        self,
        envelopes: Sequence[Envelope],
        claims: Sequence[Claim],
        releases: Sequence[Release],
        caps: Sequence[SetCap | Use],
    ) -> list[int]:
        for release in releases:
            self._holders.pop((release.scope, release.key), None)
        self._holders.update({(claim.scope, claim.key): claim.holder for claim in claims})
        for cap in caps:
            used, most = self._caps.get(cap.key, (0, 0))
            self._caps[cap.key] = (used, cap.cap) if isinstance(cap, SetCap) else (used + cap.amount, most)
        for envelope in envelopes:
            recorded = msgspec.structs.replace(envelope, position=len(self.envelopes) + 1)
            self.envelopes.append(recorded)
            self._streams[envelope.stream].append(recorded)
        return [len(self.envelopes)]

    def load(self, stream: str, *, after_version: int = 0, opening: bool = False) -> list[Envelope]:
        return self._streams[stream][after_version:]

    def load_many(self, wanted: Mapping[str, int], *, opening: bool = False) -> dict[str, list[Envelope]]:
        return {stream: self._streams[stream][after:] for stream, after in wanted.items()}

    def holder(self, scope: str, key: str) -> str | None:
        return self._holders.get((scope, key))

    def cap(self, key: str) -> tuple[int, int] | None:
        return self._caps.get(key)

    def command(self, scope: str, request_id: str) -> StoredCommand | None:
        return None
