"""The worlds that the tests of the read models live in."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from tenants.settings import Settings
from tests.projections.world import World, a_world


@pytest.fixture
def world(database: Settings) -> Iterator[World]:
    """Empty, on each database in turn."""
    with a_world(database) as one:
        yield one


@pytest.fixture
def small_world(sqlite_database: Settings) -> Iterator[World]:
    """Empty, on SQLite: for what does not depend on the database."""
    with a_world(sqlite_database) as one:
        yield one
