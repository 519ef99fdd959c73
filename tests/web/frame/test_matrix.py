"""Every route × every role × own and foreign operator, by a browser and by htmx: each cell has its stated answer.

The expectation is worked out here from the permission table and the reach a route names, not by the guard under test.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest
from starlette.testclient import TestClient

from tenants.accounts.permissions import GRANTS
from tenants.accounts.roles import Role
from tenants.settings import Settings
from tests.support.databases import SECRET
from tests.support.frame import ORIGIN, OWN, add_users, token
from web.app import create_app
from web.guards.session import COOKIE
from web.house import House, open_house
from web.route import Route, Scope
from web.routes import ROUTES

pytestmark = pytest.mark.security

PEOPLE = (None, *(role for role in Role if role.signs_in))
REACHES = {
    Scope.BUREAU_AREA: (Role.BUREAU, Role.FINANCE),
    Scope.OWN_TENANT: (Role.MANAGER, Role.CLERK),
    Scope.ASSIGNED: (Role.ASSESSOR,),
    Scope.AUDIT: (Role.AUDITOR,),
}
FOREIGN = "op-360102-001"  # outside the province, so outside every reach but the auditor's
SHARED = Scope.PUBLIC | Scope.ANY_USER


@dataclass(frozen=True)
class Cell:
    """One route asked for by one person."""

    route: Route
    role: Role | None
    operator: str

    @property
    def path(self) -> str:
        return re.sub(r"\{\w+(:path)?\}", "nothing-of-that-name", self.route.path.replace("{operator}", self.operator))

    @property
    def expected(self) -> set[int]:
        """The answers that are right."""
        if self.route.scope & SHARED:
            return {303} if self.role is None and self.route.scope is Scope.ANY_USER else {200, 303, 304, 404, 422}
        if self.role is None:
            return {303}
        reached = any(self.role in roles for scope, roles in REACHES.items() if scope in self.route.scope)
        if self.route.may is None or self.role not in GRANTS[self.route.may].roles or not reached:
            return {403}
        if "{operator}" in self.route.path and self.operator == FOREIGN and self.role is not Role.AUDITOR:
            return {404}
        return {200, 204, 303, 404, 422}


CELLS = [
    Cell(route, role, operator)
    for route in ROUTES
    for role in PEOPLE
    for operator in ((OWN, FOREIGN) if "{operator}" in route.path else (OWN,))
]


@pytest.fixture(scope="module")
def house(tmp_path_factory: pytest.TempPathFactory) -> Iterator[House]:
    folder: Path = tmp_path_factory.mktemp("matrix")
    opened = open_house(Settings(data_dir=folder, secret_key=SECRET))
    add_users(opened.write_side)
    yield opened
    opened.close()


@pytest.fixture(scope="module")
def clients(house: House) -> dict[Role | None, TestClient]:
    app = create_app(house)
    return {
        role: TestClient(
            app,
            base_url=ORIGIN,
            headers={"Origin": ORIGIN},
            cookies={COOKIE: token(house.write_side, role)} if role else {},
            follow_redirects=False,
        )
        for role in PEOPLE
    }


@pytest.mark.parametrize("route", ROUTES, ids=lambda route: route.name)
def test_every_cell_of_the_access_matrix_answers_as_stated(
    route: Route, clients: dict[Role | None, TestClient], house: House
) -> None:
    if route.name == "accounts.sign-out":
        return  # it would end the sessions the others need; test_doors.py has it
    wrong, before = [], house.log.head()
    for cell in (one for one in CELLS if one.route is route):
        for headers in ({}, {"HX-Request": "true"}):
            answer = clients[cell.role].request(route.method, cell.path, headers=headers)
            expected = cell.expected | ({204} if headers and 303 in cell.expected else set())
            if answer.status_code not in expected:
                wrong.append(f"{cell.role} {cell.path} {headers}: {answer.status_code}, not {expected}")
    assert not wrong, "\n".join(wrong)
    if not route.writes:
        assert house.log.head() == before, "reading wrote"


def test_the_matrix_has_a_cell_for_every_route_and_every_role() -> None:
    assert {(cell.route.name, cell.role) for cell in CELLS} == {
        (route.name, role) for route in ROUTES for role in PEOPLE
    }


def test_a_write_without_an_origin_is_refused_everywhere(clients: dict[Role | None, TestClient]) -> None:
    for route in (one for one in ROUTES if one.method == "POST"):
        answer = clients[Role.BUREAU].post(Cell(route, None, OWN).path, headers={"Origin": "http://evil.test"})
        assert answer.status_code == 403, route.name


def test_a_write_is_never_done_by_reading_its_address(clients: dict[Role | None, TestClient]) -> None:
    readable = {one.path for one in ROUTES if one.method == "GET"}
    for route in (one for one in ROUTES if one.writes and one.path not in readable):
        answer = clients[Role.BUREAU].get(Cell(route, None, OWN).path)
        assert answer.status_code in (404, 405), route.name
