"""Reading the log in batches, up to the first event that this program cannot read."""

from __future__ import annotations

from tenants.store.envelope import Envelope
from tenants.store.errors import StoreError, UnknownEvent, UnreadableEvent
from tenants.store.log import Log


class Stuck(StoreError):
    """The next event of the log cannot be read by this program; nothing is projected past it."""

    def __init__(self, position: int, error: Exception) -> None:
        super().__init__(f"the event after position {position} cannot be read ({type(error).__name__})")
        self.position = position


class Feed:
    """The log, `batch` events at a time."""

    def __init__(self, log: Log, batch: int) -> None:
        self._log = log
        self._batch = batch

    def after(self, position: int, stop: int | None = None) -> list[Envelope]:
        """The next events, empty when there are none. An event that cannot be read ends the batch before it; Stuck when
        it is the first."""
        limit = self._batch
        while True:
            try:
                return self._log.feed(position, limit, stop=stop)
            except (UnknownEvent, UnreadableEvent) as error:
                if limit == 1:
                    raise Stuck(position, error) from error
                limit //= 2
