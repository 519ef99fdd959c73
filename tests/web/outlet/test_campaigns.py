"""Surveys, assistance activities and the pool of posts at the window."""

from __future__ import annotations

from typing import Any

import pytest
from starlette.testclient import TestClient

from projections.campaign_board import queries as campaigns
from projections.household_board import queries as households
from tests.support.window.assistance import household_case, unemployed
from tests.support.window.clients import ORIGIN, Window, complaint, said
from tests.support.window.town import FOREIGN_VILLAGE, HOME, OTHER, OWN
from tests.web.outlet.begun import begun
from web.app import create_app
from web.campaigns import sources

PLAN = {"title": "四季度失业人员跟踪调查", "purpose": "摸清就业意愿", "first": "2026-11-01", "last": "2026-12-31"}
ANSWERS: dict[str, Any] = {"outcome": "collected", "at_home": "yes", "education": "college", "wants_work": "now"}
ANSWERS |= {"wants_training": "no", "employed": "unemployed", "wanted_work": "仓库管理"}


@pytest.fixture
def survey(clerk: Window) -> str:
    return begun(clerk, "2.1.3", **PLAN)[1]


def listed(clerk: Window, campaign: str, source: str = "served") -> str:
    page = f"/campaigns/{campaign}"
    return clerk.follow(clerk.submit(page, f"{page}/targets", source=source))


def test_a_survey_lists_those_who_are_served_and_counts_their_answers(clerk: Window, survey: str) -> None:
    person = clerk.town.person(name="赵一凡")
    foreign = clerk.town.person(OTHER, village=FOREIGN_VILLAGE)
    page, target = f"/campaigns/{survey}", f"/campaigns/{survey}/targets/{person}"
    assert foreign not in listed(clerk, survey)
    missing = clerk.submit(target, f"{target}/answers", **(ANSWERS | {"wants_work": None}))
    assert missing.status_code == 422
    assert "请填写这一项" in complaint(missing.text, "wants-work")
    assert "仓库管理" in missing.text
    shown = said(clerk.follow(clerk.submit(target, f"{target}/answers", **ANSWERS)))
    assert "愿意马上就业 1" in shown
    assert "希望从事的工作仓库管理" in said(clerk.get(target)).replace(" ", "")
    assert "仓库管理" not in clerk.get(page)
    clerk.follow(clerk.submit(target, f"{target}/answers", outcome="absent"))
    assert "愿意马上就业" not in said(clerk.get(page))
    assert person not in clerk.get(f"{page}?outcome=collected")


def test_a_list_longer_than_is_taken_at_once_is_added_in_several_goes(
    clerk: Window, survey: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    people = {clerk.town.person() for _ in range(3)}
    monkeypatch.setattr(sources, "AT_ONCE", 2)
    monkeypatch.setattr(sources, "SIZE", 2)
    village: dict[str, Any] = {"source": "served", "village": HOME}
    page = f"/campaigns/{survey}"
    context, views = clerk.town.clerk(), clerk.town.house.views
    for _ in range(20):
        clerk.follow(clerk.submit(page, f"{page}/targets", **village))
        on_list = {one.target for one in campaigns.targets_of(context, views, survey, size=500).rows}
        if people <= on_list:
            break
    assert people <= on_list


def test_what_a_survey_found_is_handed_over_masked_and_without_words(clerk: Window, survey: str) -> None:
    person = clerk.town.person(name="赵一凡")
    page, target = f"/campaigns/{survey}", f"/campaigns/{survey}/targets/{person}"
    assert f'href="{page}/list.csv' in listed(clerk, survey)
    clerk.follow(clerk.submit(target, f"{target}/answers", **ANSWERS))
    rows = clerk.client.get(f"{page}/list.csv?outcome=collected").text
    assert "赵*凡" in rows
    assert "愿意马上就业" in rows
    assert "赵一凡" not in rows
    assert "仓库管理" not in rows
    assert clerk.client.get(f"{page}/list.xlsx").content.startswith(b"PK")


def test_a_list_is_narrowed_to_a_village_and_made_of_employers_too(clerk: Window, survey: str) -> None:
    clerk.town.employer(name="名录里的小店")
    assert "名录里的小店" in said(listed(clerk, survey, "employers"))
    page = f"/campaigns/{survey}"
    nowhere = clerk.submit(page, f"{page}/targets", source="roster-nobody")
    assert "请从所列的项目中选一项" in complaint(nowhere.text, "add-source")
    empty = clerk.submit(page, f"{page}/targets", source="roster-veterans", village=HOME)
    assert "没有可以加入的对象" in complaint(empty.text, "add-source")


def test_guidance_is_noted_and_the_survey_summed_up(clerk: Window, survey: str) -> None:
    page = f"/campaigns/{survey}"
    assert "先亮明身份" in said(clerk.follow(clerk.submit(page, f"{page}/guidance", text="入户先亮明身份")))
    shown = said(clerk.follow(clerk.submit(page, f"{page}/close", summary="应访尽访")))
    assert "应访尽访" in shown
    assert "已结束" in shown
    refused = clerk.send(f"{page}/guidance", {"text": "晚了"})
    assert refused.status_code == 422
    assert "不能再记" in said(refused.text)


def test_what_was_given_to_whom_is_recorded_and_kept_sealed(clerk: Window) -> None:
    fields: dict[str, str] = {"title": "援助月", "needs": "岗位", "design": "入户", "contents": "post"}
    campaign = begun(clerk, "6.2.1", **fields)[1]
    person = clerk.town.person(name="钱二妹")
    listed(clerk, campaign)
    target = f"/campaigns/{campaign}/targets/{person}"
    shown = said(clerk.follow(clerk.submit(target, f"{target}/given", kind="post", words="推荐保洁岗位")))
    assert "已援助" in shown
    assert "推荐保洁岗位" not in shown
    assert "提供岗位援助" in said(clerk.get(target))


def test_posts_are_developed_into_a_pool_and_published_to_everybody(clerk: Window) -> None:
    pool = begun(clerk, "2.2.1", title="公益岗位开发", purpose="社区保洁", scope="全街道")[1]
    page, board = f"/campaigns/{pool}", f"/notices/{OWN}-w1"
    anybody = TestClient(create_app(clerk.town.house), base_url=ORIGIN)
    post: dict[str, Any] = {
        "name": "楼道保洁员",
        "unit": "军门社区",
        "category": "environment",
        "village": HOME,
        "wage": "2300",
    }
    assert "楼道保洁员" in said(clerk.follow(clerk.submit(page, f"{page}/posts", **post)))
    assert "楼道保洁员" not in anybody.get(board).text
    shown = clerk.follow(clerk.send(f"{page}/posts/publish", {}))
    assert "楼道保洁员" in anybody.get(board).text
    number = shown.split('name="post" value="')[1].split('"')[0]
    assert clerk.send(f"{page}/posts/out", {"post": number, "reason": ""}).status_code == 422
    clerk.follow(clerk.send(f"{page}/posts/out", {"post": number, "reason": "已招满"}))
    assert "楼道保洁员" not in anybody.get(board).text


def test_another_tenants_campaign_answers_like_a_missing_one(everybody: dict[str, Window], survey: str) -> None:
    person = everybody["clerk"].town.person()
    listed(everybody["clerk"], survey)
    stranger = everybody["stranger"].client
    for campaign in (survey, "none"):
        assert stranger.get(f"/campaigns/{campaign}").status_code == 404
        assert stranger.get(f"/campaigns/{campaign}/targets/{person}").status_code == 404
        for act in ("targets", "guidance", "posts", "posts/out", "posts/publish", "close", f"targets/{person}/answers"):
            assert stranger.post(f"/campaigns/{campaign}/{act}").status_code == 404
    assert everybody["clerk"].client.get(f"/campaigns/{survey}/targets/nobody").status_code == 404
    assert PLAN["title"] not in everybody["stranger"].get("/campaigns")
    assert PLAN["title"] in everybody["manager"].get("/campaigns?kind=survey")


def test_a_family_is_listed_as_one_and_helped_as_one(clerk: Window) -> None:
    town, fields = clerk.town, {"title": "援助月", "needs": "岗位", "design": "入户", "contents": "post"}
    campaign = begun(clerk, "6.2.1", **fields)[1]
    none = clerk.submit(f"/campaigns/{campaign}", f"/campaigns/{campaign}/targets", source="households")
    assert "没有可以加入的对象" in complaint(none.text, "add-source")
    head = unemployed(town, name="孙秀兰")
    case = household_case(town, head, steps=6)
    household_case(town, unemployed(town, name="还没认定"), steps=5)
    shown = listed(clerk, campaign, "households")
    assert "孙*兰一家" in said(shown)
    assert "0 / 1" in said(shown)
    home = households.household_of_case(town.clerk(), town.house.views, case)
    assert home is not None
    target = f"/campaigns/{campaign}/targets/{home.household}"
    assert f"/households/{home.household}" in clerk.get(target)
    clerk.follow(clerk.submit(target, f"{target}/given", kind="policy", words="讲解援助政策"))
    assert "1 / 1" in said(listed(clerk, campaign, "households"))
