"""Combining the appends of many threads into one flush to disk.

There is no writer thread. Whoever comes while nobody writes, writes at once. Whoever comes meanwhile queues; when the
write is done, the first in the queue writes for all of them in one transaction.
"""

from __future__ import annotations

import threading
from collections import deque
from collections.abc import Callable, Sequence

from tenants.store.errors import StoreClosed, StoreUnavailable
from tenants.store.submission import Submission

BATCH = 64
WAITING = 1024
PATIENCE_SECONDS = 10.0


class Combiner:
    """`write` settles every submission of a batch: each on its own, so that a refused one harms no neighbour."""

    def __init__(
        self,
        write: Callable[[Sequence[Submission]], None],
        *,
        batch: int = BATCH,
        waiting: int = WAITING,
        patience: float = PATIENCE_SECONDS,
    ) -> None:
        self._write = write
        self._batch = batch
        self._limit = waiting
        self._patience = patience
        self._queue: deque[Submission] = deque()
        self._writing = False
        self._closed = False
        self._mutex = threading.Lock()
        self._room = threading.Condition(self._mutex)  # notified when the queue gets shorter or all is quiet

    def submit(self, submission: Submission) -> list[int]:
        """The positions of its events, once they are on disk.

        Raises what the store refused it for; StoreUnavailable when the queue stays full; StoreClosed after `close`.
        """
        if not self._may_write_at_once(submission):
            self._wait(submission)
            if not submission.leads:
                return submission.outcome()
        self._lead(submission)
        return submission.outcome()

    def close(self) -> None:
        """Take no more, and return when everything that was taken is settled."""
        with self._mutex:
            self._closed = True
            self._room.notify_all()
            while self._writing:
                self._room.wait()

    @property
    def is_closed(self) -> bool:
        return self._closed

    def waiting(self) -> int:
        """How many appends are queueing."""
        return len(self._queue)

    def _may_write_at_once(self, submission: Submission) -> bool:
        with self._mutex:
            if self._closed:
                raise StoreClosed("the log is closed")
            if not self._writing:
                self._writing = True
                self._queue.append(submission)
                return True
            if len(self._queue) >= self._limit and not self._room.wait_for(self._has_room, self._patience):
                raise StoreUnavailable(f"{self._limit} appends are waiting already")
            if self._closed:
                raise StoreClosed("the log is closed")
            if not self._writing:
                self._writing = True
                self._queue.append(submission)
                return True
            submission.gate.acquire()
            self._queue.append(submission)
            return False

    def _has_room(self) -> bool:
        return self._closed or len(self._queue) < self._limit

    def _wait(self, submission: Submission) -> None:
        try:
            submission.gate.acquire()
        except BaseException:  # interrupted: take it back, or hand on what was handed to it meanwhile
            with self._mutex:
                if submission.leads:
                    self._queue.remove(submission)
                    self._hand_on()
                elif submission in self._queue:
                    self._queue.remove(submission)
            raise

    def _lead(self, submission: Submission) -> None:
        with self._mutex:
            batch = [self._queue.popleft() for _ in range(min(len(self._queue), self._batch))]
        try:
            self._write(batch)
        except BaseException as error:
            for one in batch:
                if not one.settled:
                    one.error = error if one is submission else _of_another(error)
            if not isinstance(error, Exception):
                raise
        finally:
            with self._mutex:
                self._hand_on()
            for one in batch:
                if one is not submission:
                    one.gate.release()

    def _hand_on(self) -> None:
        if self._queue:
            first = self._queue[0]
            first.leads = True
            first.gate.release()
        else:
            self._writing = False
        self._room.notify_all()


def _of_another(error: BaseException) -> StoreUnavailable:
    """For a neighbour of the append that was being written when it happened; each gets an error of its own."""
    unavailable = StoreUnavailable(
        str(error) if isinstance(error, StoreUnavailable) else f"the write broke off: {error!r}"
    )
    unavailable.__cause__ = error
    return unavailable
