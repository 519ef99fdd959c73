"""The gallery's application over a real write side, once for all tests of the frame."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from starlette.applications import Starlette
from starlette.testclient import TestClient

from tenants.accounts.roles import Role
from tenants.platform import WriteSide, open_write_side
from tenants.settings import Settings
from tests.support.databases import SECRET
from tests.support.frame import ORIGIN, LogOnly, add_users, token
from tests.support.server import served
from tests.web.frame.gallery.routes import ROUTES
from web.app import create_app
from web.guards.session import COOKIE


@pytest.fixture(scope="session")
def side(tmp_path_factory: pytest.TempPathFactory) -> Iterator[WriteSide]:
    folder: Path = tmp_path_factory.mktemp("frame")
    opened = open_write_side(Settings(data_dir=folder, secret_key=SECRET))
    add_users(opened)
    yield opened
    opened.close()


@pytest.fixture(scope="session")
def app(side: WriteSide) -> Starlette:
    return create_app(LogOnly(side, demo=True), ROUTES)


@pytest.fixture(scope="session")
def tokens(side: WriteSide) -> dict[Role, str]:
    return {role: token(side, role) for role in Role if role.signs_in}


@pytest.fixture
def client(app: Starlette) -> Iterator[TestClient]:
    """A reader without a session; sends Origin as a browser on our own pages does."""
    with TestClient(app, base_url=ORIGIN, headers={"Origin": ORIGIN}, follow_redirects=False) as made:
        yield made


@pytest.fixture
def signed_in(app: Starlette, tokens: dict[Role, str]) -> Callable[[Role], TestClient]:
    """A client with the session of a role."""

    def of(role: Role) -> TestClient:
        cookies = {COOKIE: tokens[role]}
        return TestClient(app, base_url=ORIGIN, headers={"Origin": ORIGIN}, cookies=cookies, follow_redirects=False)

    return of


@pytest.fixture
def officer(signed_in: Callable[[Role], TestClient]) -> TestClient:
    return signed_in(Role.BUREAU)


@pytest.fixture(scope="session")
def address(app: Starlette) -> Iterator[str]:
    """Where a browser finds the gallery."""
    with served(app) as found:
        yield found
