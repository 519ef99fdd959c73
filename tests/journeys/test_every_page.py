"""Every page that a role finds by following links: what it says, where it leads, how it looks.

All in one file, so that the pages are walked once. In Chromium every role sees every page of its own, each in one of
four ways: both languages, wide and narrow, light and dark; axe finds nothing, nothing is wider than the window or cut
off. The tests of the rooms look at their own pages in more.
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import cache
from itertools import groupby

import pytest
from playwright.sync_api import Page as BrowserPage

from tenants.accounts.roles import Role
from tests.journeys.chinese import Known, left_in_chinese
from tests.journeys.conftest import ClientOf, Walked
from tests.journeys.walk import Page
from tests.support.browser import OpenPage, axe_violations, overflow
from tests.support.html import problems
from web.guards.access import opens
from web.guards.reader import COOKIES
from web.guards.session import COOKIE
from web.i18n import Language
from web.route import Scope
from web.routes import ROUTES

ROLES = [role for role in Role if role.signs_in]
EACH_ROLE = pytest.mark.parametrize("role", ROLES)
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


@dataclass(frozen=True)
class English:
    """What is wrong with a page as a reader of English is given it."""

    address: str
    problems: tuple[str, ...]
    chinese: tuple[str, ...]


LOOKS = (Look("zh", 1280, False), Look("en", 360, True), Look("zh", 360, False), Look("en", 1280, True))


@pytest.fixture(scope="module")
def in_english(walked: Walked, client_of: ClientOf, known: Known) -> Callable[[Role], list[English]]:
    """Two addresses of each route; asked for once."""
    return cache(lambda role: list(_read_in_english(walked(role), client_of, role, known)))


@EACH_ROLE
def test_no_link_leads_where_its_reader_may_not_go_or_nothing_is(walked: Walked, role: Role) -> None:
    wrong = [f"{page.status} {page.address}, linked on {page.found_on}" for page in walked(role) if page.status != 200]
    assert not wrong, "\n".join(wrong)


@pytest.mark.timeout(300)
def test_who_left_finds_pages_that_work_and_no_links_to_others(walked_by_departed: list[Page]) -> None:
    assert [page.address for page in walked_by_departed if page.status != 200] == []
    wrong = [f"{page.address}: {one}" for page in walked_by_departed for one in page.problems]
    assert not wrong, "\n".join(wrong)


@EACH_ROLE
def test_every_page_for_a_role_is_reached_by_links(walked: Walked, walked_by_departed: list[Page], role: Role) -> None:
    """Some pages of a manager are for those alone whose operator left."""
    pages = walked(role) + (walked_by_departed if role is Role.MANAGER else [])
    found = {name for page in pages for name in (page.asked.name, page.route.name)}
    own = (one for one in ROUTES if one.method == "GET" and one.scope is not Scope.PUBLIC)
    wanted = {one.name for one in own if opens(role, one)}
    assert wanted - found == set()


@EACH_ROLE
def test_every_page_is_well_formed_in_both_languages(
    walked: Walked, in_english: Callable[[Role], list[English]], role: Role
) -> None:
    wrong = [f"{page.address}: {one}" for page in walked(role) for one in page.problems]
    wrong += [f"{page.address} in English: {one}" for page in in_english(role) for one in page.problems]
    assert not wrong, "\n".join(wrong)


@EACH_ROLE
def test_an_english_page_has_nothing_in_chinese_but_names(
    in_english: Callable[[Role], list[English]], role: Role
) -> None:
    wrong = [f"{page.address}: {one}" for page in in_english(role) for one in page.chinese]
    assert not wrong, "\n".join(wrong)


def test_the_search_for_chinese_would_find_a_fault(known: Known) -> None:
    page = "<p title='查看'>Vouchers</p><p>闽侯县</p><p>张*明</p><p>共 3 张</p><p lang='zh-CN'>中文</p><p>推荐岗位</p>"
    assert list(left_in_chinese(page, known)) == ["查看", "共 3 张", "推荐岗位"]


@pytest.mark.browser
@pytest.mark.timeout(300)
@pytest.mark.parametrize("number", range(len(LOOKS)), ids=lambda number: str(LOOKS[number]))
@EACH_ROLE
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


@pytest.mark.browser
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


def faults(page: BrowserPage) -> list[str]:
    """What is wrong as the page stands, and then on a phone."""
    found = axe_violations(page)
    page.set_viewport_size({"width": 360, "height": HEIGHT})
    found += [f"{overflow(page)} px wider than a phone"] if overflow(page) else []
    found += [f"cut off on a phone: {one}" for one in page.evaluate(CUT_OFF)]
    return found


def _read_in_english(pages: list[Page], client_of: ClientOf, role: Role, known: Known) -> Iterator[English]:
    client = client_of(role)
    client.cookies.set("yizhan_lang", "en")
    for _, same in groupby(sorted((page for page in pages if page.is_html), key=_name), _name):
        for page in list(same)[:2]:
            text = client.get(page.address).text
            yield English(page.address, tuple(problems(text)), tuple(left_in_chinese(text, known)))


def _name(page: Page) -> str:
    return page.route.name
