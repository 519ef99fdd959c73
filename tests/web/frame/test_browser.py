"""The frame in Chromium: with script and without, on a phone and on a desk, by keyboard, and looked at by axe."""

import re

import pytest
from playwright.sync_api import Page, expect

from tenants.accounts.roles import Role
from tests.support.browser import WIDTHS, OpenPage, assert_accessible, overflow
from tests.support.frame import PASSWORD
from web.guards.session import COOKIE

pytestmark = pytest.mark.browser
SCRIPT = pytest.mark.parametrize("script", [True, False], ids=["with script", "without script"])


@pytest.fixture
def session(tokens: dict[Role, str]) -> dict[str, str]:
    return {COOKIE: tokens[Role.BUREAU]}


@pytest.mark.parametrize(("language", "dark"), [("zh", False), ("en", True)], ids=["zh light", "en dark"])
@pytest.mark.parametrize("width", WIDTHS)
@pytest.mark.parametrize("path", ["/gallery", "/gallery/list?page=2", "/gallery/form", "/nowhere"])
def test_axe_finds_nothing(
    open_page: OpenPage, address: str, session: dict[str, str], path: str, width: int, language: str, dark: bool
) -> None:
    kept = session | {"yizhan_lang": language}
    page = open_page(address + path, width=width, dark=dark, cookies=kept, for_axe=True)
    assert_accessible(page)
    assert overflow(page) == 0


@pytest.mark.parametrize("width", WIDTHS)
def test_axe_finds_nothing_at_the_door(open_page: OpenPage, address: str, width: int) -> None:
    page = open_page(address + "/sign-in", width=width, for_axe=True)
    assert_accessible(page)
    page.get_by_role("button", name="登录").click()
    expect(page.get_by_role("alert")).to_contain_text("还有 2 处要改")
    assert_accessible(page)


def test_axe_would_find_a_fault(open_page: OpenPage, address: str) -> None:
    page = open_page(address + "/sign-in", for_axe=True)
    page.evaluate("document.querySelector('label').remove()")
    with pytest.raises(AssertionError, match="label"):
        assert_accessible(page)


@SCRIPT
def test_a_reader_signs_in_switches_language_and_theme_and_signs_out(
    open_page: OpenPage, address: str, script: bool
) -> None:
    page = open_page(address + "/gallery/list?grade=fail", script=script)
    page.get_by_label("账号").fill("auditor")
    page.get_by_label("密码").fill(PASSWORD)
    page.get_by_role("button", name="登录").click()
    expect(page).to_have_url(address + "/gallery/list?grade=fail")
    page.get_by_role("link", name="English").click()
    expect(page).to_have_url(address + "/gallery/list?grade=fail")
    expect(page.get_by_role("button", name="Sign out")).to_be_visible()
    page.get_by_role("link", name="switch to dark").click()
    expect(page.locator("html")).to_have_attribute("data-theme", "dark")
    assert ink(page) == "rgb(231, 238, 242)"
    page.get_by_role("button", name="Sign out").click()
    expect(page).to_have_url(address + "/sign-in")
    page.goto(address + "/gallery")
    expect(page).to_have_url(re.compile("/sign-in"))


@SCRIPT
def test_a_list_is_searched_filtered_sorted_and_paged(
    open_page: OpenPage, address: str, session: dict[str, str], script: bool
) -> None:
    page = open_page(address + "/gallery/list", script=script, cookies=session)
    page.get_by_role("link", name="不合格 22").click()
    expect(page.get_by_role("navigation", name="分页")).to_contain_text("1–10，共 22")
    page.get_by_role("columnheader", name="得分").get_by_role("link").click()
    expect(page.get_by_role("columnheader", name="得分")).to_have_attribute("aria-sort", "ascending")
    page.get_by_role("link", name="第 3 页").click()
    expect(page.get_by_role("navigation", name="分页")).to_contain_text("21–22，共 22")
    expect(page).to_have_url(address + "/gallery/list?grade=fail&sort=score&page=3")
    page.get_by_role("searchbox").fill("没有的名字")
    page.get_by_role("searchbox").press("Enter")
    expect(page.get_by_text("没有找到机构")).to_be_visible()
    page.go_back()
    expect(page.get_by_role("navigation", name="分页")).to_contain_text("21–22，共 22")


def test_after_a_swap_the_language_switch_keeps_what_was_filtered(
    open_page: OpenPage, address: str, session: dict[str, str]
) -> None:
    page = open_page(address + "/gallery/list", cookies=session)
    page.get_by_role("link", name="不合格 22").click()
    expect(page).to_have_url(address + "/gallery/list?grade=fail")
    page.get_by_role("link", name="English").click()
    expect(page).to_have_url(address + "/gallery/list?grade=fail")
    expect(page.locator("html")).to_have_attribute("lang", "en")


@SCRIPT
def test_problems_of_a_form_take_the_focus_and_lead_to_their_fields(
    open_page: OpenPage, address: str, session: dict[str, str], script: bool
) -> None:
    page = open_page(address + "/gallery/form", script=script, cookies=session)
    page.get_by_label("联系方式").fill("1380013800")
    page.get_by_role("button", name="保存").click()
    expect(page.get_by_role("alert")).to_be_focused()
    expect(page.get_by_label("联系方式")).to_have_value("1380013800")
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    expect(page.get_by_label("联系方式")).to_be_focused()
    page.get_by_label("联系方式").fill("13800138000")
    page.get_by_label("月薪要求").fill("5000")
    page.get_by_label("学历").select_option("college")
    page.get_by_role("button", name="保存").click()
    expect(page).to_have_url(address + "/gallery/list")
    expect(page.get_by_role("status")).to_contain_text("有内容要改")


@SCRIPT
def test_on_a_phone_the_navigation_is_a_sheet_reached_by_a_link(
    open_page: OpenPage, address: str, session: dict[str, str], script: bool
) -> None:
    page = open_page(address + "/gallery", script=script, width=360, cookies=session)
    expect(page.get_by_role("navigation", name="主导航")).to_be_hidden()
    page.get_by_role("link", name="打开导航").click()
    expect(page.get_by_role("navigation", name="主导航")).to_be_visible()
    expect(page.get_by_role("link", name="English")).to_be_visible()
    page.get_by_role("link", name="关闭").click()
    expect(page.get_by_role("navigation", name="主导航")).to_be_hidden()


def test_the_keyboard_goes_skip_link_bar_navigation_main(
    open_page: OpenPage, address: str, session: dict[str, str]
) -> None:
    page = open_page(address + "/gallery/list", cookies=session)
    page.keyboard.press("Tab")
    expect(page.get_by_role("link", name="跳到正文")).to_be_focused()
    page.keyboard.press("Enter")
    page.keyboard.press("Tab")
    expect(page.get_by_role("searchbox")).to_be_focused()
    page.get_by_role("link", name="不合格 22").focus()
    page.keyboard.press("/")
    expect(page.get_by_role("searchbox")).to_be_focused()


def test_after_a_swap_the_focus_is_where_it_was(open_page: OpenPage, address: str, session: dict[str, str]) -> None:
    page = open_page(address + "/gallery/list", cookies=session)
    page.get_by_role("searchbox").fill("五")
    page.get_by_role("searchbox").press("Enter")
    expect(page.get_by_role("navigation", name="分页")).to_contain_text("1–1，共 1")
    expect(page.get_by_role("searchbox")).to_be_focused()


def test_a_request_that_does_not_arrive_is_said(open_page: OpenPage, address: str, session: dict[str, str]) -> None:
    open_page.expected.append("htmx:")
    page = open_page(address + "/gallery/list", cookies=session)
    page.context.set_offline(True)
    page.get_by_role("link", name="不合格 22").click()
    expect(page.get_by_role("status")).to_contain_text("没有连上系统")


def test_an_error_by_htmx_replaces_the_work_area_with_its_page(
    open_page: OpenPage, address: str, session: dict[str, str]
) -> None:
    page = open_page(address + "/gallery/list", cookies=session)
    page.evaluate("htmx.ajax('GET', '/gallery/broken', '#gallery-operators')")
    expect(page.get_by_role("heading", name="系统出了差错")).to_be_visible()
    expect(page.get_by_role("navigation", name="主导航")).to_be_visible()


def test_at_twice_the_size_nothing_is_cut_off(open_page: OpenPage, address: str, session: dict[str, str]) -> None:
    page = open_page(address + "/gallery", width=640, cookies=session)
    page.evaluate("document.documentElement.style.fontSize = '200%'")
    assert overflow(page) == 0


def ink(page: Page) -> str:
    found: str = page.evaluate("getComputedStyle(document.body).color")
    return found
