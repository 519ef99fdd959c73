"""The town, its windows, and an employer without an account."""

from collections.abc import Iterator

import pytest
from starlette.testclient import TestClient

from tests.support.window.fixtures import clerk, everybody, town
from tests.support.window.town import Town
from web.app import create_app
from web.feedback.limit import WRONG_CODES
from web.offers.bounds import SENT

__all__ = ["clerk", "everybody", "town"]


@pytest.fixture
def anybody(town: Town) -> Iterator[TestClient]:
    """Somebody with a telephone and no account."""
    WRONG_CODES.forget()
    SENT.forget()
    with TestClient(create_app(town.house), base_url="http://testserver", follow_redirects=False) as client:
        yield client
    WRONG_CODES.forget()
    SENT.forget()
