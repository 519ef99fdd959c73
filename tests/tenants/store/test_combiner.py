"""Appends of many threads share a flush; none harms another, none is lost, none waits for ever."""

from __future__ import annotations

import threading
from collections.abc import Callable, Sequence
from concurrent.futures import Future, ThreadPoolExecutor
from functools import partial

import pytest

from tenants.store.combiner import Combiner
from tenants.store.errors import StoreClosed, StoreUnavailable, VersionConflict
from tenants.store.submission import Submission


class Disk:
    """A writer that can be held up, and remembers what it was given together."""

    def __init__(self) -> None:
        self.batches: list[list[Submission]] = []
        self.open = threading.Event()
        self.reached = threading.Semaphore(0)
        self.position = 0
        self.broken: BaseException | None = None
        self.refused: set[int] = set()

    def write(self, batch: Sequence[Submission]) -> None:
        self.batches.append(list(batch))
        self.reached.release()
        assert self.open.wait(10)
        if self.broken is not None:
            raise type(self.broken)(*self.broken.args)
        for one in batch:
            self.position += 1
            if id(one) in self.refused:
                one.error = VersionConflict("voucher/1")
            else:
                one.positions = [self.position]


@pytest.fixture
def disk() -> Disk:
    return Disk()


@pytest.fixture
def pool() -> ThreadPoolExecutor:
    return ThreadPoolExecutor(max_workers=12)


def submit_while_busy(
    disk: Disk, combiner: Combiner, pool: ThreadPoolExecutor, waiting: Sequence[Submission]
) -> tuple[Future[list[int]], list[Future[list[int]]]]:
    """One append is at the disk, which holds it up; the others come meanwhile and queue."""
    first = pool.submit(combiner.submit, Submission([]))
    assert disk.reached.acquire(timeout=10)
    rest = []
    for number, one in enumerate(waiting, start=1):
        rest.append(pool.submit(combiner.submit, one))
        until(partial(is_queueing, combiner, number))
    return first, rest


def is_queueing(combiner: Combiner, number: int) -> bool:
    return combiner.waiting() == number


def until(condition: Callable[[], bool]) -> None:
    for _ in range(2000):
        if condition():
            return
        threading.Event().wait(0.005)
    raise AssertionError("it did not come to that")


def test_who_comes_alone_is_written_at_once(disk: Disk) -> None:
    disk.open.set()
    combiner = Combiner(disk.write)
    assert [combiner.submit(Submission([])) for _ in range(3)] == [[1], [2], [3]]
    assert [len(batch) for batch in disk.batches] == [1, 1, 1]


def test_who_comes_meanwhile_shares_the_next_write(disk: Disk, pool: ThreadPoolExecutor) -> None:
    combiner = Combiner(disk.write)
    first, rest = submit_while_busy(disk, combiner, pool, [Submission([]) for _ in range(5)])
    disk.open.set()
    assert first.result(10) == [1]
    assert [one.result(10) for one in rest] == [[2], [3], [4], [5], [6]]
    assert [len(batch) for batch in disk.batches] == [1, 5]


def test_a_write_takes_no_more_than_a_batch(disk: Disk, pool: ThreadPoolExecutor) -> None:
    combiner = Combiner(disk.write, batch=2)
    first, rest = submit_while_busy(disk, combiner, pool, [Submission([]) for _ in range(5)])
    disk.open.set()
    assert {first.result(10)[0], *(one.result(10)[0] for one in rest)} == {1, 2, 3, 4, 5, 6}
    assert [len(batch) for batch in disk.batches] == [1, 2, 2, 1]


def test_a_refused_append_harms_no_neighbour(disk: Disk, pool: ThreadPoolExecutor) -> None:
    combiner = Combiner(disk.write)
    waiting = [Submission([]) for _ in range(3)]
    disk.refused = {id(waiting[1])}
    _, rest = submit_while_busy(disk, combiner, pool, waiting)
    disk.open.set()
    assert (rest[0].result(10), rest[2].result(10)) == ([2], [4])
    with pytest.raises(VersionConflict):
        rest[1].result(10)


def test_a_write_that_breaks_off_is_said_to_everyone_in_it(disk: Disk, pool: ThreadPoolExecutor) -> None:
    combiner = Combiner(disk.write)
    first, rest = submit_while_busy(disk, combiner, pool, [Submission([]) for _ in range(3)])
    disk.broken = StoreUnavailable("the disk is full")
    disk.open.set()
    raised = [one.exception(10) for one in (first, *rest)]
    assert [type(one) for one in raised] == [StoreUnavailable] * 4
    assert len({id(one) for one in raised}) == 4
    disk.broken = None
    assert combiner.submit(Submission([])) == [1]


def test_a_fault_of_our_own_does_not_leave_the_others_waiting(disk: Disk, pool: ThreadPoolExecutor) -> None:
    combiner = Combiner(disk.write)
    first, rest = submit_while_busy(disk, combiner, pool, [Submission([])])
    disk.broken = KeyboardInterrupt()
    disk.open.set()
    assert isinstance(first.exception(10), KeyboardInterrupt)
    assert isinstance(rest[0].exception(10), KeyboardInterrupt | StoreUnavailable)
    disk.broken = None
    assert combiner.submit(Submission([])) == [1]


def test_a_full_queue_makes_the_next_wait_and_then_gives_up(disk: Disk, pool: ThreadPoolExecutor) -> None:
    combiner = Combiner(disk.write, waiting=2, patience=0.05)
    first, rest = submit_while_busy(disk, combiner, pool, [Submission([]), Submission([])])
    with pytest.raises(StoreUnavailable, match="2 appends are waiting"):
        combiner.submit(Submission([]))
    disk.open.set()
    assert [one.result(10) for one in (first, *rest)] == [[1], [2], [3]]


def test_who_waited_for_room_in_the_queue_is_written_too(disk: Disk, pool: ThreadPoolExecutor) -> None:
    combiner = Combiner(disk.write, waiting=1, patience=10)
    first, rest = submit_while_busy(disk, combiner, pool, [Submission([])])
    late = pool.submit(combiner.submit, Submission([]))
    disk.open.set()
    assert sorted(one.result(10)[0] for one in (first, *rest, late)) == [1, 2, 3]


def test_closing_finishes_what_was_taken_and_takes_no_more(disk: Disk, pool: ThreadPoolExecutor) -> None:
    combiner = Combiner(disk.write)
    waiting = [Submission([]) for _ in range(3)]
    first, rest = submit_while_busy(disk, combiner, pool, waiting)
    closing = pool.submit(combiner.close)
    until(lambda: combiner.is_closed)
    with pytest.raises(StoreClosed):
        combiner.submit(Submission([]))
    assert not closing.done()
    disk.open.set()
    closing.result(10)
    assert all(one.settled for one in waiting)
    assert [one.result(10) for one in (first, *rest)] == [[1], [2], [3], [4]]


@pytest.mark.parametrize("called_to_lead", [False, True])
def test_an_interrupted_wait_holds_up_nobody(disk: Disk, pool: ThreadPoolExecutor, called_to_lead: bool) -> None:
    """A signal in the main thread: the append is taken back, or handed on when it was just called to write."""
    combiner = Combiner(disk.write)

    class Interrupted:
        queued = False

        def acquire(self) -> None:
            if not self.queued:
                self.queued = True
                return
            if called_to_lead:
                disk.open.set()
                until(lambda: victim.leads)
            raise KeyboardInterrupt

        def release(self) -> None:
            pass

    victim, neighbour = Submission([]), Submission([])
    first, _ = submit_while_busy(disk, combiner, pool, [])
    victim.gate = Interrupted()  # type: ignore[assignment]
    with pytest.raises(KeyboardInterrupt):
        combiner.submit(victim)
    disk.open.set()
    first.result(10)
    assert combiner.submit(neighbour) == [2]
    assert [victim in batch for batch in disk.batches] == [False, False]
