"""One province for all of these tests: it takes a while to tell."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from tests.web.foreign.province import Province, a_province


@pytest.fixture(scope="package")
def province(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Province]:
    with a_province(tmp_path_factory.mktemp("foreign")) as made:
        yield made
