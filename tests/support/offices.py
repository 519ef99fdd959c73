"""The bureau's pages under test: a told province behind the whole house, and clients of everybody who works there."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import pytest
from starlette.applications import Starlette
from starlette.testclient import TestClient

from domain.shared.refusal import Refusal
from projections.appraisal_archive import league
from projections.appraisal_archive.answers import Result
from projections.operator_directory import queries as directory
from schedulers.sources import system
from tenants.accounts.roles import Role
from tenants.accounts.sessions import Session
from tenants.demo.plan import OperatorPlan, Plan
from tests.journeys.province import PASSWORD, Province, make_province
from tests.support.html import check, text, tree
from web.app import create_app
from web.guards.session import COOKIE
from web.house import House

ORIGIN = "http://testserver"
EVERYBODY = system("tests")
QUARTER, EARLIER, YEAR = "2025Q4", "2025Q3", "2025"


@dataclass(frozen=True)
class Offices:
    """A house with its plan. Besides the demo's logins there are `county` and `elsewhere`, officers of two counties."""

    house: House
    plan: Plan
    app: Starlette
    _tokens: dict[str, str] = field(default_factory=dict)

    def token(self, login: str) -> str:
        """A session's cookie value, the same each time it is asked for."""
        if login not in self._tokens:
            session = self.house.accounts.sign_in(login, PASSWORD, "127.0.0.1")
            assert isinstance(session, Session), session
            self._tokens[login] = session.token
        return self._tokens[login]

    def client(self, login: str | None = "bureau", language: str = "zh") -> TestClient:
        """A browser of somebody, or of a reader without an account."""
        cookies = {"yizhan_lang": language} | ({COOKIE: self.token(login)} if login else {})
        return TestClient(
            self.app, base_url=ORIGIN, headers={"Origin": ORIGIN}, cookies=cookies, follow_redirects=False
        )

    def page(self, path: str, login: str | None = "bureau", language: str = "zh", status: int = 200) -> str:
        """A page that must be there and well-formed."""
        answer = self.client(login, language).get(path)
        assert answer.status_code == status, f"{path}: {answer.status_code}"
        check(answer.text)
        return answer.text

    @property
    def views(self) -> Any:
        return self.house.views

    @property
    def worst(self) -> Result:
        """Of the operators that failed twice in a row and are flagged, the lowest result of the latest quarter."""
        flagged = {one.operator for one in directory.flagged_operators(EVERYBODY, self.views)}
        return next(one for one in league.failing(EVERYBODY, self.views, QUARTER) if one.operator in flagged)

    @property
    def own(self) -> OperatorPlan:
        """The operator of the demo's manager, clerk and assessor."""
        return self.plan.operators[0]

    @property
    def other(self) -> OperatorPlan:
        """An operator of another county, which no tenant's account belongs to."""
        return next(one for one in self.plan.operators if one.county != self.own.county)


def opened(told: Province, folder: Path, *, follow: bool = False) -> Iterator[Offices]:
    """Offices over a copy of their own."""
    with told.opened(folder, follow=follow) as house:
        made = Offices(house, told.plan, create_app(house))
        for login, operator in (("county", made.own), ("elsewhere", made.other)):
            user = house.accounts.add_user(
                login, PASSWORD, role=Role.BUREAU, display_name=f"{login} 经办", area=operator.county
            )
            assert not isinstance(user, Refusal), user
        yield made


@pytest.fixture(scope="session")
def told(tmp_path_factory: pytest.TempPathFactory) -> Province:
    return make_province(tmp_path_factory.mktemp("told"))


@pytest.fixture(scope="session")
def offices(told: Province, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Offices]:
    """For reading alone: nobody writes to it."""
    yield from opened(told, tmp_path_factory.mktemp("offices"))


@pytest.fixture(scope="module")
def writing(told: Province, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Offices]:
    """Offices for one module's tests to write in; the read models follow."""
    yield from opened(told, tmp_path_factory.mktemp("writing"), follow=True)


def said(page: str) -> str:
    """What is read in the work area of a page, or in a fragment."""
    root = tree(page)
    return text(next((one for one in root.iter("main")), root))


def rows(page: str, labelled: str) -> list[list[str]]:
    """The rows of the table under a heading, each as the texts of its cells."""
    root = tree(page)
    box = next(one for one in root.iter("div") if one.get("aria-labelledby") == labelled and one.get("role") == "group")
    return [[text(cell) for cell in row] for body in box.iter("tbody") for row in body.iter("tr")]
