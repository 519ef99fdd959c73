"""A rebuild is equal to what lives, goes on beside it, and takes its place in one moment."""

from __future__ import annotations

import threading

import pytest
import sqlalchemy as sa
from hypothesis import given, settings
from hypothesis import strategies as st

from projections import physical
from projections import rebuild as rebuilding
from projections.case_board.tables import cases
from projections.catalog import ROOMS, room
from projections.check import check
from projections.progress import progress
from projections.rebuild import rebuild
from projections.room import On, Room
from projections.shadow import Shadow
from tenants.settings import Settings
from tenants.store.migrations import migrate
from tests.projections.digests import digests, stands_at
from tests.projections.random_history import random_history
from tests.projections.world import World, a_world
from tests.support.databases import SECRET


def test_live_and_rebuilt_are_equal(world: World) -> None:
    world.record(random_history(11, 300))
    world.catch_up()
    found = check(world.log, world.views)
    assert found.equal
    assert found.position == world.log.head()
    tables = [table.name for one in ROOMS for table in one.tables]
    assert [one.table for one in found.comparisons] == tables
    told = {one.table for one in found.comparisons if one.live_rows}
    assert told >= {"operators", "people", "cases", "case_steps", "vacancies", "referrals", "vouchers", "streams"}


@settings(max_examples=8)
@given(seed=st.integers(100, 10_000), cuts=st.lists(st.integers(1, 60), min_size=1, max_size=8))
def test_whatever_happened_live_equals_rebuilt(
    tmp_path_factory: pytest.TempPathFactory, seed: int, cuts: list[int]
) -> None:
    folder = Settings(data_dir=tmp_path_factory.mktemp("world"), secret_key=SECRET)
    migrate(folder)
    history = list(random_history(seed, 200))
    with a_world(folder) as world:
        runner = world.runner()
        runner.prepare()
        while history:
            size = cuts[len(history) % len(cuts)]
            world.record(history[:size])
            del history[:size]
            runner.catch_up()
        assert check(world.log, world.views).equal


def test_a_rebuild_leaves_nothing_behind(world: World) -> None:
    world.record(random_history(12, 60))
    world.catch_up()
    with world.views.read() as db:
        before = sorted(sa.inspect(db).get_table_names())
    rebuild(world.log, world.views)
    check(world.log, world.views)
    rebuild(world.log, world.views, batch=10)
    with world.views.read() as db:
        assert sorted(sa.inspect(db).get_table_names()) == before
    assert stands_at(world) == {world.log.head()}


def test_a_rebuild_keeps_every_index(world: World) -> None:
    def indexes() -> dict[str, list[tuple[str | None, ...]]]:
        with world.views.read() as db:
            inspector = sa.inspect(db)
            return {
                table.name: sorted(tuple(index["column_names"]) for index in inspector.get_indexes(table.name))
                for one in ROOMS
                for table in one.tables
            }

    world.record(random_history(13, 40))
    world.catch_up()
    before = indexes()
    rebuild(world.log, world.views)
    assert indexes() == before
    assert len(before["cases"]) == len(cases.indexes)


def test_one_projection_can_be_rebuilt_alone(world: World) -> None:
    world.record(random_history(14, 80))
    world.catch_up()
    expected = digests(world)
    with world.views.write_engine.begin() as connection:
        connection.execute(sa.delete(cases))
    rebuild(world.log, world.views, [room("case_board")])
    assert digests(world) == expected
    assert check(world.log, world.views).equal


def test_a_row_that_was_tampered_with_is_found_and_named(world: World) -> None:
    world.record(random_history(15, 200))
    world.catch_up()
    victim = world.rows(cases)[3]
    with world.views.write_engine.begin() as connection:
        connection.execute(sa.update(cases).where(cases.c.case == victim["case"]).values(item="9.9.9"))
    found = check(world.log, world.views)
    assert not found.equal
    different = [one for one in found.comparisons if not one.equal]
    assert [one.table for one in different] == ["cases"]
    first = different[0].first
    assert first is not None
    assert first.key == (victim["case"], victim["operator"])
    assert first.columns == ("item",)


@pytest.mark.parametrize("lacking", ["live", "rebuilt"])
def test_a_row_too_many_or_too_few_is_found_and_named(world: World, lacking: str) -> None:
    world.record(random_history(16, 120))
    world.catch_up()
    victim = world.rows(cases)[2]
    with world.views.write_engine.begin() as connection:
        if lacking == "live":
            connection.execute(sa.delete(cases).where(cases.c.case == victim["case"]))
        else:
            connection.execute(sa.insert(cases).values({**victim, "case": "0000-00000-00000"}))
    different = [one for one in check(world.log, world.views).comparisons if not one.equal]
    first = different[0].first
    assert first is not None
    assert first.missing_in == lacking
    assert first.key[0] == (victim["case"] if lacking == "live" else "0000-00000-00000")


def test_rebuilding_while_events_come_in(world: World) -> None:
    history = random_history(17, 500)
    world.record(history[:400])
    runner = world.runner()
    runner.start()
    stop = threading.Event()

    def write() -> None:
        for envelope in history[400:]:
            world.log.append([envelope])
            if stop.wait(0.002):
                return

    writer = threading.Thread(target=write)
    writer.start()
    try:
        while writer.is_alive():
            rebuild(world.log, world.views, batch=100)
            assert check(world.log, world.views, batch=100).equal
    finally:
        stop.set()
        writer.join()
    assert runner.wait(world.log.head(), 10)
    runner.stop()
    assert runner.status().error is None
    assert check(world.log, world.views).equal
    assert stands_at(world) == {world.log.head()}


def test_what_a_killed_rebuild_left_is_cleared_away(world: World, monkeypatch: pytest.MonkeyPatch) -> None:
    world.record(random_history(18, 60))
    world.catch_up()
    expected = digests(world)

    def killed(*_: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(rebuilding, "_put_in_place", killed)
    monkeypatch.setattr(Shadow, "__exit__", lambda *_: None)
    with pytest.raises(KeyboardInterrupt):
        rebuild(world.log, world.views)
    assert digests(world) == expected
    with world.views.read() as db:
        assert [name for name in sa.inspect(db).get_table_names() if physical._SHADOW.fullmatch(name)]
    monkeypatch.undo()
    rebuild(world.log, world.views)
    assert digests(world) == expected
    with world.views.read() as db:
        assert not [name for name in sa.inspect(db).get_table_names() if physical._SHADOW.fullmatch(name)]


def test_a_new_version_is_rebuilt_at_the_next_start(world: World, database: Settings) -> None:
    world.record(random_history(19, 60))
    world.catch_up()
    expected = digests(world)
    old = room("case_board")
    newer = Room(old.name, old.version + 1, old.tables, old.handlers)
    with world.views.write_engine.begin() as connection:
        connection.execute(sa.delete(cases))  # what the old version made of it
    with a_world(database, [newer if one is old else one for one in ROOMS]) as after:
        assert digests(after) == expected
        with after.views.read() as db:
            assert progress(db)["case_board"].is_of(newer)


def test_a_changed_table_is_rebuilt_even_without_a_new_version(world: World, database: Settings) -> None:
    world.record(random_history(20, 40))
    world.catch_up()
    old = room("stream_index")
    metadata = sa.MetaData()
    changed = tuple(table.to_metadata(metadata) for table in old.tables)
    sa.Index("streams_by_events", changed[0].c.events)
    newer = Room(old.name, old.version, changed, {}, On(lambda rows, envelope: None, ()))
    with a_world(database, [newer]) as after, after.views.read() as db:
        names = [index["column_names"] for index in sa.inspect(db).get_indexes("streams")]
        assert ["events"] in names


def test_an_older_program_leaves_the_tables_of_a_newer_one_alone(world: World, database: Settings) -> None:
    history = random_history(21, 100)
    world.record(history[:100])
    runner = world.runner()
    runner.prepare()
    old = room("case_board")
    newer = Room(old.name, old.version + 1, old.tables, old.handlers)
    with a_world(database, [newer if one is old else one for one in ROOMS]) as after:
        world.record(history[100:])
        runner.catch_up()
        with world.views.read() as db:
            assert progress(db)["case_board"].position == 100
            assert progress(db)["workload"].position == world.log.head()
        assert [one.outdated for one in runner.status().projections].count(True) == 1
        after.catch_up()
        assert stands_at(world) == {world.log.head()}
