"""A handover in Chromium: an officer names the successor and settles, a second one confirms, the one who left reads."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from zipfile import is_zipfile

import pytest
from playwright.sync_api import Page, expect

from schedulers.handover import handover
from schedulers.sources import Sources
from tests.support.browser import OpenPage, assert_accessible, overflow
from tests.support.server import served
from tests.support.window.clients import Window
from tests.support.window.town import OWN
from tests.web.handover.conftest import EXIT, SUCCESSOR
from web.guards.session import COOKIE

pytestmark = pytest.mark.browser
PAGE = f"/operators/{OWN}/exits/{EXIT}/handover"


@pytest.fixture
def address(people: dict[str, Window]) -> Iterator[str]:
    with served(people["bureau"].client.app) as found:
        yield found


@pytest.mark.parametrize("script", [True, False], ids=["with script", "without script"])
def test_a_handover_from_the_plan_to_its_completion(
    people: dict[str, Window], sources: Sources, open_page: OpenPage, address: str, script: bool
) -> None:
    def opened(login: str) -> Page:
        """By way of the start page, so that the session holds for the whole house."""
        cookies = {COOKIE: people[login].client.cookies[COOKIE]}
        page = open_page(f"{address}/", script=script, cookies=cookies)
        page.goto(address + PAGE)
        return page

    page = opened("bureau")
    form = page.locator(f'form[action="{PAGE}/plan"]')
    form.locator('[name="outlet"]').select_option(f"{OWN}-w1")
    form.locator('[name="to"]').select_option(f"{SUCCESSOR} {SUCCESSOR}-w1")
    form.get_by_role("button", name="选定接收机构").click()
    expect(page.locator(".toast")).to_contain_text("接收机构已选定")
    handover(sources)

    page = opened("bureau")
    form = page.locator(f'form[action="{PAGE}/settlement"]')
    form.locator('[name="paid"]').fill("100")
    form.get_by_role("button", name="拟定最终结算").click()
    expect(page.locator("main")).to_contain_text("请写明依据")
    form = page.locator(f'form[action="{PAGE}/settlement"]')
    assert form.locator('[name="paid"]').input_value() == "100"
    form.locator('[name="reason"]').fill("凭证 2026-018")
    form.get_by_role("button", name="拟定最终结算").click()
    expect(page.locator(".toast")).to_contain_text("等另一个人确认")

    page = opened("second")
    page.get_by_role("button", name="确认最终结算").click()
    expect(page.locator(".toast")).to_contain_text("最终结算已确认")
    handover(sources)

    manager = opened("manager")
    expect(manager.locator("main")).to_contain_text("移交完成")
    assert manager.locator('main form[method="post"]').count() == 0
    with manager.expect_download(timeout=60_000) as download:
        manager.get_by_role("link", name="下载本机构记录").click(no_wait_after=True)
    assert is_zipfile(Path(download.value.path()))


@pytest.mark.parametrize(("width", "language", "dark"), [(1280, "zh", False), (360, "en", True)])
def test_its_page_is_accessible_and_no_wider_than_the_window(
    people: dict[str, Window],
    sources: Sources,
    open_page: OpenPage,
    address: str,
    width: int,
    language: str,
    dark: bool,
) -> None:
    people["bureau"].submit(PAGE, f"{PAGE}/plan", outlet=f"{OWN}-w1", to=f"{SUCCESSOR} {SUCCESSOR}-w1")
    handover(sources)
    for login in ("bureau", "manager", "auditor"):
        cookies = {"yizhan_lang": language, COOKIE: people[login].client.cookies[COOKIE]}
        page = open_page(address + PAGE, width=width, dark=dark, cookies=cookies, for_axe=True)
        assert overflow(page) == 0, login
        assert_accessible(page)
