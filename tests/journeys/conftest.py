"""One province for all the journeys; those that write have a copy of their own."""

from collections.abc import Callable, Iterator
from functools import cache

import pytest
from starlette.applications import Starlette
from starlette.testclient import TestClient

from tenants.accounts.roles import Role
from tests.journeys.chinese import Known, known_of
from tests.journeys.province import DEPARTED, Living, Province, make_province, session_of
from tests.journeys.walk import HOST, Page, walk
from tests.support.server import served
from web.app import create_app
from web.guards.session import COOKIE
from web.house import House

ClientOf = Callable[[Role], TestClient]
Walked = Callable[[Role], list[Page]]


@pytest.fixture(scope="session")
def province(tmp_path_factory: pytest.TempPathFactory) -> Province:
    return make_province(tmp_path_factory.mktemp("province"))


@pytest.fixture(scope="session")
def house(province: Province, tmp_path_factory: pytest.TempPathFactory) -> Iterator[House]:
    """For reading alone: nobody writes to it."""
    with province.opened(tmp_path_factory.mktemp("read")) as opened:
        yield opened


@pytest.fixture(scope="session")
def app(house: House) -> Starlette:
    return create_app(house)


@pytest.fixture(scope="session")
def sessions(house: House) -> dict[Role, str]:
    return {role: session_of(house, role.value) for role in Role if role.signs_in}


@pytest.fixture(scope="session")
def address(app: Starlette) -> Iterator[str]:
    """Where a browser finds the house for reading."""
    with served(app) as found:
        yield found


@pytest.fixture(scope="session")
def client_of(app: Starlette, sessions: dict[Role, str]) -> ClientOf:
    """A client with the session of a role; ask it for the language of each page."""
    return lambda role: TestClient(app, base_url=HOST, cookies={COOKIE: sessions[role]})


@pytest.fixture(scope="session")
def walked(client_of: ClientOf) -> Walked:
    """The pages that a role finds by following links; walked once."""
    return cache(lambda role: walk(client_of(role)))


@pytest.fixture(scope="session")
def walked_by_departed(app: Starlette, house: House) -> list[Page]:
    """The pages that the manager of the operator that left finds."""
    return walk(TestClient(app, base_url=HOST, cookies={COOKIE: session_of(house, DEPARTED)}))


@pytest.fixture(scope="session")
def known(house: House) -> Known:
    return known_of(house)


@pytest.fixture
def living(province: Province, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Living]:
    """A house of the test's own, to write in."""
    folder = tmp_path_factory.mktemp("living")
    with province.opened(folder, follow=True) as house, served(create_app(house)) as found:
        yield Living(house, found)
