"""A job fair: arranged at the window, thirty visitors checked in by keyboard, summed up."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import expect

from domain.shared.refusal import Refusal
from tenants.accounts.roles import Role
from tests.journeys.province import PASSWORD
from tests.journeys.reader import WAYS, Reader, Way
from tests.support.browser import OpenPage, assert_accessible, overflow
from tests.support.server import served
from tests.support.window.town import ITEMS, OWN, Town, town_at
from web.app import create_app

pytestmark = pytest.mark.browser
TITLE = "冬季招聘洽谈会"


@pytest.fixture
def town(tmp_path: Path) -> Iterator[Town]:
    with town_at(tmp_path, covered=(*ITEMS, "3.1.5")) as made:
        place: dict[str, Any] = {"tenant": OWN, "outlet": f"{OWN}-w1", "area": OWN[3:9]}
        user = made.house.accounts.add_user("clerk", PASSWORD, role=Role.CLERK, display_name="窗口 某", **place)
        assert not isinstance(user, Refusal)
        made.vacancy(occupation="收银员", headcount=5)
        yield made


@pytest.mark.parametrize("way", WAYS, ids=str)
def test_a_fair_is_arranged_thirty_check_in_and_it_is_summed_up(open_page: OpenPage, town: Town, way: Way) -> None:
    with served(create_app(town.house)) as address:
        clerk = Reader(partial(open_page, for_axe=way.script), address, way, Role.CLERK)  # type: ignore[arg-type]
        arranged(clerk, town, address)
        thirty_check_in(clerk)
        summed_up(clerk)


def arranged(clerk: Reader, town: Town, address: str) -> None:
    """The case plans it; a stall goes to the employer with its open vacancy."""
    clerk.page.goto(f"{address}/cases/new/3.1.5")
    clerk.fill(kind="job-fair", title=TITLE, held_on=town.today.isoformat(), place="社区广场", stalls="6")
    clerk.press("提交受理")
    clerk.follow("打开招聘活动")
    clerk.page.locator("[name=stall]").first.select_option("2")
    clerk.page.locator("[name=employer]").select_option(index=1)
    clerk.press("安排")
    expect(clerk.page.locator("main")).to_contain_text("收银员")
    looked_over(clerk)


def thirty_check_in(clerk: Reader) -> None:
    """One field, one Enter a visitor; whoever comes again is counted once."""
    clerk.follow("签到台")
    for n in [*range(30), 7]:
        who = clerk.page.locator("[name=who]")
        expect(who).to_be_focused()
        with clerk.page.expect_response(lambda answer: answer.request.method == "POST"):
            who.fill(f"138001{n:05}")
            who.press("Enter")
        clerk.page.wait_for_load_state()
        expect(clerk.page.locator("[name=who]")).to_have_value("")
    expect(clerk.page.locator(".tile .value").first).to_contain_text("30")
    looked_over(clerk)


def summed_up(clerk: Reader) -> None:
    clerk.page.goto(clerk.page.url.removesuffix("/check-in"))
    clerk.follow("总结并结束")
    looked_over(clerk)
    clerk.press("结束活动")
    expect(clerk.page.locator("main")).to_contain_text(TITLE)
    clerk.sees("供求分析")
    looked_over(clerk)


def looked_over(clerk: Reader) -> None:
    """With script axe looks at the page; without, it must fit a phone."""
    if clerk.way.script:
        assert_accessible(clerk.page)
    assert overflow(clerk.page) <= 0
