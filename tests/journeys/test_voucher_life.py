"""From a jobseeker nobody knew to a redeemed voucher, at the window; then an auditor replays the voucher's history."""

import re
from dataclasses import dataclass

import pytest
from playwright.sync_api import expect

from projections.voucher_ledger import queries as ledger
from schedulers.sources import system
from tenants.accounts.roles import Role
from tests.journeys import desk
from tests.journeys.province import Living
from tests.journeys.reader import WAYS, Reader, Way
from tests.support.browser import OpenPage

pytestmark = pytest.mark.browser
POLICY, FACE = "求职服务券", "¥200.00"
OCCUPATION = "夜班巡检员"
NUMBER = re.compile(r"\d{4}-[0-9A-Z]{5}-[0-9A-Z]{5}")


@pytest.mark.parametrize("way", WAYS, ids=str)
def test_a_jobseeker_is_registered_referred_hired_and_redeems_a_voucher_whose_history_is_replayed(
    open_page: OpenPage, living: Living, way: Way
) -> None:
    one = desk.newcomer(101)
    clerk = Reader(open_page, living.address, way, Role.CLERK)
    clerk.arrives("/desk")
    person = desk.register_person(clerk, one)
    register_as_unemployed(clerk, person)
    seeking = register_as_seeking(clerk, person)
    desk.register_vacancy(clerk, desk.new_company(1), OCCUPATION)
    desk.find(clerk, one.identity)
    clerk.arrives(f"/people/{person}$")
    desk.refer(clerk, OCCUPATION)
    desk.record_hire(clerk)

    voucher = issue(Reader(open_page, living.address, way, Role.BUREAU), one.identity)
    claim_and_redeem(clerk, voucher, seeking)
    assert ledger.voucher(system("test"), living.house.views, voucher).status == "redeemed"  # type: ignore[union-attr]

    replay(Reader(open_page, living.address, way, Role.AUDITOR), voucher, seeking)


def register_as_unemployed(clerk: Reader, person: str) -> None:
    since = {"unemployed_since": "2025-12-31", "cause": "contract-ended", "wish": "job"}
    desk.open_case(clerk, desk.UNEMPLOYMENT, **since)
    desk.finish_case(clerk)
    back_to(clerk, person)
    clerk.sees("登记失业")


def register_as_seeking(clerk: Reader, person: str) -> str:
    """The number of the case."""
    wish = {"category": "unemployed", "occupation": OCCUPATION, "wage_min": "4000"}
    case = desk.open_case(clerk, desk.SEEKING, shifts=["night"], **wish)
    desk.finish_case(clerk)
    back_to(clerk, person)
    clerk.sees("求职中")
    return case


def back_to(clerk: Reader, person: str) -> None:
    """To the person of a case, by the link beside it."""
    clerk.panel("本件的服务对象").get_by_role("link").first.click()
    clerk.arrives(f"/people/{person}$")


def issue(officer: Reader, identity: str) -> str:
    """The number of a new voucher, as the page says it."""
    officer.go("就业券")
    officer.follow(POLICY)
    officer.fill(identity=identity)
    officer.press("发放 %(face)s", face=FACE)
    said = officer.page.get_by_role("status").filter(has_text=NUMBER)
    found = NUMBER.search(said.inner_text())
    assert found
    return found.group()


def claim_and_redeem(clerk: Reader, voucher: str, case: str) -> None:
    desk.find(clerk, voucher)
    clerk.arrives(f"/vouchers/{voucher}")
    clerk.press("本人领取")
    clerk.sees("核销这张券")
    clerk.fill(case=case)
    clerk.press("核销 %(amount)s", amount=FACE)
    clerk.sees("核销的办件")
    clerk.sees(case)


@dataclass(frozen=True)
class Told:
    """What an event of the voucher must say: its stored name, words of its sentence, the status before and after."""

    name: str
    says: tuple[str, ...]
    before: str
    after: str


def replay(auditor: Reader, voucher: str, case: str) -> None:
    history = (
        Told("vouchers.issued.v1", ("省人社局经办（演示）", voucher, FACE), "", "待领取"),
        Told("vouchers.claimed.v1", ("网点经办（演示）",), "待领取", "可核销"),
        Told("vouchers.redeemed.v1", ("网点经办（演示）", FACE, case), "可核销", "已核销"),
    )
    auditor.go("事件与回溯")
    auditor.fill(q=f"voucher/{voucher}")
    auditor.press("查找", auditor.page.locator("main"))
    auditor.follow(f"voucher/{voucher}")
    auditor.arrives(f"/streams/voucher/{voucher}")
    expect(auditor.page.locator("ol.events > li")).to_have_count(len(history))
    for number, told in reversed(list(enumerate(history, start=1))):
        looked_at(auditor, told)
        if number > 1:
            auditor.follow("上一条")
            auditor.arrives(rf"/streams/voucher/{voucher}\?at={number - 1}")
            expect(auditor.page.locator(".mode")).to_contain_text(auditor.words("只读"))


def looked_at(auditor: Reader, told: Told) -> None:
    """The event as a sentence and as data, and the state before and after it."""
    current = auditor.page.locator("ol.events > li[aria-current=true]")
    for one in told.says:
        expect(current.locator("em")).to_contain_text(one)
    expect(current.locator("pre")).to_be_visible()
    expect(current.locator("pre")).to_contain_text(told.name)
    status = auditor.page.get_by_role("row").filter(
        has=auditor.page.get_by_role("rowheader", name=auditor.words("状态"), exact=True)
    )
    expect(status.locator("del")).to_have_text([auditor.words(told.before)] if told.before else [])
    expect(status.locator("ins")).to_have_text(auditor.words(told.after))
