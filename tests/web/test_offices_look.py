"""The bureau's pages in Chromium: axe finds nothing, nothing is too wide, and forms work without script."""

from collections.abc import Iterator

import pytest
from playwright.sync_api import expect

from projections.appraisal_archive import queries as archive
from projections.operator_directory import queries as directory
from projections.people_register import queries as register
from projections.voucher_ledger.balances import balance
from tests.support.browser import OpenPage, assert_accessible, overflow
from tests.support.offices import EVERYBODY, QUARTER, YEAR, Offices
from tests.support.server import served
from web.guards.session import COOKIE

pytestmark = pytest.mark.browser

OWN = "/operators/OWN"
PAGES = (
    ("bureau", "/dashboard"),
    ("county", "/dashboard"),
    ("bureau", "/operators"),
    ("bureau", "/operators?q=没有这家"),
    ("auditor", OWN),
    ("auditor", f"{OWN}/contracts"),
    ("bureau", f"{OWN}/outlets"),
    ("bureau", f"{OWN}/appraisals"),
    ("auditor", f"{OWN}/appraisals/{QUARTER}"),
    ("bureau", f"{OWN}/appraisals/{YEAR}"),
    ("auditor", f"{OWN}/appraisals/{QUARTER}/basis"),
    ("bureau", "/appraisals"),
    ("bureau", "/appraisals/today"),
    ("auditor", f"{OWN}/today"),
    ("bureau", f"{OWN}/today?of=year"),
    ("assessor", "/appraisals"),
    ("manager", "/my-operator"),
    ("bureau", "/voucher-policies"),
    ("bureau", "/voucher-policies/POLICY"),
    ("bureau", "/voucher-policies/new"),
    ("auditor", "/streams"),
    ("auditor", "/streams/OWN/operator?at=2"),
    ("auditor", "/streams/OWN/appraisal/2025Q4"),
    (None, "/verify"),
    (None, "/verify/CODE"),
    (None, "/verify/0000-0000-0000"),
)
LOOKS = ((1280, "zh", False), (360, "en", True))


@pytest.fixture(scope="module")
def address(offices: Offices) -> Iterator[str]:
    with served(offices.app) as found:
        yield found


def real(offices: Offices, path: str) -> str:
    """The address of a page of the told province: of the operator that is flagged."""
    found = archive.appraisal(EVERYBODY, offices.views, offices.worst.operator, QUARTER)
    policy = balance(EVERYBODY, offices.views)[0].policy
    assert found is not None
    return path.replace("OWN", found.operator).replace("POLICY", policy).replace("CODE", found.code)


@pytest.mark.parametrize(("width", "language", "dark"), LOOKS)
@pytest.mark.parametrize(("login", "path"), PAGES)
def test_a_page_is_accessible_and_no_wider_than_the_window(
    offices: Offices,
    address: str,
    open_page: OpenPage,
    login: str | None,
    path: str,
    width: int,
    language: str,
    dark: bool,
) -> None:
    if login == "assessor":
        assert offices.plan.user("assessor").assigned
    cookies = {"yizhan_lang": language} | ({COOKIE: offices.token(login)} if login else {})
    page = open_page(address + real(offices, path), width=width, dark=dark, cookies=cookies, for_axe=True)
    assert overflow(page) == 0
    assert_accessible(page)


@pytest.mark.parametrize("script", [True, False], ids=["with script", "without script"])
def test_a_voucher_is_issued_in_the_browser(writing: Offices, open_page: OpenPage, script: bool) -> None:
    policy = balance(EVERYBODY, writing.views)[2].policy
    person = register.people(EVERYBODY, writing.views, size=50).rows[-1 - script]
    identity = writing.house.vault.open(person.identity)
    assert identity
    with served(writing.app) as address:
        page = open_page(
            f"{address}/voucher-policies/{policy}", script=script, cookies={COOKIE: writing.token("bureau")}
        )
        page.fill("#identity", identity[:-1])
        page.click("#issue button")
        page.wait_for_selector("#identity-e")
        assert page.input_value("#identity") == identity[:-1]
        page.fill("#identity", identity)
        page.click("#issue button")
        page.wait_for_selector(".toast")
        assert "已发放" in page.inner_text(".toast")
        assert identity not in page.content()


def test_a_list_is_filtered_in_place_and_its_address_can_be_shared(
    offices: Offices, address: str, open_page: OpenPage
) -> None:
    page = open_page(f"{address}/operators", cookies={COOKIE: offices.token("bureau")})
    page.click("a.chip:has-text('拟退出')")
    page.wait_for_url("**/operators?status=flagged")
    flagged = len(directory.flagged_operators(EVERYBODY, offices.views))
    expect(page.locator("#operators tbody tr")).to_have_count(flagged)
    again = open_page(page.url, cookies={COOKIE: offices.token("bureau")})
    assert again.locator("#operators tbody tr").count() == flagged
