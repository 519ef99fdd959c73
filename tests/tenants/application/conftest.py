"""The story on each database, its operators founded; `sqlite_story` with a person, on SQLite alone."""

from collections.abc import Iterator
from contextlib import closing

import pytest

from tenants.settings import Settings
from tests.tenants.application.story import Story


@pytest.fixture
def story(database: Settings) -> Iterator[Story]:
    with closing(Story(database)) as told:
        told.found_operators()
        yield told


@pytest.fixture
def sqlite_story(sqlite_database: Settings) -> Iterator[Story]:
    with closing(Story(sqlite_database)) as told:
        told.found_operators()
        told.register()
        yield told
