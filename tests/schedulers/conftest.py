"""A province at work on SQLite, on the first working day of 2026, with the default scheme adopted."""

from collections.abc import Iterator

import pytest

from tenants.settings import Settings
from tests.support.working import Working, at, working


@pytest.fixture
def province(sqlite_database: Settings) -> Iterator[Working]:
    with working(sqlite_database, at(2026, 1, 5), durable=False) as made:
        made.adopt_scheme()
        yield made


@pytest.fixture
def without_scheme(sqlite_database: Settings) -> Iterator[Working]:
    with working(sqlite_database, at(2026, 1, 5), durable=False) as made:
        yield made
