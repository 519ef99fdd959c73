"""However the log is cut into batches, and however often it is told, the same rows come out."""

from __future__ import annotations

import pytest
import sqlalchemy as sa

from domain.appraisals import events as appraisals
from domain.cases import events as cases
from domain.jobs import events as jobs
from domain.operators import events as operators
from domain.people import events as people
from domain.vouchers import events as vouchers
from projections import rows
from projections.batch import Batch
from projections.catalog import ROOMS
from projections.positions import positions
from projections.progress import progress
from projections.rebuild import rebuild
from tenants.catalog_of_events import CONTEXTS
from tenants.clock import system_clock
from tenants.settings import Settings
from tests.projections.digests import digests, stands_at
from tests.projections.random_history import random_history
from tests.projections.world import World, a_world

DAILY = (operators, people, cases, jobs, vouchers, appraisals)
SELDOM = {
    cases.CaseEvidenceAttached,
    cases.CaseFilled,
    cases.CaseSentBack,
    jobs.FollowUpEnded,
    jobs.ReferralAnswered,
    jobs.VacancyTakenOver,
    operators.OperatorExitStarted,
    operators.OperatorExited,
    operators.OperatorFlagged,
    operators.OperatorReleased,
    operators.OutletChanged,
    operators.OutletClosed,
    operators.ReentryBarred,
    operators.StaffChanged,
    operators.StaffLeft,
}
EVERY_KIND = {kind for context in CONTEXTS for kind in context.EVENTS.values()}


def test_a_random_history_holds_what_happens_at_a_window_every_day() -> None:
    """The rest is told by the demo, whose read models are held against their rebuild (`tests/tenants/demo`)."""
    told = {type(one.event) for one in random_history(1, 1000)}
    assert {kind for context in DAILY for kind in context.EVENTS.values()} - told <= SELDOM


def test_some_room_takes_in_every_kind_of_event() -> None:
    """Not counting the index of streams, which takes in whatever comes."""
    assert {kind for room in ROOMS for kind in room.handlers} == EVERY_KIND


@pytest.mark.parametrize("size", [1, 7, 1000])
def test_the_size_of_a_batch_changes_nothing(world: World, size: int) -> None:
    world.record(random_history(2, 150))
    runner = world.runner(batch=size)
    runner._read_progress()
    runner.catch_up()
    expected = _in_one_batch(world)
    assert digests(world) == expected
    assert stands_at(world) == {world.log.head()}


def _in_one_batch(world: World) -> dict[str, tuple[int, str]]:
    """The same history in a single batch, by a rebuild."""
    before = digests(world)
    rebuild(world.log, world.views, batch=100_000)
    after = digests(world)
    assert after == before
    return after


def test_events_that_were_taken_in_are_passed_over(world: World) -> None:
    world.record(random_history(3, 100))
    world.catch_up()
    before = digests(world)
    again = Batch(world.views, ROOMS, system_clock)
    with world.views.read() as db:
        known = progress(db)
    after = again.take_in(world.log.feed(0, 10_000), known)
    assert after == known
    assert digests(world) == before


def test_a_projection_that_is_behind_catches_up_alone(world: World, database: Settings) -> None:
    history = random_history(4, 100)
    world.record(history[:80])
    world.catch_up()
    world.record(history[80:])
    with a_world(database, ROOMS[:1]) as other:
        other.catch_up()
    assert stands_at(world) == {80, len(history)}
    world.catch_up()
    assert stands_at(world) == {len(history)}
    assert digests(world) == _in_one_batch(world)


def test_rows_and_position_are_one_transaction(world: World) -> None:
    """The position cannot be moved on: then no row may be left either."""
    world.record(random_history(5, 50))
    with world.views.write_engine.begin() as connection:
        refuse = "CREATE TRIGGER refuse BEFORE UPDATE ON projection_positions BEGIN SELECT RAISE(ABORT, 'no'); END"
        if world.views.is_postgresql:
            connection.exec_driver_sql(
                "CREATE FUNCTION refuse() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RAISE 'no'; END $$"
            )
            refuse = (
                "CREATE TRIGGER refuse BEFORE UPDATE ON projection_positions FOR EACH ROW EXECUTE FUNCTION refuse()"
            )
        connection.exec_driver_sql(refuse)
    with pytest.raises(sa.exc.DBAPIError):
        world.catch_up()
    assert {rows for rows, _ in digests(world).values()} == {0}
    with world.views.read() as db:
        assert set(db.scalars(sa.select(positions.c.position))) == {0}


def test_no_projection_asks_for_a_row_on_its_own(small_world: World, monkeypatch: pytest.MonkeyPatch) -> None:
    """What a handler needs is declared beside it, so that a batch costs one question a table."""
    alone: list[str] = []
    load = rows.Rows._load_alone

    def noted(self: rows.Rows, table: sa.Table, key: object) -> rows.Row | None:
        alone.append(table.name)
        return load(self, table, key)

    monkeypatch.setattr(rows.Rows, "_load_alone", noted)
    small_world.record(random_history(1, 1000))
    runner = small_world.runner(batch=5)
    runner._read_progress()
    runner.catch_up()
    # Which row is meant is known from another row alone: the quarter of a voided case from its fact, who serves a
    # person and in which rosters they stand from the person.
    assert set(alone) <= {"quarter_work", "people_counts", "people_served", "roster_totals"}
