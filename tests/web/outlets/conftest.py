"""The town and its windows; the manager's is the one that writes here."""

from __future__ import annotations

import pytest

from tests.support.window.clients import Window
from tests.support.window.fixtures import clerk, everybody, town

__all__ = ["clerk", "everybody", "manager", "town"]


@pytest.fixture(scope="module")
def manager(everybody: dict[str, Window]) -> Window:
    return everybody["manager"]
