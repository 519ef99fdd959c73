"""A job fair at the window: stalls, thirty check-ins, log, results, the end, beside other fairs."""

from __future__ import annotations

import re
from typing import Any

import pytest
from starlette.testclient import TestClient

from projections.fair_board.signs import device_uses
from tests.support.window.clients import ORIGIN, Window, complaint, said
from tests.support.window.town import FIRST, LAST, OTHER, OWN
from tests.web.outlet.begun import begun, fair
from web.app import create_app
from web.device import COOKIE
from web.fairs import stalls


@pytest.fixture
def held(clerk: Window) -> str:
    return fair(clerk)


@pytest.fixture(scope="module")
def passer_by(clerk: Window) -> TestClient:
    """Somebody without an account, with a phone."""
    app = create_app(clerk.town.house)
    return TestClient(app, base_url=ORIGIN, headers={"Origin": ORIGIN}, follow_redirects=False)


def check_in(clerk: Window, held: str, who: str, *, htmx: bool = False) -> Any:
    page = f"/fairs/{held}/check-in"
    return clerk.submit(page, page, htmx=htmx, who=who)


def attendance(clerk: Window, held: str) -> int:
    found = re.search(r"已到场\s*(\d+)", said(clerk.get(f"/fairs/{held}/check-in")))
    assert found
    return int(found[1])


def give(clerk: Window, held: str, stall: int, **who: Any) -> Any:
    return clerk.submit(f"/fairs/{held}", f"/fairs/{held}/stalls", stall=str(stall), **who)


def door_of(clerk: Window, held: str) -> str:
    """The address that the open door's code leads to."""
    poster = clerk.follow(clerk.send(f"/fairs/{held}/door", {}))
    found = re.search(r"/in/[0-9A-Z-]+", poster)
    assert found
    return found[0]


def test_thirty_people_check_in_and_each_is_counted_once(clerk: Window, held: str) -> None:
    for n in range(30):
        assert check_in(clerk, held, f"138001{n:05}", htmx=bool(n % 2)).status_code in (200, 303)
    assert attendance(clerk, held) == 30
    again = check_in(clerk, held, "138 0010 0007", htmx=True)
    assert "已经签到过" in said(again.text)
    assert attendance(clerk, held) == 30


def test_somebody_who_is_served_is_one_person_by_phone_by_identity_and_by_number(clerk: Window, held: str) -> None:
    identity = clerk.town.identity()
    person = clerk.town.person(name="林小草", identity=identity, phone="13911112222")
    for who in ("13911112222", identity, person.upper()):
        check_in(clerk, held, who)
    assert attendance(clerk, held) == 1
    assert "林*草" in said(clerk.get(f"/fairs/{held}/check-in"))


def test_what_is_no_number_of_anybody_is_said_beside_the_field_and_kept(clerk: Window, held: str) -> None:
    answer = check_in(clerk, held, "1380", htmx=True)
    assert answer.status_code == 422
    assert "不是手机号" in complaint(answer.text, "who")
    assert 'value="1380"' in answer.text


def test_a_stall_is_given_with_all_that_the_employer_has_open_and_to_nobody_else(
    clerk: Window, held: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(stalls, "AT_ONCE", 1)
    employer, code = clerk.town.employer(name="鼓楼小店")
    clerk.town.vacancy(employer=employer, occupation="收银员", headcount=3)
    clerk.town.vacancy(employer=employer, occupation="理货员", headcount=2)
    shown = said(clerk.follow(give(clerk, held, 3, employer=employer)))
    assert "鼓楼小店" in shown
    assert "收银员 3" in shown
    assert "理货员 2" in shown
    other, other_code = clerk.town.employer(name="别家小店")
    refused = give(clerk, held, 3, code=other_code)
    assert refused.status_code == 422
    assert "已经给了别的单位" in complaint(refused.text, "give-stall")
    assert "已经在 3 号台位" in said(give(clerk, held, 4, code=code).text)
    assert "收银员" not in said(clerk.follow(clerk.send(f"/fairs/{held}/stalls/free", {"stall": "3"})))
    assert other not in clerk.get(f"/fairs/{held}")


def test_results_and_log_are_kept_and_the_fair_is_closed_with_an_analysis(clerk: Window, held: str) -> None:
    employer, _ = clerk.town.employer(name="东街食品")
    clerk.town.vacancy(employer=employer)
    give(clerk, held, 1, employer=employer)
    page, result = f"/fairs/{held}", f"/fairs/{held}/results"
    wrong = clerk.submit(page, result, stall="1", met="5", intended="6", hired="0")
    assert "意向不能多于洽谈" in complaint(wrong.text, "result-intended")
    shown = clerk.follow(clerk.submit(page, result, stall="1", met="9", intended="4", hired="2"))
    assert "现场录用2人" in said(shown).replace(" ", "")
    entry: dict[str, Any] = {"kind": "incident", "text": "入口拥挤", "handling": ""}
    shown = clerk.follow(clerk.submit(page, f"/fairs/{held}/log", **entry))
    assert "1 条待处理" in said(shown)
    closing = f"/fairs/{held}/close"
    assert "还有 1 条现场记录没有处理" in said(clerk.submit(closing, closing, analysis="够了").text)
    number = re.search(r'name="entry" value="([^"]+)"', shown)
    assert number
    clerk.follow(clerk.send(f"/fairs/{held}/log/handled", {"entry": number[1], "handling": "加开一个入口"}))
    assert "求人倍率" in clerk.get(closing)
    done = said(clerk.follow(clerk.submit(closing, closing, improvement="提前预约")))
    assert "已结束" in done
    assert "提前预约" in done
    assert "签到台" not in said(clerk.get(f"/fairs/{held}"))
    assert "冬季招聘洽谈会" in said(clerk.get("/fairs/compare"))


def test_visitors_check_in_themselves_with_the_code_at_the_door(
    clerk: Window, held: str, passer_by: TestClient
) -> None:
    door = door_of(clerk, held)
    form = passer_by.get(door)
    assert form.status_code == 200
    for _ in range(2):
        answer = passer_by.post(door, data={"phone": "13700137000", "wish": "保安"})
        assert "签到成功" in answer.text
    assert attendance(clerk, held) == 1
    town = clerk.town
    [use] = [one for one in device_uses(town.bureau, town.house.views, OWN, FIRST, LAST) if one.device]
    assert use.kind == "check-in"
    assert use.device != passer_by.cookies[COOKIE]
    assert "扫码" in said(clerk.get(f"/fairs/{held}/check-in"))
    wrong = passer_by.post(door, data={"phone": "137"})
    assert wrong.status_code == 422
    assert "手机号应为 11 位" in complaint(wrong.text, "phone")
    clerk.send(f"/fairs/{held}/door/close", {})
    assert passer_by.get(door).status_code == 404
    assert passer_by.post(door, data={"phone": "13700137001"}).status_code == 404


def test_a_guessed_code_opens_nothing(passer_by: TestClient) -> None:
    assert passer_by.get("/in/2611-AAAAA-AAAAA").status_code == 404
    assert passer_by.post("/in/2611-AAAAA-AAAAA", data={"phone": "13700137000"}).status_code == 404


def test_before_its_day_nobody_checks_in(clerk: Window, passer_by: TestClient) -> None:
    ahead = fair(clerk, held_on="2026-12-01")
    answer = check_in(clerk, ahead, "13800138000")
    assert "签到只记在举办当天" in said(answer.text)
    assert "今天不是举办的日子" in passer_by.get(door_of(clerk, ahead)).text


PATHS = ("", "/check-in", "/poster", "/close")
WRITES = ("/stalls", "/stalls/free", "/results", "/log", "/log/handled", "/door", "/door/close", "/check-in", "/close")


def test_another_tenants_fair_answers_like_a_missing_one(everybody: dict[str, Window], held: str) -> None:
    stranger = everybody["stranger"].client
    for path in PATHS:
        there, missing = stranger.get(f"/fairs/{held}{path}"), stranger.get(f"/fairs/none{path}")
        assert (there.status_code, missing.status_code) == (404, 404), path
    for path in WRITES:
        there, missing = stranger.post(f"/fairs/{held}{path}"), stranger.post(f"/fairs/none{path}")
        assert (there.status_code, missing.status_code) == (404, 404), path
    assert "冬季招聘洽谈会" not in everybody["stranger"].get("/fairs")


def test_a_person_of_another_tenant_is_a_walk_in(clerk: Window, held: str) -> None:
    foreign = clerk.town.person(OTHER, name="外人", phone="13955556666", village="350103001001")
    assert check_in(clerk, held, foreign.upper()).status_code == 422
    check_in(clerk, held, "13955556666")
    assert "现场来访" in said(clerk.get(f"/fairs/{held}/check-in"))


def test_the_case_and_the_fair_lead_to_each_other_and_end_together(clerk: Window) -> None:
    fields = {"kind": "outreach", "title": "送岗下乡", "held_on": "2026-11-20", "place": "村口", "stalls": "0"}
    case, held = begun(clerk, "3.1.5", **fields)
    assert f"/fairs/{held}" in clerk.get(f"/cases/{case}")
    assert f"/cases/{case}" in clerk.get(f"/fairs/{held}")
    clerk.submit(f"/cases/{case}/withdraw", f"/cases/{case}/withdraw", reason="改期")
    assert "已取消" in said(clerk.get(f"/fairs/{held}"))
