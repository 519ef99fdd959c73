"""Withdrawing and voiding: on a page that says what follows, with a reason, and only once."""

from __future__ import annotations

import pytest

from projections.people_register import queries as people
from tests.support.window.clients import Window, complaint, said
from tests.support.window.town import Town


@pytest.mark.parametrize(("way", "word"), [("withdraw", "已撤回"), ("void", "已作废")])
def test_a_case_is_closed_with_its_reason(clerk: Window, town: Town, way: str, word: str) -> None:
    case = town.case(town.person(), steps=2)
    address = f"/cases/{case}/{way}"
    page = clerk.follow(clerk.submit(address, address, reason="本人改去外地"))
    assert word in said(page)
    assert "理由：本人改去外地 · clerk 某" in said(page)
    assert f"{address}" not in page


def test_a_case_is_sent_back_with_its_reason_and_says_who_did_what(clerk: Window, town: Town) -> None:
    case = town.case(town.person(), steps=2)
    address = f"/cases/{case}/back"
    assert "请填写这一项" in complaint(clerk.submit(address, address, step="1", reason=" ").text, "reason")
    page = said(clerk.follow(clerk.submit(address, address, step="1", reason="照片看不清")))
    assert "退回重办" in page
    assert "clerk 某 · 照片看不清" in page
    assert "第 1 步，共" in page


@pytest.mark.parametrize("way", ["withdraw", "void"])
def test_nothing_is_closed_without_a_reason(clerk: Window, town: Town, way: str) -> None:
    case, head = town.case(town.person(), steps=2), town.head
    address = f"/cases/{case}/{way}"
    answer = clerk.submit(address, address, reason="   ", htmx=True)
    assert answer.status_code == 422
    assert answer.text.lstrip().startswith('<div id="close"')
    assert "请填写这一项" in complaint(answer.text, "reason")
    assert town.head == head


def test_voiding_a_finished_registration_takes_it_back(clerk: Window, town: Town) -> None:
    person = town.person()
    case = town.case(person)
    address = f"/cases/{case}/void"
    assert "一并收回" in said(clerk.get(address))
    clerk.follow(clerk.submit(address, address, reason="录错了人"))
    found = people.person(town.clerk(), town.house.views, person)
    assert found is not None
    assert found.statuses == ()


def test_a_case_a_voucher_was_redeemed_for_is_not_voided(clerk: Window, town: Town) -> None:
    person = town.person()
    case, voucher = town.case(person), town.voucher(person)
    clerk.follow(clerk.submit(f"/vouchers/{voucher}", f"/vouchers/{voucher}/redeem", case=case))
    head, address = town.head, f"/cases/{case}/void"
    answer = clerk.submit(address, address, reason="录错了")
    assert answer.status_code == 422
    assert "已核销就业券，不能作废" in said(answer.text)
    assert town.head == head


def test_a_finished_case_is_not_withdrawn(clerk: Window, town: Town) -> None:
    case = town.case(town.person())
    head, address = town.head, f"/cases/{case}/withdraw"
    answer = clerk.submit(address, address, reason="不办了")
    assert answer.status_code == 422
    assert "已办结，不能再改" in said(answer.text)
    assert town.head == head


def test_the_manager_may_void_and_nothing_else(everybody: dict[str, Window], town: Town) -> None:
    case = town.case(town.person(), steps=2)
    manager = everybody["manager"]
    page = manager.get(f"/cases/{case}")
    assert f"/cases/{case}/void" in page
    assert f"/cases/{case}/steps" not in page
    assert manager.client.get(f"/cases/{case}/withdraw").status_code == 403
    assert manager.client.post(f"/cases/{case}/steps", data={"step": "3"}).status_code == 403
    assert "已作废" in said(
        manager.follow(manager.submit(f"/cases/{case}/void", f"/cases/{case}/void", reason="重复录入"))
    )
