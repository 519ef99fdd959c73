"""A town whose operators are contracted for what outlets put on."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from tests.support.window.clients import Window, windows
from tests.support.window.town import ITEMS, Town, town_at

PUT_ON = ("3.1.5", "2.1.3", "2.2.1", "6.1.1", "6.2.1", "8.1.1", "1.1.3", "7.1.1", "1.2.2")


@pytest.fixture(scope="module")
def town(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Town]:
    with town_at(tmp_path_factory.mktemp("outlet"), covered=(*ITEMS, *PUT_ON)) as made:
        yield made


@pytest.fixture(scope="module")
def everybody(town: Town) -> dict[str, Window]:
    return windows(town)


@pytest.fixture(scope="module")
def clerk(everybody: dict[str, Window]) -> Window:
    return everybody["clerk"]
