"""Expert teams, county staff, gig leaders and honours, and the public page of an outlet."""

from __future__ import annotations

import re
from typing import Any

import pytest
from starlette.testclient import TestClient

from tests.support.html import check
from tests.support.window.clients import ORIGIN, Window, complaint, said
from tests.support.window.town import FOREIGN_VILLAGE, OTHER, OWN, VILLAGES, Town

TAB = "/my-operator/workforce"
LEADER = "/my-operator/gig-leaders/new"


def sent(manager: Window, path: str, **typed: Any) -> str:
    return manager.follow(manager.submit(path, path, **typed))


def enlisted(manager: Window, village: str, name: str = "郑大勇") -> str:
    return sent(manager, LEADER, village=village, name=name, phone="13812345678")


def test_a_team_is_formed_joined_left_and_dissolved(manager: Window) -> None:
    page = sent(manager, "/my-operator/expert-teams/new", name="创业导师团", field="startup")
    (add,) = re.findall(r'href="(/expert-teams/[^"]+/experts)"', page)
    page = sent(manager, add, name="诸葛建国", phone="13812345678", speciality="财税", affiliation="福州大学")
    assert "诸葛**" in said(page)
    assert "诸葛建国" not in page
    (release,) = re.findall(r'href="(/expert-teams/[^"]+/release)"', page)
    assert "诸葛**" not in said(sent(manager, release, reason="工作调动"))
    assert "创业导师团" not in said(sent(manager, add.replace("/experts", "/dissolve"), reason="并入综合团队"))


def test_county_staff_are_stationed_until_it_ends(manager: Window) -> None:
    told = {"unit": "鼓楼区公共就业服务中心", "outlet": f"{OWN}-w1", "mode": "contact"}
    page = sent(manager, "/my-operator/county-staff/new", name="吴丽丽", phone="13812345678", **told)
    assert "鼓楼区公共就业服务中心" in said(page)
    assert "吴*丽" in said(manager.get(f"/outlets/{OWN}-w1"))
    (end,) = re.findall(r'href="(/county-staff/[^"]+/end)"', page)
    assert "鼓楼区公共就业服务中心" not in said(sent(manager, end, reason="轮换"))


def test_villages_with_too_few_gig_leaders_are_listed_until_there_are_four(manager: Window, town: Town) -> None:
    village = VILLAGES[40]
    for number in range(4):
        page = said(enlisted(manager, village, f"郑大{number}"))
        assert f"{1 if number == 3 else 0} / {len(VILLAGES)}" in page
    enlisted(manager, village, "郑大五")
    full = manager.submit(LEADER, LEADER, village=village, name="郑大六", phone="13812345678")
    assert "已有 5 名零工带头人" in complaint(full.text, "village")


def test_a_gig_leader_is_honoured_and_leaves(manager: Window) -> None:
    page = enlisted(manager, VILLAGES[41], "东方红日")
    (honour,) = re.findall(rf'href="(/gig-leaders/{VILLAGES[41]}/[^"]+/honour)"', page)
    page = sent(manager, honour, year="2026", outlet=f"{OWN}-w1")
    assert "零工推介积极分子" in said(page)
    assert "东方**" in said(page)
    file = manager.client.get("/my-operator/honours.csv").text
    assert "东方**,2026," in file
    assert "东方红日" not in file
    assert manager.client.get("/my-operator/honours.xlsx").content.startswith(b"PK")
    page = sent(manager, honour.replace("/honour", "/release"), reason="本人辞任")
    assert honour not in page


def test_a_gig_leader_is_of_a_village_of_the_contract(manager: Window) -> None:
    answer = manager.submit(LEADER, LEADER, village=FOREIGN_VILLAGE, name="郑大勇", phone="13812345678")
    assert answer.status_code == 422
    assert "合同" in complaint(answer.text, "village")


@pytest.mark.parametrize(
    "path",
    [
        *("/expert-teams/x/experts", "/expert-teams/x/dissolve", "/expert-teams/x/experts/y/release"),
        *(
            "/county-staff/x/end",
            f"/gig-leaders/{FOREIGN_VILLAGE}/x/release",
            f"/gig-leaders/{FOREIGN_VILLAGE}/x/honour",
        ),
    ],
)
def test_what_is_not_ones_own_is_not_there(manager: Window, town: Town, path: str) -> None:
    head = town.head
    assert manager.client.get(path).status_code == 404
    assert manager.client.post(path, data={"reason": "x"}).status_code == 404
    assert town.head == head


def test_who_may_see_the_tab_sees_it_and_nothing_to_press(everybody: dict[str, Window]) -> None:
    for who, path in (
        ("clerk", TAB),
        ("bureau", f"/operators/{OWN}/workforce"),
        ("auditor", f"/operators/{OWN}/workforce"),
    ):
        page = everybody[who].get(path)
        assert "零工带头人" in said(page)
        assert not re.findall(r'href="(/my-operator/[^"]+/new|/gig-leaders/[^"]+|/expert-teams/[^"]+)"', page)
    assert everybody["stranger"].client.get(LEADER).status_code == 403


@pytest.fixture
def anybody(everybody: dict[str, Window]) -> TestClient:
    return TestClient(everybody["clerk"].client.app, base_url=ORIGIN, follow_redirects=False)


def read(anybody: TestClient, path: str) -> str:
    answer = anybody.get(path)
    assert answer.status_code == 200
    check(answer.text)
    return answer.text


def test_anybody_reads_the_outlets_page_and_its_guides(anybody: TestClient, town: Town) -> None:
    town.vacancy()
    page = read(anybody, f"/o/{OWN}-w1")
    assert "第 1 网点" in said(page)
    assert "数控车工" in said(page)
    assert "张" not in said(page).replace("张贴", "")
    guide = said(read(anybody, f"/o/{OWN}-w1/items/3.1.2"))
    for word in ("怎么办", "谁可以办", "带什么", "到窗口填写：《求职登记表》"):
        assert word in guide
    assert anybody.get(f"/o/{OWN}-w1/items/9.9.9").status_code == 404
    assert anybody.get("/o/none").status_code == 404


def test_the_display_screen_goes_on_by_itself_unless_it_is_held(anybody: TestClient) -> None:
    path = f"/o/{OTHER}-w1/screen"
    first = anybody.get(path)
    assert first.headers["Refresh"] == f"15; url={path}?at=1"
    check(first.text)
    assert "<script>" not in first.text
    held = anybody.get(f"{path}?at=1&hold=1")
    assert "Refresh" not in held.headers
    assert "能办的事项" in said(held.text)
    for strange in ("x", "-1", "99999", "1e9", "9" * 30):
        assert anybody.get(path, params={"at": strange}).status_code == 200
