"""A service code opens its person's record at one window, once, for a while; elsewhere when the person agrees."""

from __future__ import annotations

import re
from concurrent.futures import ThreadPoolExecutor
from datetime import timedelta
from typing import Any

import pytest
from starlette.testclient import TestClient

from domain.feedback.commands import UseServiceCode
from tenants.outcome import Done, Refused
from tests.support.window.clients import Window, said
from tests.support.window.town import OWN, SEEKING, Town
from tests.web.feedback.receipts import receipt

ORIGIN = {"Origin": "http://testserver"}


def code_shown(anybody: TestClient, address: str) -> str:
    found = re.search(r"S-[\w-]+", anybody.get(f"{address}/service-code").text)
    assert found
    return found[0]


def typed(window: Window, code: str) -> Any:
    """The code in the search box of the bar, as a browser sends it on."""
    found = window.client.post("/find", data={"q": code}, headers=ORIGIN)
    if found.status_code != 307:
        return found
    return window.client.post(found.headers["Location"], data={"q": code}, headers=ORIGIN)


def test_a_service_code_opens_the_record_at_the_window_once(clerk: Window, town: Town, anybody: TestClient) -> None:
    person = town.person()
    address = receipt(clerk, town.case(person, SEEKING))
    code = code_shown(anybody, address)
    assert typed(clerk, code).headers["Location"] == f"/people/{person}"
    again = typed(clerk, code)
    assert "这个服务码已经用过，只能用一次" in clerk.follow(again)
    fresh = code_shown(anybody, address)
    assert fresh != code
    assert typed(clerk, fresh).headers["Location"] == f"/people/{person}"


def test_a_code_that_is_wrong_or_too_old_is_none(clerk: Window, town: Town, anybody: TestClient) -> None:
    code = code_shown(anybody, receipt(clerk, town.case(town.person(), SEEKING)))
    changed = code[:-1] + ("0" if code[-1] != "0" else "1")
    assert "没有找到" in said(typed(clerk, changed).text)
    town.clock.set(town.clock() + timedelta(minutes=22))
    assert "没有找到" in said(typed(clerk, code).text)
    assert clerk.client.post("/service-code", data={"q": code}, headers=ORIGIN).status_code == 404


@pytest.mark.security
def test_windows_that_use_a_code_at_once_open_it_at_one_of_them(town: Town) -> None:
    case = town.case(town.person(), SEEKING)
    use = UseServiceCode(case=case, of=OWN, operator=OWN, outlet=f"{OWN}-w1", nth=1, on=town.today)
    with ThreadPoolExecutor(8) as windows:
        outcomes = list(windows.map(lambda _: town.house.application.handle(use, town.clerk()), range(8)))
    assert sum(isinstance(one, Done) for one in outcomes) == 1
    refused = [one.refusal.code for one in outcomes if isinstance(one, Refused)]
    assert refused == ["feedback.code-spent"] * 7


@pytest.mark.security
def test_another_operator_opens_it_only_when_the_person_agrees_there_and_then(
    clerk: Window, everybody: dict[str, Window], town: Town, anybody: TestClient
) -> None:
    person = town.person()
    code, stranger = code_shown(anybody, receipt(clerk, town.case(person, SEEKING))), everybody["stranger"]
    assert stranger.client.get(f"/people/{person}").status_code == 404
    assert "本人在场，同意由本机构服务" in said(typed(stranger, code).text)
    assert stranger.client.post("/service-code", data={"code": code}, headers=ORIGIN).status_code == 422
    assert stranger.client.get(f"/people/{person}").status_code == 404
    sent = {"code": code, "agreed": "true"}
    agreed = stranger.client.post("/service-code", data=sent, headers=ORIGIN)
    assert agreed.headers["Location"] == f"/people/{person}"
    assert stranger.client.get(f"/people/{person}").status_code == 200
    assert "只能用一次" in clerk.follow(typed(clerk, code))
    none = stranger.client.post("/service-code", data={"code": "S-x", "agreed": "true"}, headers=ORIGIN)
    assert none.status_code == 404


def test_who_works_at_no_window_finds_nothing_by_a_code(
    clerk: Window, everybody: dict[str, Window], town: Town, anybody: TestClient
) -> None:
    code = code_shown(anybody, receipt(clerk, town.case(town.person(), SEEKING)))
    assert "没有找到" in said(typed(everybody["manager"], code).text)
