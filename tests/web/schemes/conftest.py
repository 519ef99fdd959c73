"""Two officers of the province."""

from __future__ import annotations

import pytest

from tests.support.offices import Offices
from tests.web.schemes.officers import Officer


@pytest.fixture
def one(writing: Offices) -> Officer:
    return Officer(writing, "bureau")


@pytest.fixture
def two(writing: Offices) -> Officer:
    return Officer(writing, "bureau2")
