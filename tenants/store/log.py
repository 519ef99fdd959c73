"""The log: what everything else in the house knows of the event store."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence

from domain.shared.effects import Claim, Release, SetCap, Use
from tenants.settings import Settings
from tenants.store.command import CommandKey, StoredCommand
from tenants.store.datastore import Datastore
from tenants.store.envelope import BUREAU, Envelope
from tenants.store.mapper import EnvelopeMapper
from tenants.store.registry import EventRegistry
from tenants.store.sealing import Sealer
from tenants.store.submission import Submission

_NO_STOP = 2**62


class Log:
    """One append-only log of all tenants. Safe for many threads; many processes may each have their own.

    Refuses to open with UnsafeDatabase where the database could lose what it acknowledges; not `durable`, it may (see
    `open_engine`).
    """

    def __init__(
        self, settings: Settings, registry: EventRegistry, sealer: Sealer | None = None, *, durable: bool = True
    ) -> None:
        self.mapper = EnvelopeMapper(registry, sealer)
        self._store = Datastore(settings, durable=durable)
        self._reads = self._store.reads

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
        """Record all of it in one transaction, or nothing; returns the positions, once they are on disk.

        Releases take effect before claims. `expected` are streams that were only read, with the version they were read
        at: when one has moved on, the append is refused, so that a decision holds for everything it was made on.

        Raises VersionConflict, ClaimTaken, CapExceeded, RequestRepeated, RequestReused, UnknownEvent, Unwritable or
        StoreUnavailable; after the last nobody knows, and the same request id may be sent again.
        """
        rows = [self.mapper.row(envelope) for envelope in envelopes]
        return self._store.submit(
            Submission(
                rows,
                command=command,
                claims=claims,
                releases=releases,
                caps=caps,
                expected=tuple(expected.items()) if expected else (),
            )
        )

    def load(self, stream: str, *, after_version: int = 0, opening: bool = False) -> list[Envelope]:
        """The events of one stream in order; `opening` with personal fields in plain where the key still exists."""
        envelopes = self.mapper.envelopes(self._reads.stream(stream, after_version))
        return [self.mapper.opened(one) for one in envelopes] if opening else envelopes

    def load_many(self, wanted: Mapping[str, int], *, opening: bool = False) -> dict[str, list[Envelope]]:
        """The events of several streams after a version of each, with one question; an empty list for one without."""
        found: dict[str, list[Envelope]] = {stream: [] for stream in wanted}
        for one in self.mapper.envelopes(self._reads.streams(wanted)):
            found[one.stream].append(self.mapper.opened(one) if opening else one)
        return found

    def feed(
        self, after: int, limit: int = 500, *, stop: int | None = None, tenant: str | None = None
    ) -> list[Envelope]:
        """At most `limit` events after a position, up to and including `stop`, ascending; of one tenant or of all."""
        return self.mapper.envelopes(self._reads.feed(after, _NO_STOP if stop is None else stop, limit, tenant))

    def tenants(self) -> list[str]:
        """Every operator that has a history, by code."""
        return [name for name in self._reads.tenants() if name != BUREAU]

    def head(self) -> int:
        """The last position, 0 when nothing has been recorded."""
        return self._reads.head()

    def command(self, scope: str, request_id: str) -> StoredCommand | None:
        """What was carried out under that request id."""
        found = self._reads.command(scope, request_id)
        return None if found is None else StoredCommand(scope, request_id, *found)

    def holder(self, scope: str, key: str) -> str | None:
        """Who holds the claim."""
        return self._reads.holder(scope, key)

    def cap(self, key: str) -> tuple[int, int] | None:
        """(used, cap), in fen."""
        return self._reads.cap(key)

    def effects(self) -> tuple[int, list[tuple[str, str, str]], list[tuple[str, int, int]]]:
        """The head with every claim (scope, key, holder) and cap (key, used, cap) there is, all of one moment."""
        return self._reads.effects()

    def listen(self, wake: Callable[[], None]) -> Callable[[], None]:
        """Call `wake` after every append of this process; the answer stops it. Those of others are found by polling."""
        return self._store.wakeups.listen(wake)

    def close(self) -> None:
        """Refuse new appends, finish those under way, and let go of the database."""
        self._store.close()
