"""Without a mouse: signing in, past the navigation, to a form, through its mistakes and on to the person's page."""

import re

import pytest
from playwright.sync_api import Page, expect

from tenants.accounts.roles import Role
from tests.journeys.desk import newcomer
from tests.journeys.province import PASSWORD, Living
from tests.support.browser import OpenPage

pytestmark = pytest.mark.browser
FAR = 60  # presses of Tab after which somebody would have given up


@pytest.mark.parametrize("script", [True, False], ids=["script", "no script"])
def test_a_person_is_registered_by_keyboard_alone(open_page: OpenPage, living: Living, script: bool) -> None:
    page = open_page(living.address + "/desk", script=script)
    sign_in(page)
    expect(page).to_have_url(living.address + "/desk")
    skip_to_the_work(page)
    tab_to(page, "a[href='/people/new']")
    page.keyboard.press("Enter")
    expect(page).to_have_url(living.address + "/people/new")

    one = newcomer(202)
    skip_to_the_work(page)
    write(page, "identity", one.identity[:-1])
    write(page, "name", one.name)
    write(page, "phone", one.phone)
    choose_first(page, "education")
    choose_first(page, "village")
    write(page, "address", "西街 12 号")
    page.keyboard.press("Enter")

    expect(page.get_by_role("alert")).to_be_focused()
    expect(page.get_by_role("alert")).to_contain_text("还有 1 处要改")
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    expect(page.locator("[name=identity]")).to_be_focused()
    expect(page.locator("[name=identity]")).to_have_accessible_description(re.compile("应为 18 位，现在是 17 位"))
    page.keyboard.press("Control+A")
    page.keyboard.type(one.identity)
    page.keyboard.press("Enter")
    expect(page).to_have_url(re.compile(r"/people/\d{4}-"))
    expect(page.get_by_role("heading", level=1)).to_have_text("林*业")


def sign_in(page: Page) -> None:
    """At the door the account is where one begins to write."""
    tab_to(page, "[name=account]")
    page.keyboard.type(Role.CLERK.value)
    page.keyboard.press("Tab")
    expect(page.locator("[name=password]")).to_be_focused()
    page.keyboard.type(PASSWORD)
    page.keyboard.press("Enter")


def skip_to_the_work(page: Page) -> None:
    """The first stop of every page leads past the bar and the navigation."""
    page.keyboard.press("Tab")
    expect(page.get_by_role("link", name="跳到正文")).to_be_focused()
    page.keyboard.press("Enter")
    page.keyboard.press("Tab")
    assert page.evaluate("document.querySelector('main').contains(document.activeElement)")


def write(page: Page, name: str, text: str) -> None:
    tab_to(page, f"[name={name}]")
    page.keyboard.type(text)


def choose_first(page: Page, name: str) -> None:
    """In a select one goes down by one."""
    tab_to(page, f"[name={name}]")
    page.keyboard.press("ArrowDown")


def tab_to(page: Page, selector: str) -> None:
    """On from where the focus is, and what has it can be seen to have it."""
    for _ in range(FAR):
        if page.evaluate("which => document.activeElement.matches(which)", selector):
            ring = page.evaluate("getComputedStyle(document.activeElement).outlineStyle")
            assert ring != "none", f"nothing shows that {selector} has the focus"
            return
        page.keyboard.press("Tab")
    raise AssertionError(f"{selector} is not reached by the keyboard")
