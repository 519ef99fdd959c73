"""One town for all tests of a module; each test brings its own people."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from tests.support.window.clients import Window, windows
from tests.support.window.town import Town, town_at


@pytest.fixture(scope="module")
def town(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Town]:
    with town_at(tmp_path_factory.mktemp("town")) as made:
        yield made


@pytest.fixture(scope="module")
def everybody(town: Town) -> dict[str, Window]:
    return windows(town)


@pytest.fixture(scope="module")
def clerk(everybody: dict[str, Window]) -> Window:
    return everybody["clerk"]
