"""One bad event neither stops the projections nor goes unnoticed."""

from __future__ import annotations

from typing import Any

import pytest
import sqlalchemy as sa
from structlog.testing import capture_logs

from domain.cases.events import CaseFinished, CaseOpened, CaseStepCompleted
from domain.people.events import PersonRegistered
from projections.case_board import project
from projections.case_board.tables import cases
from projections.catalog import ROOMS, room
from projections.check import check
from projections.people_register.tables import people
from projections.rebuild import rebuild
from projections.room import On, Room
from projections.rows import Rows
from tenants.settings import Settings
from tenants.store.envelope import Envelope
from tests.projections.digests import stands_at
from tests.projections.world import World, a_world
from tests.support.controls import example


def broken(apply: Any) -> tuple[Room, ...]:
    """All rooms, with another hand on finished cases."""
    old = room("case_board")
    finished = old.handlers[CaseFinished]
    handlers = {**old.handlers, CaseFinished: On(apply, finished.needs)}
    return tuple(Room(one.name, one.version, one.tables, handlers) if one is old else one for one in ROOMS)


def fails_after_changing(rows: Rows, envelope: Envelope) -> None:
    project.on_finished(rows, envelope)
    raise ZeroDivisionError("陈秀英 350102199003070020")


def writes_what_the_database_refuses(rows: Rows, envelope: Envelope) -> None:
    project.on_finished(rows, envelope)
    rows.change(cases, (envelope.event.case, envelope.event.operator))["outlet"] = None


WAYS = pytest.mark.parametrize("apply", [fails_after_changing, writes_what_the_database_refuses])


def story() -> list[Any]:
    return [
        example(CaseOpened),
        example(CaseStepCompleted),
        example(CaseFinished),
        example(CaseOpened, case="case-after"),
        example(PersonRegistered),
    ]


@WAYS
def test_a_poison_event_is_put_aside_and_the_projection_goes_on(database: Settings, apply: Any) -> None:
    with a_world(database, broken(apply)) as world:
        with capture_logs() as logs:
            position = world.tell(*story())
        assert stands_at(world) == {position}
        first, after = world.rows(cases)
        assert (first["case"], first["status"], first["done"]) == ("case-312", "open", 1)
        assert after["case"] == "case-after"
        assert len(world.rows(people)) == 1
        status = world.status()
        assert [(one.projection, one.position, one.name) for one in status.quarantine] == [
            ("case_board", 3, "cases.finished.v1")
        ]
        degraded = [one.projection for one in status.projections if one.degraded]
        assert degraded == ["case_board"]
        assert status.degraded
        cries = [one for one in logs if one["event"] == "an event was put into quarantine"]
        assert [(one["log_level"], one["position"]) for one in cries] == [("error", 3)]


@WAYS
def test_what_is_kept_of_the_error_names_nobody(small_world: World, apply: Any) -> None:
    with a_world(small_world.settings, broken(apply)) as world, capture_logs() as logs:
        world.tell(*story())
        error = world.status().quarantine[0].error
    kind = "ZeroDivisionError" if apply is fails_after_changing else "IntegrityError"
    assert kind in error
    assert "陈" not in f"{error}{logs}"
    assert "350102199003070020" not in f"{error}{logs}"


@WAYS
def test_once_mended_a_rebuild_takes_the_event_in(database: Settings, apply: Any) -> None:
    with a_world(database, broken(apply)) as world:
        world.tell(*story())
    with a_world(database) as mended:
        assert not check(mended.log, mended.views).equal
        rebuild(mended.log, mended.views)
        assert mended.rows(cases)[0]["status"] == "finished"
        status = mended.status()
        assert (status.quarantine, status.degraded) == ((), False)
        assert check(mended.log, mended.views).equal


@WAYS
def test_a_rebuild_puts_a_poison_event_aside_as_well(database: Settings, apply: Any) -> None:
    with a_world(database, broken(apply)) as world:
        world.tell(*story())
        rebuild(world.log, world.views, world.rooms)
        assert [one.position for one in world.status().quarantine] == [3]
        assert check(world.log, world.views, world.rooms).equal


def test_an_event_that_came_out_of_nowhere_is_put_aside(world: World) -> None:
    world.tell(example(CaseFinished))
    (out,) = world.status().quarantine
    assert out.projection == "case_board"
    assert out.error.startswith("MissingRow in ")


def test_a_database_in_trouble_puts_nothing_aside(small_world: World, monkeypatch: pytest.MonkeyPatch) -> None:
    """Negative control of the classification: no event is to blame for a full disk."""
    runner = small_world.runner()
    runner.prepare()
    small_world.log.append(small_world.envelopes(*story()))

    def full(*_: object) -> None:
        raise sa.exc.OperationalError("INSERT", {}, Exception("database or disk is full"))

    monkeypatch.setattr(Rows, "write", full)
    with pytest.raises(sa.exc.OperationalError):
        runner.catch_up()
    assert runner.status().quarantine == ()
    monkeypatch.undo()
    runner.catch_up()
    assert len(small_world.rows(cases)) == 2
