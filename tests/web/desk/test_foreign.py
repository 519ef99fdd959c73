"""Every route of the desk, asked for with what belongs to another operator: answered exactly as if it did not exist."""

from __future__ import annotations

import re
from typing import Any

import pytest

from domain.jobs.commands import MakeReferral, ShowMatches
from domain.jobs.matching import Post
from tenants.accounts.permissions import may
from tenants.accounts.roles import Role
from tests.support.proofs import PDF
from tests.support.window.clients import Window, said
from tests.support.window.town import FOREIGN_VILLAGE, OTHER, UNEMPLOYMENT, Town
from web.cases.routes import ROUTES as CASES
from web.desk.routes import ROUTES as DESK
from web.jobs.routes import ROUTES as JOBS
from web.people.routes import ROUTES as PEOPLE
from web.route import Route
from web.vouchers.routes import ROUTES as VOUCHERS

pytestmark = pytest.mark.security

NOBODYS = {"item", "fact"}
"""Parts of an address that are the catalogue's, and so belong to nobody."""


def of_somebody(route: Route) -> bool:
    """Does its address name what belongs to an operator?"""
    return bool(set(re.findall(r"\{(\w+)\}", route.path)) - NOBODYS)


def of_a_clerk(route: Route) -> bool:
    """Whether a clerk may ask for it at all: what is the bureau's alone is refused before anything is looked for."""
    return route.may is not None and may(Role.CLERK, route.may)


ROUTES = [one for one in (*DESK, *PEOPLE, *CASES, *JOBS, *VOUCHERS) if of_somebody(one) and of_a_clerk(one)]


@pytest.fixture(scope="module")
def foreign(town: Town) -> dict[str, str]:
    """One of everything, all of the other operator."""
    person = town.person(OTHER, village=FOREIGN_VILLAGE)
    town.case(person, operator=OTHER, village=FOREIGN_VILLAGE)
    case = town.case(person, UNEMPLOYMENT, operator=OTHER, village=FOREIGN_VILLAGE, steps=2)
    vacancy = town.vacancy(operator=OTHER, village=FOREIGN_VILLAGE, steps=3)
    made = {"person": person, "case": case, "vacancy": vacancy, "employer": town.employer(OTHER)[0]}
    made["matches"] = _matches(town, vacancy=town.vacancy(operator=OTHER, village=FOREIGN_VILLAGE))
    made["evidence"] = town.evidence(case, person, PDF, OTHER)
    made |= {"item": "3.1.2", "fact": "graduation", "referral": _referral(town, person)}
    return made | {"voucher": town.voucher(person, claimed=False)}


def _matches(town: Town, vacancy: str) -> str:
    place: dict[str, Any] = {"operator": OTHER, "outlet": f"{OTHER}-w1", "on": town.today}
    sides: dict[str, Any] = {"seekers": (), "posts": (Post(id=vacancy),)}
    town.do(ShowMatches(matches="M-F", purpose="people", subject=vacancy, **sides, **place), town.clerk(OTHER))
    return "M-F"


def _referral(town: Town, person: str) -> str:
    vacancy = town.vacancy(operator=OTHER, village=FOREIGN_VILLAGE)
    opened = town.opened("CASE-F", "3.1.3", person, OTHER, about=vacancy, village=FOREIGN_VILLAGE)
    place: dict[str, Any] = {"operator": OTHER, "outlet": f"{OTHER}-w1", "on": town.today}
    made = MakeReferral(referral="referral-foreign", case="CASE-F", person=person, vacancy=vacancy, **place)
    town.do([opened, *town.steps("CASE-F", 1, 2, OTHER), made], town.clerk(OTHER))
    return "referral-foreign"


def asked(window: Window, route: Route, ids: dict[str, str], **headers: str) -> Any:
    item = {"item": "3.2.4"} if "{employer}" in route.path else {}  # guidance of employers
    path = re.sub(r"\{(\w+)\}", lambda name: (ids | item)[name[1]], route.path)
    return window.client.request(
        route.method, path, data={"on": "2026-11-20"} if route.writes else None, headers=headers
    )


@pytest.mark.parametrize("route", ROUTES, ids=lambda route: route.name)
@pytest.mark.parametrize("headers", [{}, {"HX-Request": "true"}], ids=["browser", "htmx"])
def test_a_foreign_id_answers_like_a_missing_one(
    everybody: dict[str, Window], town: Town, foreign: dict[str, str], route: Route, headers: dict[str, str]
) -> None:
    kinds = {"item": "3.1.2", "fact": "graduation"}
    missing = {name: kinds.get(name, "2611-AAAAA-AAAAA") for name in foreign}
    head = town.head
    answers = [asked(everybody["clerk"], route, ids, **headers) for ids in (foreign, missing)]
    assert [one.status_code for one in answers] == [404, 404]
    left, right = (said(one.text).split("请求号")[0] for one in answers)
    assert left == right
    assert town.head == head


@pytest.mark.parametrize("route", [one for one in ROUTES if not one.writes], ids=lambda route: route.name)
def test_what_is_ones_own_is_there(everybody: dict[str, Window], foreign: dict[str, str], route: Route) -> None:
    answer = asked(everybody["stranger"], route, foreign)
    assert answer.status_code == 200
