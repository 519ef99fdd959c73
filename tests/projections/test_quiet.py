"""What quiet rooms answered is kept until an event changes them, and no longer."""

from __future__ import annotations

from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing, contextmanager
from typing import Any

import pytest
import sqlalchemy as sa

from domain.operators.events import OperatorAdmitted, OperatorFlagged
from domain.people.events import PersonRegistered
from projections.appraisal_archive import league
from projections.catalog import ROOMS
from projections.operator_directory import queries as directory
from projections.operator_directory.tables import operators
from projections.page import many, single
from projections.people_register.tables import people
from projections.prepared import Asked
from projections.quiet import LONGEST, Kept, marks, rooms_read
from projections.rebuild import rebuild
from projections.views import Views
from tenants.accounts.roles import Role
from tenants.context import Context
from tests.projections.digests import digests
from tests.projections.random_history import random_history
from tests.projections.world import World
from tests.support.controls import OPERATOR, OTHER_OPERATOR, example

AUDITOR = Context(actor="a", role=Role.AUDITOR, tenant=None, area="", outlet=None, request_id="")
OTHER = example(OperatorAdmitted, operator=OTHER_OPERATOR, credit_code="91350103M000200Y41", area="350103")
QUIET = [room for room in ROOMS if room.quiet]


BEGINNING = (example(OperatorAdmitted), OTHER, example(PersonRegistered))
"""Two operators, and a person of the first."""


@pytest.fixture
def told(small_world: World) -> World:
    small_world.tell(*BEGINNING)
    return small_world


@contextmanager
def asking(views: Views) -> Iterator[list[str]]:
    """Every statement that is asked of the operators."""
    asked: list[str] = []

    def note(*told: Any) -> None:
        if "FROM operators" in told[2]:
            asked.append(told[2])

    sa.event.listen(views.read_engine, "before_cursor_execute", note)
    yield asked
    sa.event.remove(views.read_engine, "before_cursor_execute", note)


def status(views: Views, operator: str = OPERATOR, context: Context = AUDITOR) -> str | None:
    """Of an operator, as a page would read it."""
    with views.one_moment():
        found = directory.operator(context, views, operator)
    return found.status if found else None


FLAGGED = example(OperatorFlagged)


def test_the_next_page_does_not_ask_again(told: World) -> None:
    first = status(told.views)
    with asking(told.views) as asked:
        assert status(told.views) == first == "active"
        assert status(told.views, OTHER_OPERATOR) == "active"
    assert len(asked) == 1  # of the other, who was not asked for before


def test_an_event_of_the_room_is_seen_by_the_next_page(world: World) -> None:
    world.tell(*BEGINNING)
    for _ in range(2):
        assert status(world.views) == "active"
    world.tell(FLAGGED)
    assert status(world.views) == "flagged"


def test_an_event_of_another_room_changes_nothing(told: World) -> None:
    assert status(told.views) == "active"
    before = _marks(told)
    told.tell(example(PersonRegistered, person="another"))
    assert _marks(told) == before
    with asking(told.views) as asked:
        assert status(told.views) == "active"
    assert not asked


def test_what_another_process_changed_is_seen(told: World) -> None:
    with closing(Views(told.views.write_engine, told.views.read_engine)) as other:
        assert status(other) == status(told.views) == "active"
        told.tell(FLAGGED)
        assert status(other) == "flagged"


def test_a_rebuild_begins_anew(told: World) -> None:
    assert status(told.views) == "active"
    rebuild(told.log, told.views)
    with asking(told.views) as asked:
        assert status(told.views) == "active"
    assert len(asked) == 1


def test_a_moment_that_began_before_a_change_spoils_nothing(told: World) -> None:
    with ThreadPoolExecutor(1) as beside, told.views.one_moment():
        assert league.periods(AUDITOR, told.views) == ()
        beside.submit(told.tell, FLAGGED).result()
        found = directory.operator(AUDITOR, told.views, OPERATOR)
        assert found is not None
        assert found.status == "active"
    assert status(told.views) == "flagged"


def test_every_reader_gets_what_that_reader_may_see(told: World) -> None:
    def manager(tenant: str) -> Context:
        return Context(actor="m", role=Role.MANAGER, tenant=tenant, area="", outlet=None, request_id="")

    assert status(told.views, OPERATOR, manager(OPERATOR)) == "active"
    assert status(told.views, OPERATOR, manager(OTHER_OPERATOR)) is None
    assert status(told.views, OPERATOR, manager(OPERATOR)) == "active"


def test_outside_a_moment_nothing_is_kept(told: World) -> None:
    with asking(told.views) as asked:
        for _ in range(2):
            directory.operator(AUDITOR, told.views, OPERATOR)
    assert len(asked) == 2


def test_whenever_the_rows_of_a_quiet_room_change_its_mark_does(small_world: World) -> None:
    history = list(random_history(43, 90))
    small_world.record(history[:1])
    small_world.catch_up()
    seen = {room.name: 0 for room in QUIET}
    rows, found = _rows(small_world), _marks(small_world)
    for one in history[1:]:
        small_world.record([one])
        small_world.catch_up()
        now, then = _rows(small_world), _marks(small_world)
        for room in QUIET:
            if now[room.name] != rows[room.name]:
                assert then[room.name] != found[room.name], (room.name, one.event)
                seen[room.name] += 1
        rows, found = now, then
    assert seen["operator_directory"] > 2
    assert seen["appraisal_archive"] > 2


def test_a_statement_is_of_every_room_it_reads() -> None:
    code = sa.select(operators.c.operator).where(operators.c.status == "active")
    assert rooms_read(sa.select(sa.func.count()).select_from(code.subquery())) == ("operator_directory",)
    assert rooms_read(sa.select(people.c.person).where(people.c.person.in_(code))) == ()
    assert rooms_read(code.where(sa.exists().where(people.c.person == operators.c.operator))) == ()
    assert rooms_read(code.add_columns(sa.select(sa.func.max(people.alias().c.person)).scalar_subquery())) == ()


def test_long_answers_are_not_kept_and_old_ones_give_way(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("projections.quiet.MOST", 2)
    kept = Kept()
    kept.keep(("long",), (1,) * (LONGEST + 1))
    for name in "abc":
        kept.keep((name,), (name,))
    assert [kept.find((name,)) for name in ("long", "a", "b", "c")] == [None, None, ("b",), ("c",)]


def test_an_older_database_keeps_nothing_until_its_rooms_have_marks(told: World) -> None:
    with told.views.write_engine.begin() as db:
        db.execute(sa.delete(marks))
    asked = Asked(sa.select(operators.c.operator), {})
    for _ in range(2):
        with asking(told.views) as statements, told.views.one_moment(), told.views.read() as db:
            many(db, single, asked)
        assert statements


def _marks(world: World) -> dict[str, tuple[int, int]]:
    with world.views.read() as db:
        return {name: (generation, position) for name, generation, position in db.execute(sa.select(marks))}


def _rows(world: World) -> dict[str, list[tuple[int, str]]]:
    found = digests(world)
    return {room.name: [found[table.name] for table in room.tables] for room in QUIET}
