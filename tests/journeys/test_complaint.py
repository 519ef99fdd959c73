"""A complaint: the clerk prints the receipt, the person complains on a telephone, and the desk has it."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from tests.support.browser import OpenPage, assert_accessible, overflow
from tests.support.server import served
from tests.support.window.clients import Window
from tests.support.window.fixtures import clerk, everybody, town
from tests.support.window.town import Town
from web.app import create_app
from web.guards.session import COOKIE

__all__ = ["clerk", "everybody", "town"]

pytestmark = pytest.mark.browser


@pytest.fixture(scope="module")
def address(town: Town) -> Iterator[str]:
    with served(create_app(town.house)) as found:
        yield found


@pytest.mark.parametrize(("script", "language", "width"), [(True, "zh", 1280), (False, "en", 360)])
def test_a_complaint_from_the_receipt_reaches_the_desk(
    open_page: OpenPage,
    address: str,
    everybody: dict[str, Window],
    town: Town,
    script: bool,
    language: str,
    width: int,
) -> None:
    case = town.case(town.person())
    token = everybody["clerk"].client.cookies[COOKIE]
    cookies = {COOKIE: token, "yizhan_lang": language}
    page = open_page(f"{address}/cases/{case}/receipt", width=width, script=script, cookies=cookies)
    there = page.locator('a[href^="/r/"]').get_attribute("href")
    assert overflow(page) == 0
    phone = open_page(address + str(there), width=width, script=script, cookies={"yizhan_lang": language})
    phone.locator("summary").click()
    phone.locator("select[name=kind]").select_option("waiting")
    phone.locator("details textarea[name=words]").fill("等了两个小时")
    phone.locator("details button").click()
    phone.locator("section[aria-labelledby^=h-2]").first.wait_for()
    assert overflow(phone) == 0
    number = phone.locator("h2[id^=h-2]").first.get_attribute("id")
    page = open_page(f"{address}/complaints", width=width, script=script, cookies=cookies)
    assert str(number).removeprefix("h-") in page.content()
    for path in ("/complaints", "/duties", "/keys", str(there)):
        shown = open_page(address + path, width=width, cookies=cookies, for_axe=True)
        assert_accessible(shown)
        assert overflow(shown) == 0
        shown.context.close()
