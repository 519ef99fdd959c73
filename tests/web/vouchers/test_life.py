"""A voucher's whole life on one page, and the list."""

from __future__ import annotations

from datetime import timedelta

from domain.vouchers.commands import ExpireVoucher
from tenants.accounts.roles import Role
from tenants.context import Context
from tests.support.html import by_id, text, tree
from tests.support.htmx import assert_swap_equals_reload
from tests.support.window.clients import Window, said
from tests.support.window.town import Town


def test_who_where_and_when_stand_on_one_page(clerk: Window, town: Town) -> None:
    person = town.person(name="林冲之")
    case, voucher = town.case(person), town.voucher(person)
    clerk.follow(clerk.submit(f"/vouchers/{voucher}", f"/vouchers/{voucher}/redeem", case=case))
    page = said(clerk.get(f"/vouchers/{voucher}"))
    for part in ("已完成：发放", "已完成：领取", "已完成：核销", "第 1 网点", "4 项均成立"):
        assert part in page, part
    assert "clerk 某 核销 ¥200.00，用于求职登记" in page
    assert "林*之" in page
    assert "林冲之" not in clerk.get(f"/vouchers/{voucher}")


def test_an_expired_voucher_ends_at_its_expiry_and_says_the_money_went_back(clerk: Window, town: Town) -> None:
    voucher = town.voucher(town.person(), claimed=False, on=town.today - timedelta(days=90))
    town.do(ExpireVoucher(voucher=voucher, on=town.today), Context("system:expiry", Role.SYSTEM, None, "35", None, ""))
    page = said(clerk.get(f"/vouchers/{voucher}"))
    assert "中止：过期" in page
    assert "系统 记为过期，¥200.00 退回预算" in page


def test_the_bureau_sees_the_life_and_nothing_to_do(everybody: dict[str, Window], town: Town) -> None:
    person = town.person()
    voucher = town.voucher(person)
    page = everybody["bureau"].get(f"/vouchers/{voucher}")
    assert "已完成：领取" in said(page)
    assert f"/people/{person}" not in page
    assert f"/vouchers/{voucher}/redeem" not in page


def test_the_list_is_filtered_searched_and_swapped(clerk: Window, town: Town) -> None:
    person = town.person(name="柴进之")
    voucher = town.voucher(person)

    def listed(address: str) -> str:
        return text(by_id(tree(clerk.get(address)), "vouchers"))

    assert voucher in listed("/vouchers?status=live")
    assert voucher in listed(f"/vouchers?q={voucher.lower()}")
    assert "没有找到就业券" in listed("/vouchers?q=ZZZ")
    assert_swap_equals_reload(clerk.client, "/vouchers", "/vouchers?status=claimed&sort=expires", "vouchers")
    answer = clerk.client.post("/find", data={"q": "柴进之", "where": "vouchers.list"})
    assert answer.headers["Location"].startswith("/vouchers?found=")
    assert "共 1" in listed(answer.headers["Location"])


def test_the_bureau_searches_by_number_and_is_not_asked_for_names(everybody: dict[str, Window], town: Town) -> None:
    voucher = town.voucher(town.person())
    page = everybody["bureau"].get(f"/vouchers?q={voucher}")
    assert voucher in text(by_id(tree(page), "vouchers"))
    assert "/find" not in page
