"""Rows go into either database and come back as they were; what was changed is written, and only that."""

from __future__ import annotations

import json
from datetime import UTC, date, datetime, timedelta
from typing import Any

import pytest
import sqlalchemy as sa
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from projections.columns import data, day, flag, key, key_number, moment, number, text
from projections.rows import MissingRow, Row, Rows
from projections.storage import Storage
from tests.projections.world import World

METADATA = sa.MetaData()
things = sa.Table(
    "things",
    METADATA,
    key("case"),  # a reserved word
    key_number("step"),
    text("first"),
    text("second", maybe=True),
    number("amount"),
    day("on"),
    day("until", maybe=True),
    moment("at"),
    flag("done"),
    data("list"),
    data("maybe", maybe=True),
)
names = sa.Table("names", METADATA, key("name"), text("of"), sqlite_with_rowid=False)
pairs = sa.Table("pairs", METADATA, key("word"), key("id"), sqlite_with_rowid=False)
TABLES = (things, names, pairs)

TEXTS = st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\0"), max_size=20)
VALUES = st.recursive(
    st.none() | st.booleans() | st.integers(-(2**53), 2**53) | TEXTS,
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(TEXTS, inner, max_size=3),
    max_leaves=5,
)
ROWS = st.fixed_dictionaries(
    {
        "case": TEXTS,
        "step": st.integers(-(2**31), 2**31 - 1),
        "first": TEXTS,
        "second": st.none() | TEXTS,
        "amount": st.integers(-(2**63), 2**63 - 1),
        "on": st.dates(),
        "until": st.none() | st.dates(),
        "at": st.datetimes(timezones=st.just(UTC)),
        "done": st.booleans(),
        "list": st.lists(VALUES, max_size=3) | st.dictionaries(TEXTS, VALUES, max_size=3),
        "maybe": st.none() | st.lists(TEXTS, max_size=3),
    }
)
ROW: Row = {
    "case": "one",
    "step": 1,
    "first": "a",
    "second": None,
    "amount": 5,
    "on": date(2026, 7, 1),
    "until": None,
    "at": datetime(2026, 7, 1, 4, 0, 0, 123456, tzinfo=UTC),
    "done": False,
    "list": ["x"],
    "maybe": None,
}


@pytest.fixture
def kept(world: World) -> World:
    with world.views.write_engine.begin() as connection:
        METADATA.create_all(connection)
    return world


def rows(connection: sa.Connection) -> Rows:
    return Rows(TABLES, Storage(connection))


@settings(max_examples=60, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(given_rows=st.lists(ROWS, min_size=1, max_size=8, unique_by=lambda row: (row["case"], row["step"])))
def test_any_row_comes_back_as_it_was(kept: World, given_rows: list[Row]) -> None:
    with kept.views.write_engine.begin() as connection:
        connection.execute(sa.delete(things))
        writing = rows(connection)
        for row in given_rows:
            writing.add(things, **row)
        writing.write()
        reading = rows(connection)
        reading.fetch({things: [(row["case"], row["step"]) for row in given_rows]})
        for row in given_rows:
            assert reading.get(things, (row["case"], row["step"])) == row
        assert reading.loaded_alone == 0


def test_a_row_read_by_a_question_equals_the_row_that_was_written(kept: World) -> None:
    with kept.views.write_engine.begin() as connection:
        writing = rows(connection)
        writing.add(things, **ROW)
        writing.write()
        assert dict(connection.execute(sa.select(things)).one()._mapping) == ROW


def test_a_changed_row_is_written_and_a_looked_at_one_is_not(kept: World) -> None:
    with kept.views.write_engine.begin() as connection:
        first = rows(connection)
        first.add(things, **ROW)
        first.add(things, **{**ROW, "case": "two"})
        first.write()
        second = rows(connection)
        second.change(things, ("one", 1))["first"] = "changed"
        looked_at = second.get(things, ("two", 1))
        assert looked_at is not None
        looked_at["first"] = "not said to be changed"
        second.write()
        found = dict(connection.execute(sa.select(things.c.case, things.c.first)).all())
        assert found == {"one": "changed", "two": "a"}


def test_a_missing_row_is_none_to_look_at_and_an_error_to_change(kept: World) -> None:
    with kept.views.write_engine.begin() as connection:
        reading = rows(connection)
        assert reading.get(things, ("none", 1)) is None
        for ask in (reading.change, reading.row):
            with pytest.raises(MissingRow):
                ask(things, ("none", 1))


def test_a_removed_row_is_gone_and_can_come_again(kept: World) -> None:
    with kept.views.write_engine.begin() as connection:
        first = rows(connection)
        for name in ("a", "b", "c"):
            first.add(names, name=name, of="x")
        first.add(pairs, word="w", id="i")
        first.write()
        second = rows(connection)
        for name in ("a", "b"):
            second.remove(names, name)
        second.remove(pairs, ("w", "i"))
        assert second.get(names, "a") is None
        second.add(names, name="b", of="y")
        second.write()
        assert [tuple(row) for row in connection.execute(sa.select(names).order_by(names.c.name))] == [
            ("b", "y"),
            ("c", "x"),
        ]
        assert connection.scalar(sa.select(sa.func.count()).select_from(pairs)) == 0


def test_a_table_of_keys_alone_takes_the_same_row_twice(kept: World) -> None:
    with kept.views.write_engine.begin() as connection:
        for _ in range(2):
            writing = rows(connection)
            writing.add(pairs, word="w", id="i")
            writing.write()
        assert connection.scalar(sa.select(sa.func.count()).select_from(pairs)) == 1


def test_thousands_of_rows_are_asked_for_at_once(kept: World) -> None:
    wanted = [f"name-{n}" for n in range(40_000)]
    with kept.views.write_engine.begin() as connection:
        writing = rows(connection)
        for name in wanted[::2]:
            writing.add(names, name=name, of="x")
        writing.write()
        reading = rows(connection)
        reading.fetch({names: wanted})
        assert sum(reading.get(names, name) is not None for name in wanted) == 20_000
        assert reading.loaded_alone == 0


def test_data_is_written_in_one_way_only(kept: World) -> None:
    """So that a row that was read and written again, or made anew, is the same to the byte."""
    spellings: list[Any] = [{"b": 1, "a": [1, 2]}, {"a": (1, 2), "b": 1}]
    seen = set()
    with kept.views.write_engine.begin() as connection:
        for spelling in spellings:
            writing = rows(connection)
            writing.add(things, **{**ROW, "list": spelling})
            writing.write()
            seen.add(connection.exec_driver_sql("SELECT list FROM things").scalar())
    assert seen == {json.dumps({"a": [1, 2], "b": 1}, separators=(",", ":"))}


def test_without_a_storage_rows_live_in_memory() -> None:
    alone = Rows(TABLES)
    alone.add(names, name="b", of="x")
    alone.add(names, name="a", of="y")
    alone.change(names, "b")["of"] = "z"
    alone.write()
    assert alone.all(names) == [{"name": "a", "of": "y"}, {"name": "b", "of": "z"}]
    alone.remove(names, "a")
    assert alone.get(names, "a") is None
    assert alone.get(names, "never") is None
    assert alone.loaded_alone == 0


def test_a_moment_is_kept_to_the_microsecond() -> None:
    column = moment("at").type
    dialect = sa.create_engine("sqlite://").dialect
    to, back = column.bind_processor(dialect), column.result_processor(dialect, None)
    assert to is not None
    assert back is not None
    for microseconds in (0, 1, 999_999):
        instant = datetime(2026, 7, 1, tzinfo=UTC) + timedelta(microseconds=microseconds)
        assert back(to(instant)) == instant
