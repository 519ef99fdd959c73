"""What a clerk does at the window, one act after the other."""

from __future__ import annotations

from dataclasses import dataclass

from playwright.sync_api import expect

from domain.shared.identity import check_character, credit_check_character
from tests.journeys.reader import Reader

UNEMPLOYMENT, SEEKING, REFERRING = "失业登记", "求职登记", "推荐岗位"


@dataclass(frozen=True)
class Newcomer:
    """Somebody the province has not met. No place has a code that begins with 359."""

    identity: str
    name: str = "林待业"
    phone: str = "19900001234"


def newcomer(order: int, born: str = "19900315") -> Newcomer:
    digits = f"359999{born}{order:03d}"
    return Newcomer(digits + check_character(digits))


def new_company(order: int) -> str:
    """A credit code that no company has."""
    digits = f"91359000DEMJ{order:05d}"
    return digits + credit_check_character(digits)


def register_person(clerk: Reader, one: Newcomer) -> str:
    """The number of the new person, whose page is then open."""
    clerk.go("服务对象")
    clerk.follow("登记服务对象")
    clerk.fill(identity=one.identity, name=one.name, phone=one.phone, education="college", address="西街 12 号")
    clerk.choose_first("village")
    clerk.press("登记")
    person = clerk.arrives("/people/(?!new)([^/?]+)$")
    clerk.sees("还没有办件")
    return person


def open_case(clerk: Reader, item: str, **fields: str | list[str]) -> str:
    """The number of a new case, opened from the page of a person who declares all that is asked."""
    clerk.follow(item)
    clerk.tick_all("declared")
    clerk.fill(**fields)
    clerk.press("提交受理")
    return clerk.arrives("/cases/([^/?]+)$")


def finish_case(clerk: Reader) -> None:
    """Every step that is left of the case whose page is open, one by one."""
    stations = clerk.page.locator("main ol.route > li")
    done, total = clerk.page.locator("main ol.route > li.is-done").count(), stations.count()
    assert done < total
    for number in range(done + 1, total + 1):
        clerk.press("完成这一步" if number < total else "完成，办结本件")
        expect(clerk.page.locator("main ol.route > li.is-done")).to_have_count(number)
    clerk.sees("已办结")


def register_vacancy(clerk: Reader, company: str, occupation: str) -> None:
    """A company nobody knows yet and its vacancy, through every step until it is published."""
    clerk.go("岗位")
    clerk.follow("用人单位名录")
    clerk.follow("登记用人单位")
    clerk.fill(credit_code=company, name="闽侯清溪竹业有限公司", industry="竹制品", economy="limited")
    clerk.fill(address="溪口路 3 号", contact="周联络", phone="19900004321")
    clerk.press("登记")
    clerk.arrives("/employers/(?!new)")
    clerk.follow("登记岗位", clerk.page.locator("main .head"))
    clerk.fill(occupation=occupation, form="full-time", headcount="2", wage_min="4200", wage_max="5200", lodging="none")
    clerk.choose_first("village")
    clerk.press("受理招聘登记")
    clerk.arrives("/cases/")
    finish_case(clerk)
    clerk.follow(occupation)
    clerk.arrives("/vacancies/")
    clerk.sees("招聘中")


def find(clerk: Reader, text: str) -> None:
    """By the box of the desk."""
    clerk.go("今日")
    clerk.fill(q=text)
    clerk.press("查找", clerk.page.locator("main"))


def refer(clerk: Reader, occupation: str) -> None:
    """Whoever's page is open, to the only vacancy for that occupation; the page of the referral is then open."""
    clerk.follow(REFERRING)
    clerk.arrives("/people/[^/]+/referrals")
    clerk.page.locator("main").get_by_role("searchbox").fill(occupation)
    clerk.page.locator("main").get_by_role("searchbox").press("Enter")
    clerk.page.get_by_role("radio", name=occupation).check()
    clerk.press("推荐到所选岗位")
    clerk.arrives("/referrals/")
    clerk.sees("待反馈")


def record_hire(clerk: Reader) -> None:
    """On the page of a referral."""
    clerk.fill(outcome="hired", starts_on="2026-01-30")
    clerk.press("记下结果")
    clerk.sees("已录用")
    clerk.sees("下一次：%(days)s 日回访，%(day)s 起可办。", days=7, day="2026-02-06")
