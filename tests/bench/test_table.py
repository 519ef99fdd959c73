"""The table of speeds is measured and printed; how fast it is is not for a test to say."""

from pathlib import Path

import pytest

from tests.bench import store
from tests.bench.commands import append_like_a_command
from tests.bench.measure import Measured, in_turn, rate
from tests.bench.table import HEADER, cells, line
from tests.support.databases import Servers


@pytest.mark.postgres
def test_every_row_of_the_store_is_measured(servers: Servers, tmp_path: Path) -> None:
    rows = list(store.rows(servers, tmp_path, quick=True, command=append_like_a_command))
    assert [row.work for row in rows] == [
        "command, SQLite FULL, 1 thread",
        "command, SQLite FULL, 8 threads",
        "command, SQLite FULL, 32 threads",
        "command, PostgreSQL, 1 thread",
        "command, PostgreSQL, 8 threads",
        "command, PostgreSQL, 8 threads",
        "command, PostgreSQL, 32 threads",
        "replay, SQLite",
        "replay, PostgreSQL",
    ]
    assert all(row.ours > 0 and row.theirs > 0 for row in rows)


def test_a_row_says_whether_its_goal_was_reached() -> None:
    row = Measured("replay", "raw SELECT", ours=1400, theirs=2000, goal=0.7)
    assert cells(row) == ("replay", "raw SELECT", "1,400", "2,000", "0.70", "0.7", "yes")
    assert cells(Measured("replay", "raw SELECT", ours=1399, theirs=2000, goal=0.7))[-1] == "no"
    assert len({len(line(texts)) for texts in (HEADER, cells(row))}) == 1


def test_a_failing_operation_fails_the_measurement() -> None:
    with pytest.raises(ZeroDivisionError):
        rate(lambda: 1 / 0, 4, threads=2)


def test_a_rate_is_of_all_threads_together() -> None:
    done: list[int] = []
    assert rate(lambda: done.append(1), 12, threads=4) > 0
    assert len(done) == 12


def test_the_middle_of_the_rounds_counts() -> None:
    rates = iter([5.0, 1.0, 9.0])
    assert in_turn({"ours": lambda: next(rates)}, 3) == {"ours": 5.0}
