"""`yizhan bench`: every row of the table, printed as it is measured."""

from __future__ import annotations

import tempfile
from collections.abc import Callable, Iterator
from pathlib import Path

from tests.bench import appraising, matching, pages, projections, store
from tests.bench.measure import Bounded, Measured, Waited
from tests.bench.table import HEADER, cells, line
from tests.support.databases import Servers


def run(*, quick: bool, echo: Callable[[str], object]) -> list[Measured | Waited | Bounded]:
    """Measure and print; with `quick` so little that the figures mean nothing. Starts a PostgreSQL of its own."""
    found: list[Measured | Waited | Bounded] = []
    servers = Servers()
    try:
        with tempfile.TemporaryDirectory(prefix="yizhan-bench-") as folder:
            echo(line(HEADER))
            echo(line(["-" * len(cell) for cell in HEADER]))
            for row in rows(servers, Path(folder), quick=quick):
                echo(line(cells(row)))
                found.append(row)
    finally:
        servers.stop()
    return found


def rows(servers: Servers, folder: Path, *, quick: bool) -> Iterator[Measured | Waited | Bounded]:
    """The parts of the table, in the order of the goals."""
    yield from store.rows(servers, folder, quick=quick)
    yield from projections.rows(servers, folder, quick=quick)
    yield from appraising.rows(folder, quick=quick)
    yield from matching.rows(servers, folder / "matching", quick=quick)
    yield from pages.rows(servers, folder, quick=quick)
