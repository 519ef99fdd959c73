"""Every link of every page, for each role: it leads to a page, every page is reached, in both languages."""

from collections.abc import Iterator
from itertools import groupby

import pytest

from tenants.accounts.roles import Role
from tests.journeys.chinese import Known, left_in_chinese
from tests.journeys.conftest import ClientOf, Walked
from tests.journeys.walk import Page
from tests.support.html import problems
from web.guards.access import opens
from web.house import House
from web.route import Scope
from web.routes import ROUTES

EACH_ROLE = pytest.mark.parametrize("role", [role for role in Role if role.signs_in])


@EACH_ROLE
def test_no_link_leads_where_its_reader_may_not_go_or_nothing_is(walked: Walked, role: Role) -> None:
    wrong = [f"{page.status} {page.address}, linked on {page.found_on}" for page in walked(role) if page.status != 200]
    assert not wrong, "\n".join(wrong)


def test_who_left_finds_pages_that_work_and_no_links_to_others(walked_by_departed: list[Page]) -> None:
    assert [page.address for page in walked_by_departed if page.status != 200] == []
    wrong = [f"{page.address}: {one}" for page in walked_by_departed if page.is_html for one in problems(page.text)]
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
def test_every_page_is_well_formed_in_both_languages(walked: Walked, client_of: ClientOf, role: Role) -> None:
    wrong = [f"{page.address}: {one}" for page in walked(role) if page.is_html for one in problems(page.text)]
    for address, text in in_english(walked, client_of, role):
        wrong += [f"{address} in English: {one}" for one in problems(text)]
    assert not wrong, "\n".join(wrong)


@EACH_ROLE
def test_an_english_page_has_nothing_in_chinese_but_names(
    walked: Walked, client_of: ClientOf, house: House, role: Role, known: Known
) -> None:
    wrong = []
    for address, text in in_english(walked, client_of, role):
        wrong += [f"{address}: {one}" for one in left_in_chinese(text, known)]
    assert not wrong, "\n".join(wrong)


def test_the_search_for_chinese_would_find_a_fault(known: Known) -> None:
    page = "<p title='查看'>Vouchers</p><p>闽侯县</p><p>张*明</p><p>共 3 张</p><p lang='zh-CN'>中文</p><p>推荐岗位</p>"
    assert list(left_in_chinese(page, known)) == ["查看", "共 3 张", "推荐岗位"]


def in_english(walked: Walked, client_of: ClientOf, role: Role) -> Iterator[tuple[str, str]]:
    """Two addresses of each route with what a reader of English is given there."""
    client = client_of(role)
    client.cookies.set("yizhan_lang", "en")
    pages = sorted((page for page in walked(role) if page.is_html), key=_name)
    for _, same in groupby(pages, _name):
        for page in list(same)[:2]:
            yield page.address, client.get(page.address).text


def _name(page: Page) -> str:
    return page.route.name
