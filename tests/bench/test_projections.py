"""The row of the projections is measured; how fast they are is not for a test to say."""

from pathlib import Path

import pytest

from projections.catalog import ROOMS
from tests.bench import projections
from tests.support.databases import Servers


@pytest.mark.postgres
def test_every_row_of_the_projections_is_measured(servers: Servers, tmp_path: Path) -> None:
    rows = list(projections.rows(servers, tmp_path, quick=True))
    assert [(row.work, row.goal) for row in rows] == [
        (f"all {len(ROOMS)} projections rebuilt, SQLite", 12),
        (f"all {len(ROOMS)} projections rebuilt, SQLite", 1),
        (f"all {len(ROOMS)} projections rebuilt, PostgreSQL", 12),
    ]
    assert all(row.ours > 0 and row.theirs > 0 for row in rows)
