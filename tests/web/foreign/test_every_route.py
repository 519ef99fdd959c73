"""Every line of the route table that names something of an operator, asked for by another: as if there were none.

The lines come from the table, the ids from the events of a whole demo: a new line is under test by being there.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from itertools import islice
from typing import Any

import pytest

from tests.support.window.clients import said
from tests.web.foreign.province import MISSING, NIGHTLY, OF_TENANTS, Province, owned, parts, path_of, who_may
from web.route import Route
from web.routes import ROUTES

pytestmark = pytest.mark.security

OF_ACCOUNTS = {"imports": "tests/web/imports", "drafts": "tests/web/drafts"}
"""What is no event but lies with the accounts: those rooms' own tests ask for another's."""


EVERYBODYS = {"vacancies.show", "vacancies.candidates", "matches.for-vacancy"}
"""A vacancy that was published is there for every operator; tests/web/desk asks for one that never was."""

OF_EXITS = {"exits.paper", "exits.proof"}
"""A paper has its code of its content, a file its hash: tests/web/exits asks for another's."""

IN_BETWEEN = {"internships.agree", "fairs.poster", "handover.show", "handover.statement"}
IN_BETWEEN |= {"handover.items.csv", "handover.items.xlsx"}
"""Pages of a state that the demo passes through within a day: nothing is in it when one looks."""


def of_accounts(route: Route) -> bool:
    return route.path.split("/")[1] in OF_ACCOUNTS


MOST = 300
"""Of so many things a page is looked for that is there: some can be seen in one state alone."""

TOLD = [one for one in OF_TENANTS if not of_accounts(one) and one.name not in EVERYBODYS | OF_EXITS]


def asked(province: Province, route: Route, ids: Mapping[str, str], *, own: bool = False) -> Any:
    role = who_may(route)
    assert role is not None
    day = province.town.today.isoformat()
    data = {"on": day} if route.method == "POST" else None
    return province.window(role, own=own).client.request(route.method, path_of(route, ids), data=data)


def words(answer: Any, ids: Mapping[str, str]) -> str:
    """What is read, without the number of the request and without the ids that were asked for."""
    text = said(answer.text).split("请求号")[0] if answer.text else ""
    for id in sorted(ids.values(), key=len, reverse=True):
        text = text.replace(id, "…")
    return re.sub(r"\s+", " ", text)


def theirs(province: Province, route: Route) -> Mapping[str, str]:
    """Ids of the other operator: of a page, those for which its own people see it."""
    found = province.found(route)
    if route.method == "POST" or route.name in IN_BETWEEN or set(parts(route)) & NIGHTLY.keys():
        return next(found)
    there = (ids for ids in islice(found, MOST) if asked(province, route, ids, own=True).status_code == 200)
    return next(there)


@pytest.mark.parametrize("route", TOLD, ids=lambda route: route.name)
def test_another_operators_id_answers_like_a_missing_one(province: Province, route: Route) -> None:
    ids = theirs(province, route)
    missing = dict.fromkeys(ids, MISSING) | ({"operator": "op-359999-999"} if "operator" in ids else {})
    missing |= {"village": ids["village"]} if "village" in ids else {}
    head = province.town.head
    answers = [asked(province, route, one) for one in (ids, missing)]
    assert [one.status_code for one in answers] == [404, 404]
    assert words(answers[0], ids) == words(answers[1], missing)
    assert province.town.head == head, "it wrote"


def test_every_line_that_names_something_is_among_them() -> None:
    named = {one.name for one in ROUTES if owned(one) and who_may(one)}
    elsewhere = {one.name for one in OF_TENANTS if of_accounts(one)} | EVERYBODYS | OF_EXITS
    assert named == {one.name for one in TOLD} | elsewhere
    assert len(TOLD) > 150
