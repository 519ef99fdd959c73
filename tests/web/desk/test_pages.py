"""Every page of the desk, with something on it, in both languages: well-formed, translated, accessible."""

from __future__ import annotations

import re
from collections.abc import Iterator

import pytest

from tests.support.browser import OpenPage, assert_accessible, overflow
from tests.support.html import check
from tests.support.server import served
from tests.support.window.clients import Window, said
from tests.support.window.town import SEEKING, UNEMPLOYMENT, Town
from web.app import create_app
from web.guards.session import COOKIE

PAGES = {
    "today": "/desk",
    "duties": "/duties",
    "people": "/people",
    "register": "/people/new",
    "person": "/people/{person}",
    "open-312": "/people/{person}/cases/3.1.2",
    "open-211": "/people/{person}/cases/2.1.1",
    "refer": "/people/{person}/referrals",
    "cases": "/cases",
    "case": "/cases/{case}",
    "case-done": "/cases/{done}",
    "withdraw": "/cases/{case}/withdraw",
    "void": "/cases/{done}/void",
    "employers": "/employers",
    "register-employer": "/employers/new",
    "employer": "/employers/{employer}",
    "vacancies": "/vacancies",
    "whose-vacancy": "/vacancies/new",
    "register-vacancy": "/vacancies/new?code={code}",
    "vacancy": "/vacancies/{vacancy}",
    "close-vacancy": "/vacancies/{vacancy}/close",
    "candidates": "/vacancies/{vacancy}/candidates",
    "referrals": "/referrals",
    "referral": "/referrals/{referral}",
    "referral-hired": "/referrals/{hired}",
    "vouchers": "/vouchers",
    "voucher": "/vouchers/{voucher}",
    "voucher-to-claim": "/vouchers/{fresh}",
    "nobody-found": "/people?found=AAAAAAAAAAAAAAAAAAAAAAAAAA",
}
# What may stand in Chinese on an English page: names of places, companies, policies, people.
NAMES = (
    r"[\u4e00-\u9fff]*(?:区|街道|社区|居委会|村委会|市\*{3}|镇|乡|网点|有限公司|驿站|福州市)"
    r"|纺织业|数控车工|求职服务券|第|某|李\*勇|[张王]\*[明丰]?"
)


@pytest.fixture(scope="module")
def ids(town: Town) -> dict[str, str]:
    """Something of everything."""
    person, other = town.seeker(name="张三丰"), town.seeker()
    employer, code = town.employer()
    vacancy = town.vacancy(employer=employer)
    done = town.case(town.person(), SEEKING)
    return {
        "person": person,
        "case": town.case(person, UNEMPLOYMENT, steps=2),
        "done": done,
        "employer": employer,
        "code": code,
        "vacancy": vacancy,
        "referral": town.referral(person, vacancy),
        "hired": town.referral(other, vacancy, starts_on=town.today),
        "voucher": town.voucher(person),
        "fresh": town.voucher(other, claimed=False),
    }


@pytest.mark.parametrize("name", PAGES)
def test_every_page_is_well_formed_for_clerk_and_manager(
    everybody: dict[str, Window], ids: dict[str, str], name: str
) -> None:
    for who in ("clerk", "manager"):
        answer = everybody[who].client.get(PAGES[name].format(**ids))
        assert answer.status_code in ((200,) if who == "clerk" else (200, 403))
        check(answer.text)


@pytest.mark.parametrize("name", PAGES)
def test_every_word_of_our_own_has_its_english(everybody: dict[str, Window], ids: dict[str, str], name: str) -> None:
    """What is left in Chinese are names: of people, places, companies, occupations, policies."""
    client = everybody["colleague"].client
    client.get("/language/en")
    page = said(re.sub(r'<p lang="zh-CN">.*?</p>', "", client.get(PAGES[name].format(**ids)).text, flags=re.S))
    client.get("/language/zh")
    left = set(re.findall(r"[\u4e00-\u9fff]{2,}", re.sub(NAMES, " ", page)))
    assert not left


@pytest.fixture(scope="module")
def address(town: Town) -> Iterator[str]:
    with served(create_app(town.house)) as found:
        yield found


@pytest.mark.browser
@pytest.mark.parametrize("name", PAGES)
def test_axe_finds_nothing_and_no_page_is_too_wide(
    open_page: OpenPage, address: str, everybody: dict[str, Window], ids: dict[str, str], name: str
) -> None:
    token = everybody["clerk"].client.cookies[COOKIE]
    for width, language, dark in ((1280, "zh", False), (360, "en", True)):
        cookies = {COOKIE: token, "yizhan_lang": language}
        page = open_page(address + PAGES[name].format(**ids), width=width, dark=dark, cookies=cookies, for_axe=True)
        assert_accessible(page)
        assert overflow(page) == 0
        page.context.close()


@pytest.mark.browser
@pytest.mark.parametrize("script", [True, False], ids=["script", "no-script"])
def test_a_jobseeker_is_registered_and_a_mistake_is_shown_in_a_browser(
    open_page: OpenPage, address: str, everybody: dict[str, Window], town: Town, script: bool
) -> None:
    token = everybody["clerk"].client.cookies[COOKIE]
    page = open_page(f"{address}/people/new", script=script, cookies={COOKIE: token})
    page.locator("#name").fill("扈三娘")
    page.get_by_label("公民身份号码").fill("123")
    page.get_by_label("联系方式").fill("13811112222")
    page.get_by_label("学历").select_option("college")
    page.get_by_label("常住村（社区）").select_option(index=1)
    page.get_by_label("居住地址").fill("东街口 8 号")
    page.get_by_role("button", name="登记", exact=True).click()
    page.get_by_text("现在是 3 位").first.wait_for()
    assert page.locator("#name").input_value() == "扈三娘"
    page.get_by_label("公民身份号码").fill(town.identity())
    page.get_by_role("button", name="登记", exact=True).click()
    page.wait_for_url("**/people/*-*")
    assert "扈*娘" in page.inner_text("h1")
