"""Following the log: woken by appends of this process, and looking by itself for those of others."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

from eventsourcing.persistence import ListenNotifySubscription

if TYPE_CHECKING:
    from tenants.store.recorder import LogRecorder

POLL_SECONDS = 0.2


class PollingSubscription(ListenNotifySubscription[Any]):
    """The library's subscription, which would wait for ever for a wake-up that came too early or not at all."""

    def __init__(self, recorder: LogRecorder, gt: int | None = None, topics: Sequence[str] = ()) -> None:
        super().__init__(recorder, gt=gt, topics=topics)
        self._unlisten = recorder.store.wakeups.listen(self._has_been_notified.set)
        self._has_been_notified.set()  # whatever was appended between the first look and listening

    def stop(self) -> None:
        super().stop()
        self._unlisten()

    def _loop_on_pull(self) -> None:
        try:
            self._pull()
            while not self._has_been_stopped:
                self._has_been_notified.wait(POLL_SECONDS)
                self._pull()
        except BaseException as error:
            self._thread_error = self._thread_error or error
            self.stop()
