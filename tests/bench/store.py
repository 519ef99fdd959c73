"""Rows 1 to 4 of the table of speeds: the store beside the library's own recorders and beside plain SQL."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from contextlib import AbstractContextManager, ExitStack
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from tenants.settings import Settings
from tests.bench import peers
from tests.bench.handled import issue_vouchers
from tests.bench.measure import Measured, in_turn, rate
from tests.bench.replay import replay_rows
from tests.support.databases import Servers, settings_for

OpenCommand = Callable[[Settings], AbstractContextManager[Callable[[], object]]]
SQLITE_GOALS = {1: 0.9, 8: 2.0, 32: 3.0}
POSTGRESQL_GOALS = {1: 1.4, 8: 3.5, 32: 8.0}
RAW_THREADS, RAW_GOAL = 8, 0.55


@dataclass(frozen=True, slots=True)
class Effort:
    """How long to measure: operations a round, and rounds."""

    operations: int
    rounds: int
    replayed: int


FULL = Effort(operations=3000, rounds=5, replayed=50_000)
QUICK = Effort(operations=64, rounds=1, replayed=200)


def rows(servers: Servers, folder: Path, *, quick: bool = False) -> Iterator[Measured]:
    """Each row as it is measured; files go below `folder`."""
    effort = QUICK if quick else FULL
    command: OpenCommand = partial(issue_vouchers, policies=10, people=20) if quick else issue_vouchers
    yield from _sqlite(servers, folder, effort, command)
    yield from _postgresql(servers, folder, effort, command)
    yield from replay_rows(servers, folder, effort.replayed, effort.rounds)


def _sqlite(servers: Servers, folder: Path, effort: Effort, command: OpenCommand) -> Iterator[Measured]:
    for threads, goal in SQLITE_GOALS.items():
        here = folder / f"sqlite-{threads}"
        here.mkdir()
        with ExitStack() as stack:
            settings = stack.enter_context(settings_for("sqlite", here, servers))
            operations = {
                "ours": stack.enter_context(command(settings)),
                "library": stack.enter_context(peers.library_on_sqlite(here)),
            }
            found = _in_turn(operations, effort, threads)
        work = f"command, SQLite FULL, {_threads(threads)}"
        yield Measured(work, "the library's save()", found["ours"], found["library"], goal)


def _postgresql(servers: Servers, folder: Path, effort: Effort, command: OpenCommand) -> Iterator[Measured]:
    for threads, goal in POSTGRESQL_GOALS.items():
        here = folder / f"postgresql-{threads}"
        here.mkdir()
        with ExitStack() as stack:
            settings = stack.enter_context(settings_for("postgresql", here, servers))
            operations = {
                "ours": stack.enter_context(command(settings)),
                "library": stack.enter_context(peers.library_on_postgresql(settings.database_url, threads)),
                "raw": stack.enter_context(peers.raw_inserts(settings.database_url, threads)),
            }
            found = _in_turn(operations, effort, threads)
        work = f"command, PostgreSQL, {_threads(threads)}"
        yield Measured(work, "the library's save()", found["ours"], found["library"], goal)
        if threads == RAW_THREADS:
            yield Measured(work, "raw autocommit INSERT", found["ours"], found["raw"], RAW_GOAL)


def _in_turn(operations: Mapping[str, Callable[[], object]], effort: Effort, threads: int) -> dict[str, float]:
    ways = {name: partial(rate, operation, effort.operations, threads) for name, operation in operations.items()}
    return in_turn(ways, effort.rounds)


def _threads(count: int) -> str:
    return "1 thread" if count == 1 else f"{count} threads"
