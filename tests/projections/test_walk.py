"""A list is walked to its end, however long, in its order and of one moment."""

from __future__ import annotations

from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor

import pytest
import sqlalchemy as sa

from projections.operator_directory import queries as directory
from projections.page import COUNTED, LARGEST, Page, Sorts, paged, single
from projections.walk import pages_of
from schedulers.sources import system
from tests.projections.random_history import random_history
from tests.projections.world import World

EVERYBODY = system("tests")
MANY = COUNTED + LARGEST + 3
things = sa.Table("things", sa.MetaData(), sa.Column("n", sa.Integer, primary_key=True))
SORTS = Sorts({"n": things.c.n}, "-n")


@pytest.fixture
def db() -> Iterator[sa.Connection]:
    with sa.create_engine("sqlite://").connect() as connection:
        things.create(connection)
        connection.execute(sa.insert(things), [{"n": n} for n in range(1, MANY + 1)])
        yield connection


def page_of(db: sa.Connection, number: int) -> Page[int]:
    return paged(db, single, sa.select(things.c.n), SORTS.by("-n"), number, LARGEST)


def test_a_list_longer_than_is_counted_is_whole_and_asked_for_once(db: sa.Connection) -> None:
    assert page_of(db, 1).more
    asked: list[str] = []
    sa.event.listen(db, "before_cursor_execute", lambda *told: asked.append(told[2]))
    pages = list(pages_of(lambda number: page_of(db, number)))
    assert [n for page in pages for n in page.rows] == list(range(MANY, 0, -1))
    assert {len(page.rows) for page in pages[:-1]} == {LARGEST}
    assert len(asked) == 1


@pytest.mark.parametrize("left", [0, LARGEST, 2 * LARGEST])
def test_the_last_page_is_known_when_it_is_full(db: sa.Connection, left: int) -> None:
    db.execute(sa.delete(things).where(things.c.n > left))
    pages = list(pages_of(lambda number: page_of(db, number)))
    assert [len(page.rows) for page in pages] == ([LARGEST] * (left // LARGEST) or [0])


def test_a_walk_that_is_given_up_leaves_lists_as_they_were(db: sa.Connection) -> None:
    for page in pages_of(lambda number: page_of(db, number)):
        assert page.more
        break
    assert page_of(db, 3).rows[0] == MANY - 2 * LARGEST
    with pytest.raises(ValueError, match="from its first page on"):
        next(pages_of(lambda _: page_of(db, 2)))


def everyone(world: World) -> list[str]:
    return [one.operator for one in directory.operators(EVERYBODY, world.views, size=LARGEST).rows]


def test_what_changes_meanwhile_is_neither_twice_nor_lost(world: World) -> None:
    later = list(random_history(35, 60))
    while len(everyone(world)) < 2:
        world.record([later.pop(0)])
        world.catch_up()

    def operators(number: int) -> Page[str]:
        found = directory.operators(EVERYBODY, world.views, page=number, size=1)
        return Page(tuple(one.operator for one in found.rows), found.total, number, 1, found.more)

    with ThreadPoolExecutor(1) as beside, world.views.one_moment():
        expected = everyone(world)
        walked: list[str] = []
        for page in pages_of(operators):
            walked += page.rows
            if len(walked) == 1:
                beside.submit(lambda: (world.record(later), world.catch_up())).result()
    assert walked == expected
    assert len(everyone(world)) > len(expected)
