"""Every route of training and ventures, asked for with what belongs to another operator: as if it did not exist."""

from __future__ import annotations

import re
from typing import Any

import pytest

from tests.support.window import startups
from tests.support.window.clients import Window, said
from tests.support.window.town import FOREIGN_VILLAGE, OTHER, OWN, Town
from web.route import Route
from web.training.routes import ROUTES as TRAINING
from web.ventures.routes import ROUTES as VENTURES

pytestmark = pytest.mark.security

ROUTES = [one for one in (*TRAINING, *VENTURES) if "{" in one.path]


@pytest.fixture(scope="module")
def foreign(town: Town) -> dict[str, str]:
    course = startups.course(town, operator=OTHER)
    person = startups.enrolled(town, course, operator=OTHER, village=FOREIGN_VILLAGE)
    startups.begin(town, "5.3.3", person, startups.SHOP, operator=OTHER)
    made = {"course": course, "person": person, "venture": startups.venture(town, operator=OTHER)}
    return made | {"loan": startups.loan(town, operator=OTHER), "clinic": startups.clinic(town, operator=OTHER)}


def asked(window: Window, route: Route, ids: dict[str, str]) -> Any:
    path = re.sub(r"\{(\w+)\}", lambda name: ids[name[1]], route.path)
    return window.client.request(route.method, path, data={"on": "2026-11-20"} if route.writes else None)


@pytest.mark.parametrize("route", ROUTES, ids=lambda route: route.name)
def test_a_foreign_id_answers_like_a_missing_one(
    everybody: dict[str, Window], town: Town, foreign: dict[str, str], route: Route
) -> None:
    missing, head = dict.fromkeys(foreign, "2611-AAAAA-AAAAA"), town.head
    reached = [(foreign, OTHER), (foreign, OWN), (missing, OWN)]
    answers = [asked(everybody["clerk"], route, {**ids, "operator": code}) for ids, code in reached]
    assert [one.status_code for one in answers] == [404, 404, 404]
    first, second, third = (said(one.text).split("请求号")[0] for one in answers)
    assert first == second == third
    assert town.head == head


@pytest.mark.parametrize("route", [one for one in ROUTES if not one.writes], ids=lambda route: route.name)
def test_what_is_ones_own_is_there(everybody: dict[str, Window], foreign: dict[str, str], route: Route) -> None:
    assert asked(everybody["stranger"], route, {**foreign, "operator": OTHER}).status_code == 200


def test_a_foreign_class_person_or_clinic_in_a_form_is_unknown(
    everybody: dict[str, Window], town: Town, foreign: dict[str, str]
) -> None:
    clerk = everybody["clerk"]
    case = startups.begin(town, "4.1.2", town.person(), {"course": foreign["course"]}, steps=3, told=("needs",))
    answer = clerk.submit(f"/cases/{case}", f"/cases/{case}/steps")
    assert answer.status_code == 422
    assert "没有找到这个培训班期" in said(answer.text)
    clinic = startups.clinic(town)
    page = f"/clinics/{clinic}"
    booked = clerk.send(f"{page}/bookings", {"person": foreign["person"], "question": "怎样报税", "on": "2026-11-20"})
    assert booked.status_code == 422
    assert foreign["person"] not in clerk.get(page)
