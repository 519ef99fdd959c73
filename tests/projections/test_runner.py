"""The runner follows the log, tells whoever waits, and does not give up."""

from __future__ import annotations

import time
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing, contextmanager
from typing import Any

import pytest
import sqlalchemy as sa
from prometheus_client import REGISTRY

from domain.vouchers import events as vouchers
from domain.vouchers.events import VoucherPolicyOpened
from projections import locks
from projections.batch import Batch
from projections.check import check
from projections.feed import Stuck
from projections.runner import Runner
from tenants.catalog_of_events import CONTEXTS
from tenants.settings import Settings
from tenants.store.log import Log
from tenants.store.registry import EventRegistry
from tests.projections.digests import stands_at
from tests.projections.random_history import random_history
from tests.projections.world import Sealing, World, a_world


@contextmanager
def running(world: World, **options: Any) -> Iterator[Runner]:
    runner = world.runner(**options)
    runner.start()
    try:
        yield runner
    finally:
        runner.stop()


def test_what_was_appended_here_is_projected_at_once(world: World) -> None:
    with running(world, poll=30) as runner:
        for envelope in random_history(31, 20)[:20]:
            (position,) = world.log.append([envelope])
            assert runner.wait(position, 10)
            assert stands_at(world) == {position}


def test_what_another_process_appended_is_found_by_looking(world: World, database: Settings) -> None:
    with running(world, poll=0.05) as runner, a_world(database) as other:
        position = other.record(random_history(32, 30))
        assert runner.wait(position, 10)
    assert check(world.log, world.views).equal


def test_catching_up_waits_for_a_writer_that_is_in_no_hurry(world: World) -> None:
    """A rebuild puts its tables in place for longer than SQLite waits by itself."""
    if world.views.is_postgresql:
        held = sa.text(f"SELECT pg_advisory_xact_lock({locks._PROJECTING})")
    else:
        held = sa.text("SELECT 1")
        sa.event.listen(world.views.write_engine, "checkout", lambda one, *_: one.execute("PRAGMA busy_timeout = 1"))
    position = world.record(random_history(34, 30))
    with ThreadPoolExecutor(1) as pool:
        with world.views.write_engine.begin() as writer:
            writer.execute(held)
            reached = pool.submit(world.catch_up)
            with pytest.raises(TimeoutError):
                reached.result(timeout=0.3)
        assert reached.result(timeout=30) == position


def test_who_does_not_project_waits_for_who_does(world: World, database: Settings) -> None:
    with a_world(database) as other, running(other, poll=0.05):
        waiting = world.runner()
        position = world.record(random_history(33, 30))
        assert waiting.wait(position, 10)


def test_waiting_ends_when_nobody_projects(small_world: World) -> None:
    position = small_world.record(random_history(34, 10))
    started = time.monotonic()
    assert not small_world.runner().wait(position, 0.1)
    assert time.monotonic() - started < 5


def test_a_position_that_is_reached_is_not_waited_for(small_world: World) -> None:
    position = small_world.record(random_history(35, 10))
    small_world.catch_up()
    runner = small_world.runner()
    assert runner.wait(position, 0.1)
    assert runner.wait(0, 0)


def test_catching_up_to_a_position_stops_there(world: World) -> None:
    world.record(random_history(36, 60))
    assert world._runner.catch_up(stop=17) == 17
    assert stands_at(world) == {17}
    assert world.catch_up() == world.log.head()


def test_a_stopped_runner_can_be_started_again(small_world: World) -> None:
    history = random_history(37, 40)
    runner = small_world.runner()
    for envelopes in (history[:10], history[10:20]):
        runner.start()
        assert runner.wait(small_world.record(envelopes), 10)
        runner.stop()
    small_world.record(history[20:])
    time.sleep(0.05)
    assert stands_at(small_world) == {20}
    runner.stop()


def test_the_runner_goes_on_when_the_database_is_well_again(
    small_world: World, monkeypatch: pytest.MonkeyPatch
) -> None:
    take_in, calls = Batch.take_in, []

    def sick(self: Batch, *given: Any) -> Any:
        calls.append(1)
        if len(calls) < 4:
            raise sa.exc.OperationalError("INSERT", {}, Exception("database or disk is full"))
        return take_in(self, *given)

    monkeypatch.setattr(Batch, "take_in", sick)
    seen: list[str | None] = []
    with running(small_world) as runner:
        position = small_world.record(random_history(38, 10))
        while not runner.wait(position, 0.05):
            seen.append(runner.status().error)
        time.sleep(0.1)
        assert runner.status().error is None
    assert any(error and "Exception" in error for error in seen)
    assert check(small_world.log, small_world.views).equal


def test_an_event_that_cannot_be_read_holds_everything_up_loudly(world: World, database: Settings) -> None:
    """By an older program, say, that does not know vouchers yet."""
    history = random_history(39, 300)
    world.record(history)
    before = next(n for n, one in enumerate(history) if isinstance(one.event, VoucherPolicyOpened))
    registry = EventRegistry()
    for context in CONTEXTS:
        if context is not vouchers:
            registry.register_all(context.EVENTS, context.PERSONAL_OF)
    with closing(Log(database, registry, Sealing())) as knows_less:
        runner = Runner(knows_less, world.views, batch=64)
        runner._read_progress()
        with pytest.raises(Stuck) as stuck:
            runner.catch_up()
        assert stuck.value.position == before
        assert stands_at(world) == {before}
        runner.start()
        while runner.status().error is None:
            time.sleep(0.01)
        assert f"after position {before}" in str(runner.status().error)
        runner.stop()
    assert world.catch_up() == world.log.head()


def test_the_lag_is_there_for_a_monitor(small_world: World) -> None:
    def lag() -> float | None:
        return REGISTRY.get_sample_value("yizhan_projection_lag_events", {"projection": "case_board"})

    position = small_world.record(random_history(40, 20))
    assert small_world.status().lag == position
    with running(small_world) as runner:
        assert runner.wait(position, 10)
        while lag() != 0:
            time.sleep(0.01)
        assert runner.status().lag == 0
        assert runner.status().running
    assert not runner.status().running


def test_two_runners_at_once_apply_nothing_twice(world: World, database: Settings) -> None:
    history = random_history(41, 400)
    with a_world(database) as other, running(world, batch=7, poll=0.01), running(other, batch=11, poll=0.01) as second:
        for start in range(0, len(history), 9):
            world.record(history[start : start + 9])
        assert second.wait(world.log.head(), 60)
    assert world.status().quarantine == ()
    assert check(world.log, world.views).equal
