"""What is read inside one moment is of that moment, whatever is written beside it."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor

import pytest
import sqlalchemy as sa

from projections.operator_directory import queries as directory
from schedulers.sources import system
from tests.projections.random_history import random_history
from tests.projections.world import World

EVERYBODY = system("tests")


def read(world: World) -> tuple[str, ...]:
    return tuple(one.operator for one in directory.operators(EVERYBODY, world.views).rows)


def test_two_readings_of_one_moment_agree_while_others_write(world: World) -> None:
    history = random_history(35, 60)
    world.record(history[:1])
    world.catch_up()
    with ThreadPoolExecutor(1) as beside:
        with world.views.one_moment():
            before = read(world)
            beside.submit(lambda: (world.record(history[1:]), world.catch_up())).result()
            assert read(world) == before
            assert beside.submit(read, world).result() != before  # another thread has its own
        assert read(world) != before


def failing(world: World) -> None:
    with world.views.one_moment():
        read(world)
        raise ZeroDivisionError


def test_a_moment_that_fails_leaves_nothing_behind(world: World) -> None:
    with pytest.raises(ZeroDivisionError):
        failing(world)
    world.record(random_history(36, 60))
    world.catch_up()
    assert read(world)


def test_what_is_asked_twice_in_one_moment_is_answered_once(world: World) -> None:
    world.record(random_history(37, 60))
    world.catch_up()
    asked: list[str] = []
    sa.event.listen(world.views.read_engine, "before_cursor_execute", lambda *told: asked.append(told[2]))
    with world.views.one_moment():
        assert read(world) == read(world)
        first, second = (directory.operator(EVERYBODY, world.views, code) for code in read(world)[:2])
        assert first != second
    assert sum("FROM operators" in one for one in asked) == 3
    read(world)
    assert sum("FROM operators" in one for one in asked) == 4  # outside a moment nothing is kept
