"""Each page a role can reach, in Chromium: axe finds nothing, nothing is wider than the window or cut off.

Every role sees every page of its own, each in one of four ways: both languages, wide and narrow, light and dark. The
tests of the rooms look at their own pages in more. Each way is a test of its own, well within its time.
"""

from dataclasses import dataclass

import pytest
from playwright.sync_api import Page

from tenants.accounts.roles import Role
from tests.journeys.conftest import Walked
from tests.support.browser import OpenPage, axe_violations, overflow
from web.guards.reader import COOKIES
from web.guards.session import COOKIE
from web.i18n import Language

pytestmark = [pytest.mark.browser, pytest.mark.timeout(300)]
ROLES = [role for role in Role if role.signs_in]
HEIGHT = 900
# A box that holds a folded list, a form or figures has nothing to scroll to on a phone: what is beyond it is lost.
CUT_OFF = """[...document.querySelectorAll('.fold, .panel, .form, .tiles, .facts, .head')]
    .filter(one => one.scrollWidth > one.clientWidth + 1).map(one => one.className)"""


@dataclass(frozen=True)
class Look:
    """One way of looking at a page."""

    language: Language
    width: int
    dark: bool

    def __str__(self) -> str:
        return f"{self.language}-{self.width}-{'dark' if self.dark else 'light'}"


LOOKS = (Look("zh", 1280, False), Look("en", 360, True), Look("zh", 360, False), Look("en", 1280, True))


@pytest.mark.parametrize("number", range(len(LOOKS)), ids=lambda number: str(LOOKS[number]))
@pytest.mark.parametrize("role", ROLES)
def test_axe_finds_nothing_and_nothing_is_cut_off(
    open_page: OpenPage, address: str, walked: Walked, sessions: dict[Role, str], role: Role, number: int
) -> None:
    first_of_each = {page.route.name: page.address for page in reversed(walked(role)) if page.is_html}
    addresses = [first_of_each[name] for name in sorted(first_of_each)]
    look, wrong = LOOKS[number], []
    kept = {COOKIE: sessions[role], COOKIES["lang"]: look.language}
    page = open_page(address + "/healthz", width=look.width, dark=look.dark, cookies=kept)
    for one in addresses[(number + ROLES.index(role)) % len(LOOKS) :: len(LOOKS)]:
        page.goto(address + one)
        wrong += [f"{one} {look}: {fault}" for fault in faults(page)]
    assert not wrong, "\n".join(wrong)


def test_faults_would_be_found(open_page: OpenPage, address: str, sessions: dict[Role, str]) -> None:
    page = open_page(address + "/dashboard", cookies={COOKIE: sessions[Role.BUREAU]})
    assert not faults(page)
    page.evaluate(
        """const wide = document.createElement('div'); wide.style.inlineSize = '900px'; wide.textContent = '…';
        document.querySelector('.panel').append(wide, document.createElement('img'))"""
    )
    found = "\n".join(faults(page))
    assert "image-alt" in found
    assert "px wider than a phone" in found
    assert "cut off on a phone: panel" in found


def faults(page: Page) -> list[str]:
    """What is wrong as the page stands, and then on a phone."""
    found = axe_violations(page)
    page.set_viewport_size({"width": 360, "height": HEIGHT})
    found += [f"{overflow(page)} px wider than a phone"] if overflow(page) else []
    found += [f"cut off on a phone: {one}" for one in page.evaluate(CUT_OFF)]
    return found
