"""What can go wrong at the store, each with the facts a caller needs; never a raw database error.

The classes are also the eventsourcing library's own, so that its applications and tests understand them.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from eventsourcing.persistence import DataError, IntegrityError, OperationalError

if TYPE_CHECKING:
    from tenants.store.command import StoredCommand


class StoreError(Exception):
    """The base of every error of the store."""


class VersionConflict(StoreError, IntegrityError):
    """Someone else appended to `stream` first: load it again and decide again."""

    def __init__(self, stream: str) -> None:
        super().__init__(f"another event has already been recorded at that version of {stream}")
        self.stream = stream


class ClaimTaken(StoreError, IntegrityError):
    """Within `scope`, `key` belongs to another holder."""

    def __init__(self, scope: str, key: str, holder: str | None = None) -> None:
        super().__init__(f"{key} is already taken in {scope}")
        self.scope = scope
        self.key = key
        self.holder = holder


class CapExceeded(StoreError, IntegrityError):
    """The use would pass the cap of `key`, or there is no such cap."""

    def __init__(self, key: str) -> None:
        super().__init__(f"the cap of {key} would be passed")
        self.key = key


class RequestRepeated(StoreError, IntegrityError):
    """The same request was carried out before: `stored` holds its answer. Nothing was written now."""

    def __init__(self, stored: StoredCommand) -> None:
        super().__init__(f"request {stored.request_id} was carried out before")
        self.stored = stored


class RequestReused(StoreError, IntegrityError):
    """The request id was used before for something else. Nothing was written."""

    def __init__(self, stored: StoredCommand) -> None:
        super().__init__(f"request id {stored.request_id} was used before for another request")
        self.stored = stored


class TrackingConflict(StoreError, IntegrityError):
    """The position of `application` is already at or beyond the one given."""

    def __init__(self, application: str, position: int) -> None:
        super().__init__(f"{application} has already been tracked up to {position}")
        self.application = application
        self.position = position


class StoreUnavailable(StoreError, OperationalError):
    """The database cannot be reached, is locked or full. Asking again with the same request id is safe."""


class StoreClosed(StoreUnavailable):
    """The log has been closed in this process."""


class Unwritable(StoreError, DataError):
    """The database cannot hold a value of this append, e.g. a NUL character or a number beyond 64 bits."""


class UnsafeDatabase(StoreError):
    """The database is set so that it could lose what it acknowledged; the store refuses to start on it."""


class UnknownEvent(StoreError):
    """An event's stored name, version or class is not in the registry. Nothing is skipped silently."""


class UnreadableEvent(StoreError):
    """The stored bytes of an event do not fit its class."""
