"""A project from the call into the library, to a founder, a problem solved and a shop that opens, as a clerk."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.journeys.reader import WAYS, Way
from tests.journeys.startups import Walk, look, window
from tests.support.browser import OpenPage
from tests.support.window.town import OWN

pytestmark = pytest.mark.browser


@pytest.mark.parametrize("way", WAYS, ids=str)
def test_a_project_is_reviewed_recommended_and_becomes_a_shop(open_page: OpenPage, tmp_path: Path, way: Way) -> None:
    with window(tmp_path) as (town, address):
        clerk = Walk(open_page, address, way)
        venture = into_the_library(clerk)
        person = town.person(name="林大山")
        clerk.visit(f"/people/{person}/cases/5.2.2")
        clerk.tick_all("declared")
        clerk.fill(wish="想开一家小店", venture=venture)
        clerk.press("提交受理")
        clerk.arrives("/cases/([^/?]+)$")
        clerk.step(3, 3)
        clerk.sees("已办结")
        clerk.follow("创业者档案", clerk.panel("创业跟踪"))
        clerk.arrives(f"/operators/{OWN}/founders/{person}$")
        follow_up(clerk)
        clerk.visit("/founders")
        clerk.sees("东街助餐点")
        clerk.here()
        look(open_page, town, clerk)


def into_the_library(clerk: Walk) -> str:
    """The number of a project that one expert recommended."""
    clerk.go("创业项目库")
    clerk.here()
    clerk.follow("征集项目")
    clerk.here()
    clerk.tick_all("declared")
    clerk.fill(name="社区助餐点加盟", category="food", developer="暖心餐饮公司", investment="50000", summary="统一配送")
    clerk.fill(review_result="pass", review_opinion="同意入库")
    clerk.press("提交受理")
    case = clerk.arrives("/cases/([^/?]+)$")
    clerk.step(2, 5)
    clerk.follow("社区助餐点加盟", clerk.panel("创业项目"))
    venture = clerk.arrives("/ventures/([^/?]+)$")
    clerk.fill(reviewer="吴建平", organisation="福州大学", recommends="yes", opinion="投入小")
    clerk.press("记下意见")
    clerk.sees("吴*平")
    clerk.here()
    clerk.visit(f"/cases/{case}")
    clerk.step(3, 5)
    clerk.sees("已办结")
    return venture


def follow_up(clerk: Walk) -> None:
    """Somebody is responsible, a problem is raised and solved, the shop opens."""
    panels = clerk.page.locator("form.panel")
    owner = panels.filter(has=clerk.page.get_by_role("button", name=clerk.words("指定责任人")))
    owner.locator("[name=staff]").select_option("staff-1")
    clerk.press("指定责任人")
    clerk.sees("郑*慧")
    clerk.fill(kind="funding", text="周转不足")
    clerk.press("记下问题")
    clerk.sees("周转不足")
    clerk.here()
    clerk.fill(solution="已协助申请贷款")
    clerk.press("记下办法")
    clerk.sees("已协助申请贷款")
    clerk.fill(enterprise="东街助餐点", jobs="3")
    clerk.press("记下落地")
    clerk.sees("已落地")
