"""A town whose operators may do everything, and its windows."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from tests.support.window.assistance import assisting
from tests.support.window.fixtures import clerk, everybody
from tests.support.window.town import Town

__all__ = ["clerk", "everybody"]


@pytest.fixture(scope="module")
def town(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Town]:
    with assisting(tmp_path_factory.mktemp("town")) as made:
        yield made
