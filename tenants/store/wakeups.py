"""Telling whoever follows the log, in this process, that something was appended. Others find out by polling."""

from __future__ import annotations

import threading
from collections.abc import Callable


class Wakeups:
    """A set of callbacks. A callback must be quick and must not raise: it runs on the thread that appended."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._listeners: tuple[Callable[[], None], ...] = ()

    def listen(self, wake: Callable[[], None]) -> Callable[[], None]:
        """Call `wake` after every append from now on; the answer stops it."""
        with self._lock:
            self._listeners = (*self._listeners, wake)

        def unlisten() -> None:
            with self._lock:
                self._listeners = tuple(one for one in self._listeners if one is not wake)

        return unlisten

    def wake(self) -> None:
        for listener in self._listeners:
            listener()
