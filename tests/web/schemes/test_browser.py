"""In Chromium: a draft with mistakes, submitted, approved by a second officer, tried; every page accessible."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta

import pytest
from playwright.sync_api import Page, expect

from projections.appraisal_archive import queries as archive
from schedulers import background
from schedulers.sources import Sources
from tests.support.browser import OpenPage, assert_accessible, overflow
from tests.support.offices import Offices
from tests.support.server import served
from web.guards.session import COOKIE

pytestmark = pytest.mark.browser
LOOKS = ((1280, "zh"), (360, "en"))
PATIENCE = 60_000  # milliseconds for a trial


@pytest.fixture(scope="module")
def address(writing: Offices) -> Iterator[str]:
    house = writing.house
    told = (house.application, house.views, house.accounts, house.clock, house.runner.catch_up, 184)
    with served(writing.app) as found, background.beside(Sources(*told, trials=house.trials)):
        yield found


class Desk:
    """A browser of one officer."""

    def __init__(self, writing: Offices, open_page: OpenPage, address: str, login: str) -> None:
        self._writing, self._open, self.address, self.login = writing, open_page, address, login

    def opens(self, path: str, **more: object) -> Page:
        return self._open(self.address + path, cookies={COOKIE: self._writing.token(self.login)}, **more)  # type: ignore[arg-type]


@pytest.mark.parametrize("script", [True, False], ids=["with script", "without script"])
def test_two_officers_make_a_version_and_try_it(
    writing: Offices, open_page: OpenPage, address: str, script: bool
) -> None:
    before = archive.schemes(writing.views)[-1]
    one, two = (Desk(writing, open_page, address, login) for login in ("bureau", "bureau2"))
    page = one.opens("/schemes", script=script)
    page.get_by_role("link", name="起草新版").click()
    page.get_by_role("button", name="开始起草").click()
    page.wait_for_url("**/schemes/drafts/*")
    draft = page.url.removeprefix(address)

    page.get_by_role("link", name="要点和权重").first.click()
    page.fill("#year-20", "17")
    if script:
        expect(page.locator("#sums")).to_contain_text("应为 100")
    page.get_by_role("button", name="保存到草案").click()
    page.wait_for_selector("#sum-year-e")
    assert page.input_value("#year-20") == "17"
    page.fill("#year-20", "11")
    page.fill("#year-21", "6")
    total = sum(float(page.input_value(f"#year-{n}")) for n in range(27))
    page.fill("#year-0", str(float(page.input_value("#year-0")) + 100 - total).removesuffix(".0"))
    page.get_by_role("button", name="保存到草案").click()
    page.wait_for_url(f"**{draft}")

    page.get_by_role("link", name="等次", exact=True).click()
    page.fill("#least-1", "95")
    page.get_by_role("button", name="保存到草案").click()
    page.wait_for_selector("#least-1-e")
    assert "不能重叠" in page.inner_text("#least-1-e")
    page.fill("#least-1", "85")
    page.get_by_role("button", name="保存到草案").click()
    page.wait_for_url(f"**{draft}")

    page.fill("#effective-from", (before.effective_from + timedelta(days=200)).isoformat())
    page.fill("#note", "良好的分数线提高")
    page.get_by_role("button", name="送审").click()
    page.wait_for_selector("text=送审的人不能批准")

    page.get_by_role("link", name="拿它模拟").click()
    page.get_by_role("button", name="开始模拟").click()
    page.wait_for_url("**/schemes/trials/*-*")
    while page.locator("#h-progress").count() and not script:
        page.reload()
    expect(page.locator("#h-lines")).to_be_visible(timeout=PATIENCE)
    expect(page.get_by_role("link", name="导出 CSV")).to_be_visible(timeout=PATIENCE)

    approving = two.opens(draft, script=script)
    approving.get_by_role("button", name="批准，成为新的一版").click()
    approving.wait_for_selector("text=已批准，成为新的一版")
    version = archive.schemes(writing.views)[-1]
    assert (version.version, version.note) == (before.version + 1, "良好的分数线提高")


@pytest.mark.parametrize(("width", "language"), LOOKS)
def test_every_page_is_accessible_and_no_wider_than_the_window(
    writing: Offices, open_page: OpenPage, address: str, width: int, language: str
) -> None:
    one = Desk(writing, open_page, address, "bureau")
    page = one.opens("/schemes/new")
    page.get_by_role("button", name="开始起草").click()
    page.wait_for_url("**/schemes/drafts/*")
    draft = page.url.removeprefix(address)
    page.goto(address + "/schemes/trials/new?scheme=v/default-2024/1")
    page.get_by_role("button", name="开始模拟").click()
    expect(page.get_by_role("link", name="导出 CSV")).to_be_visible(timeout=PATIENCE)
    trial = page.url.removeprefix(address)
    paths = (
        "/schemes",
        "/schemes/new",
        "/schemes/versions/default-2024/1",
        "/schemes/difference?from=v/default-2024/1&to=v/default-2024/2",
        draft,
        *(f"{draft}/edit/{part}" for part in ("weights", "bands", "rules", "deadlines")),
        *(f"{draft}/point/{point}" for point in ("A4.2", "A2.1", "A8.1")),
        f"{draft}/add",
        "/schemes/trials",
        "/schemes/trials/new",
        trial,
    )
    cookies = {COOKIE: writing.token("bureau"), "yizhan_lang": language}
    looked_at = open_page(address + paths[0], width=width, cookies=cookies, for_axe=True)
    for path in paths:
        looked_at.goto(address + path)
        assert overflow(looked_at) == 0, path
        assert_accessible(looked_at)
