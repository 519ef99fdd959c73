"""The index of streams, by which an auditor finds what to replay."""

from __future__ import annotations

import pytest

from domain.cases.events import CaseFinished, CaseOpened, CaseStepCompleted
from domain.operators.events import OperatorAdmitted
from domain.people.events import PersonRegistered, PersonServed
from projections.stream_index import queries as index
from projections.stream_index.project import place_of
from tests.projections.random_history import random_history
from tests.projections.world import AUDITOR, CLERK, FOREIGN_CLERK, World
from tests.support.controls import JOB_CASE, OPERATOR, PERSON, example


def test_a_stream_knows_its_kind_its_events_and_its_end(world: World) -> None:
    world.tell(example(PersonRegistered), example(CaseOpened), example(CaseStepCompleted), example(CaseFinished))
    found = index.stream(AUDITOR, world.views, f"{OPERATOR}/case/{JOB_CASE}")
    assert found is not None
    assert (found.kind, found.tenant, found.events, found.last_name) == ("case", OPERATOR, 3, "cases.finished.v1")
    assert (found.first_position, found.last_position) == (2, 4)
    assert found.first_recorded_at < found.last_recorded_at


@pytest.mark.parametrize(
    ("stream", "place"),
    [
        (f"{OPERATOR}/case/one", (OPERATOR, "case", "one")),
        (f"{OPERATOR}/operator", (OPERATOR, "operator", OPERATOR)),
        (f"{OPERATOR}/appraisal/2026Q3", (OPERATOR, "appraisal", "2026Q3")),
        ("voucher/2611-7K3QD-9M2XW", ("bureau", "voucher", "2611-7K3QD-9M2XW")),
        ("person/one", ("bureau", "person", "one")),
    ],
)
def test_what_a_stream_tells_of_stands_in_its_id(stream: str, place: tuple[str, str, str]) -> None:
    assert place_of(stream) == place


def test_streams_are_searched_narrowed_and_sorted(world: World) -> None:
    world.tell(example(OperatorAdmitted), example(PersonRegistered), example(CaseOpened), example(PersonServed))

    def found(**narrowed: str) -> list[str]:
        return [one.stream for one in index.streams(AUDITOR, world.views, **narrowed).rows]  # type: ignore[arg-type]

    case, person, operator = f"{OPERATOR}/case/{JOB_CASE}", f"person/{PERSON}", f"{OPERATOR}/operator"
    assert found() == [person, case, operator]
    assert found(search=JOB_CASE) == found(search=f"{OPERATOR}/case") == found(kind="case") == [case]
    assert found(search="person/") == found(search=PERSON) == found(tenant="bureau") == [person]
    assert found(tenant=OPERATOR, sort="stream") == [case, operator]
    assert index.kinds(AUDITOR, world.views) == {"case": 1, "operator": 1, "person": 1}


def test_a_tenant_sees_its_own_streams_and_none_of_the_provinces(world: World) -> None:
    world.tell(example(OperatorAdmitted), example(PersonRegistered), example(CaseOpened))
    assert {one.kind for one in index.streams(CLERK, world.views).rows} == {"operator", "case"}
    assert index.stream(CLERK, world.views, f"person/{PERSON}") is None
    assert index.streams(FOREIGN_CLERK, world.views).total == 0
    assert index.kinds(FOREIGN_CLERK, world.views) == {}


def test_every_event_of_the_log_is_counted_once(world: World) -> None:
    history = random_history(81, 300)
    world.record(history)
    world.catch_up()
    streams = {one.stream for one in history}
    assert sum(index.kinds(AUDITOR, world.views).values()) == len(streams)
    page = index.streams(AUDITOR, world.views, sort="-events", size=200)
    assert page.total == len(streams)
    for one in page.rows:
        events = [n for n, each in enumerate(history, 1) if each.stream == one.stream]
        assert (one.events, one.first_position, one.last_position) == (len(events), events[0], events[-1])
