"""Following the log: every new event goes into every projection, in batches, rows and position in one transaction."""

from __future__ import annotations

import threading
import time
from collections.abc import Iterable
from typing import Any

import structlog

from projections import metrics
from projections.batch import Batch
from projections.catalog import ROOMS
from projections.feed import Feed, Stuck
from projections.locks import Busy
from projections.progress import Overtaken, Progress, progress
from projections.projecting import TROUBLE, describe
from projections.rebuild import rebuild_outdated
from projections.room import Room
from projections.status import Status, status
from projections.views import Views
from tenants.clock import Clock, system_clock
from tenants.store.errors import StoreUnavailable
from tenants.store.log import Log

_log: Any = structlog.get_logger("projections")
POLL = 0.2  # seconds between two looks at the log: appends of other processes are found so
_SOON = 0.02  # seconds until the next try while another process is projecting
_LONGEST_PAUSE = 5.0  # seconds between two tries while a database is away


class Runner:
    """Keeps the projections of one database level with the log. Any number of processes may run one."""

    def __init__(
        self,
        log: Log,
        views: Views,
        rooms: Iterable[Room] = ROOMS,
        *,
        batch: int = 1000,
        poll: float = POLL,
        clock: Clock = system_clock,
    ) -> None:
        self._log = log
        self._views = views
        self._rooms = tuple(rooms)
        self._feed = Feed(log, batch)
        self._batch = Batch(views, self._rooms, clock)
        self._poll = poll
        self._one_at_a_time = threading.RLock()
        self._moved = threading.Condition()
        self._wake = threading.Event()
        self._stopping = threading.Event()
        self._thread: threading.Thread | None = None
        self._known: dict[str, Progress] = {}
        self._reached = 0
        self._error: str | None = None

    def prepare(self) -> None:
        """Make the tables that are missing and rebuild what has changed. The first thing to do with a runner."""
        rebuild_outdated(self._log, self._views, self._rooms)
        self._read_progress()

    def start(self) -> None:
        """Prepare, then follow the log on a thread of its own, until `stop`."""
        self.prepare()
        self._stopping.clear()
        self._unlisten = self._log.listen(self._wake.set)
        self._thread = threading.Thread(target=self._follow, name="projections", daemon=True)
        self._thread.start()

    def stop(self) -> None:
        """Finish the batch under way and end the thread."""
        if self._thread is None:
            return
        self._unlisten()
        self._stopping.set()
        self._wake.set()
        self._thread.join()
        self._thread = None

    def catch_up(self, stop: int | None = None) -> int:
        """Project on the calling thread up to `stop`, or to where the log stands now. Returns the position reached.

        Raises Stuck at an event that cannot be read, StoreUnavailable or one of TROUBLE when a database is away.
        """
        if not self._known:
            self.prepare()
        until = self._log.head() if stop is None else stop
        while self._reached < until:
            try:
                if not self._step(until):
                    break
            except (Busy, Overtaken):
                time.sleep(_SOON)
                self._read_progress()
        return self._reached

    def wait(self, position: int, timeout: float = 2.0) -> bool:
        """Wait until the projections reflect `position`; False when they do not within `timeout` seconds.

        Quick when they are run here; when another process runs them, their position is looked up until it is there.
        """
        deadline = time.monotonic() + timeout
        while self._reached < position:
            left = deadline - time.monotonic()
            if left <= 0:
                return False
            with self._moved:
                told = self._reached >= position or self._moved.wait(
                    min(left, self._poll if self._thread else _SOON / 2)
                )
            if not told:
                self._look()
        return True

    @property
    def position(self) -> int:
        """The position that all projections have reached, as far as this process knows."""
        return self._reached

    def status(self) -> Status:
        """Where everything stands; `error` is what keeps this runner from going on."""
        found = status(self._log, self._views, self._rooms)
        return found.of_runner(running=self._thread is not None and self._thread.is_alive(), error=self._error)

    def _follow(self) -> None:
        pause = 0.1
        while not self._stopping.is_set():
            self._wake.clear()
            try:
                while self._step() and not self._stopping.is_set():
                    pass
                self._well()
                pause = 0.1
                self._wake.wait(self._poll)
            except (Busy, Overtaken):
                self._stopping.wait(_SOON)
                self._try_to_read_progress()
            except Exception as error:
                self._unwell(error)
                self._stopping.wait(pause)
                pause = min(pause * 2, _LONGEST_PAUSE)
                self._try_to_read_progress()

    def _step(self, stop: int | None = None) -> bool:
        """Take one batch in; False when there is nothing to take."""
        with self._one_at_a_time:
            if not self._known:
                self._read_progress()
            if not self._batch.mine(self._known):
                return False
            envelopes = self._feed.after(self._lowest(), stop)
            if not envelopes:
                return False
            self._known = self._batch.take_in(envelopes, self._known)
            self._tell(self._lowest())
            return True

    def _lowest(self) -> int:
        return min((self._known[room.name].position for room in self._batch.mine(self._known)), default=0)

    def _read_progress(self) -> None:
        with self._one_at_a_time:
            with self._views.read() as db:
                self._known = progress(db)
            self._tell(self._lowest())

    def _look(self) -> None:
        """Has another process moved on? Without disturbing the batch that may be under way here."""
        with self._views.read() as db:
            known = progress(db)
        self._tell(max(self._reached, min((known[room.name].position for room in self._batch.mine(known)), default=0)))

    def _try_to_read_progress(self) -> None:
        try:
            self._read_progress()
        except TROUBLE as error:
            self._unwell(error)

    def _tell(self, reached: int) -> None:
        with self._moved:
            self._reached = reached
            self._moved.notify_all()

    def _well(self) -> None:
        metrics.level(self._known.values(), self._log.head())
        if self._error is not None:
            _log.info("projections go on", position=self._reached)
            self._error = None

    def _unwell(self, error: Exception) -> None:
        described = str(error) if isinstance(error, Stuck | StoreUnavailable) else describe(error)
        if described != self._error:
            _log.error("projections cannot go on", position=self._reached, error=described)
        self._error = described
        metrics.failures.inc()
