"""Several processes on one database: who starts together, who projects together, and who is killed."""

from __future__ import annotations

import os
import signal

import pytest
import sqlalchemy as sa

from projections.catalog import ROOMS
from projections.check import check
from tenants.settings import Settings
from tests.projections.digests import stands_at
from tests.projections.processes import end, follower, ready
from tests.projections.random_history import random_history
from tests.projections.recorded import record
from tests.projections.world import a_world

pytestmark = pytest.mark.faults


@pytest.mark.parametrize("events", [0, 200])
def test_processes_that_start_together_make_the_tables_once(database: Settings, events: int) -> None:
    record(database, random_history(51, 150)[:events])
    starting = [follower(database, "prepare") for _ in range(4)]
    assert [end(one) for one in starting] == [0, 0, 0, 0]
    with a_world(database) as world:
        with world.views.read() as db:
            names = set(sa.inspect(db).get_table_names())
        assert names == {table.name for room in ROOMS for table in room.tables} | {
            "projection_marks",
            "projection_positions",
            "projection_quarantine",
        } | ({"migrations"} & names)
        assert stands_at(world) == {events}
        assert check(world.log, world.views).equal


def test_two_processes_project_one_log(database: Settings) -> None:
    history = random_history(52, 400)
    with a_world(database) as world:
        following = [follower(database) for _ in range(2)]
        for one in following:
            ready(one)
        for start in range(0, len(history), 25):
            world.record(history[start : start + 25])
        assert world.runner().wait(world.log.head(), 60)
        assert [end(one) for one in following] == [0, 0]
        assert world.status().quarantine == ()
        assert check(world.log, world.views).equal


@pytest.mark.parametrize("how", ["follow", "rebuild"])
def test_whoever_is_killed_leaves_nothing_half_done(database: Settings, how: str) -> None:
    history = random_history(53, 600)
    third = len(history) // 3
    with a_world(database) as world:
        world.record(history[:third])
        world.catch_up()
        for start in (third, 2 * third):
            victim = follower(database, how)
            ready(victim)
            world.record(history[start : start + third])
            if how == "follow":
                world.runner().wait(start + third // 4, 30)
            else:
                world.catch_up()
            os.kill(victim.pid, signal.SIGKILL)
            victim.communicate()
        world.record(history[3 * third :])
        world.catch_up()
        assert stands_at(world) == {world.log.head()}
        assert check(world.log, world.views).equal
