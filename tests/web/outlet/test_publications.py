"""Information at the window, and what everybody reads of it."""

from __future__ import annotations

import pytest
from starlette.testclient import TestClient

from tests.support.window.clients import ORIGIN, Window, complaint, said
from tests.support.window.town import OWN
from tests.web.outlet.begun import begun
from web.app import create_app

BOARD = f"/notices/{OWN}-w1"
TEXT = {
    "title": "周末零工招聘",
    "text": "周六上午九点，社区广场。",
    "kinds": "recruitment",
    "channels": "wechat,display",
}


@pytest.fixture
def drafted(clerk: Window) -> str:
    return begun(clerk, "1.1.3", **TEXT)[1]


@pytest.fixture(scope="module")
def everybody_else(clerk: Window) -> TestClient:
    return TestClient(create_app(clerk.town.house), base_url=ORIGIN, headers={"Origin": ORIGIN})


def review(clerk: Window, drafted: str, approved: str = "yes", reason: str = "") -> str:
    page = f"/publications/{drafted}"
    return clerk.follow(clerk.submit(page, f"{page}/review", approved=approved, reason=reason))


def test_information_is_reviewed_published_kept_up_and_withdrawn(
    clerk: Window, drafted: str, everybody_else: TestClient
) -> None:
    page = f"/publications/{drafted}"
    assert "周末零工招聘" not in everybody_else.get(BOARD).text
    assert "待发布" in said(review(clerk, drafted))
    clerk.follow(clerk.submit(page, f"{page}/publish", channels=["display"]))
    assert "周末零工招聘" in everybody_else.get(BOARD).text
    assert "周末零工招聘" in everybody_else.get(f"{BOARD}?screen").text
    clerk.follow(clerk.submit(page, f"{page}/revise", title="零工招聘改期", expires_on="2026-11-30"))
    assert "零工招聘改期" in everybody_else.get(BOARD).text
    nothing = clerk.submit(page, f"{page}/withdraw", reason="")
    assert "请填写这一项" in complaint(nothing.text, "withdraw-reason")
    assert "已撤下" in said(clerk.follow(clerk.submit(page, f"{page}/withdraw", reason="活动取消")))
    assert "零工招聘改期" not in everybody_else.get(BOARD).text


def test_what_expired_is_not_shown_any_more(clerk: Window, everybody_else: TestClient) -> None:
    old = begun(clerk, "1.1.3", **(TEXT | {"title": "过期的公告", "expires_on": "2026-11-19"}))[1]
    review(clerk, old)
    page = f"/publications/{old}"
    late = clerk.submit(page, f"{page}/publish", channels=["wechat"])
    assert "有效期已经过了" in said(late.text)
    assert "过期的公告" not in everybody_else.get(BOARD).text


def test_what_is_sent_back_says_why(clerk: Window, drafted: str) -> None:
    page = f"/publications/{drafted}"
    silent = clerk.submit(page, f"{page}/review", approved="no")
    assert "请写明理由" in complaint(silent.text, "review-reason")
    assert "写明报名电话" in said(review(clerk, drafted, "no", "写明报名电话"))


def test_the_screen_shows_what_goes_to_the_screen_alone(clerk: Window, everybody_else: TestClient) -> None:
    notice = begun(clerk, "7.1.1", title="实名登记公告", purpose="摸底", text="带身份证", time="11 月", way="入户")[1]
    review(clerk, notice)
    page = f"/publications/{notice}"
    clerk.follow(clerk.submit(page, f"{page}/publish", channels=["notice-board"]))
    assert "实名登记公告" in everybody_else.get(BOARD).text
    assert "实名登记公告" not in everybody_else.get(f"{BOARD}?screen").text
    assert everybody_else.get("/notices/nowhere").status_code == 404


def test_another_tenants_publication_answers_like_a_missing_one(everybody: dict[str, Window], drafted: str) -> None:
    stranger = everybody["stranger"].client
    assert stranger.get(f"/publications/{drafted}").status_code == 404
    for act in ("review", "publish", "revise", "withdraw"):
        assert stranger.post(f"/publications/{drafted}/{act}").status_code == 404
        assert stranger.post(f"/publications/none/{act}").status_code == 404
    assert "周末零工招聘" not in everybody["stranger"].get("/publications")
    assert "周末零工招聘" in everybody["manager"].get("/publications?status=draft")
