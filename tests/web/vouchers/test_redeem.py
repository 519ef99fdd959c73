"""Claiming and redeeming at the window: what is refused says by which rule, and nothing is written."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from datetime import timedelta
from typing import Any

import pytest

from projections.voucher_ledger import queries
from tests.support.window.clients import Window, complaint, said
from tests.support.window.town import FOREIGN_VILLAGE, OTHER, SEEKING, UNEMPLOYMENT, Town


def redeem(window: Window, voucher: str, case: str, **other: Any) -> Any:
    """The form of a window that has come to the page; sent by hand where the page does not offer it."""
    typed = {"case": case, "on": window.town.today.isoformat()} | other
    return window.client.post(f"/vouchers/{voucher}/redeem", data=typed)


def status(town: Town, voucher: str) -> str:
    found = queries.voucher(town.clerk(), town.house.views, voucher)
    assert found is not None
    return found.status


def test_a_voucher_is_claimed_and_redeemed_against_a_finished_case(clerk: Window, town: Town) -> None:
    person = town.person()
    case, voucher = town.case(person), town.voucher(person, claimed=False)
    address = f"/vouchers/{voucher}"
    page = clerk.follow(clerk.submit(address, f"{address}/claim"))
    assert "已领取" in page
    assert "核销 ¥200.00" in said(page)
    page = clerk.follow(clerk.submit(address, f"{address}/redeem"))  # the only case is chosen beforehand
    assert "已核销 ¥200.00" in page
    assert f"办件 {case}" in said(page)
    assert "核销这张券" not in said(page)
    assert status(town, voucher) == "redeemed"


def test_the_same_form_sent_twice_redeems_once_and_answers_the_same(clerk: Window, town: Town) -> None:
    person = town.person()
    town.case(person)
    voucher = town.voucher(person)
    address = f"/vouchers/{voucher}"
    form = clerk.filled(address, f"{address}/redeem")
    first = clerk.send(f"{address}/redeem", form)
    head = town.head
    again = clerk.send(f"{address}/redeem", form)
    assert (first.status_code, again.status_code) == (303, 303)
    assert town.head == head


def test_eight_windows_at_once_redeem_it_once(clerk: Window, town: Town) -> None:
    person = town.person()
    case, voucher = town.case(person), town.voucher(person)
    with ThreadPoolExecutor(8) as pool:
        answers = list(pool.map(lambda _: redeem(clerk, voucher, case), range(8)))
    assert sorted(one.status_code for one in answers) == [303] + [422] * 7
    assert all("一券一次核销" in said(one.text) for one in answers if one.status_code == 422)


def test_a_redeemed_voucher_is_not_redeemed_again(clerk: Window, town: Town) -> None:
    person = town.person()
    case, voucher = town.case(person), town.voucher(person)
    redeem(clerk, voucher, case)
    head = town.head
    answer = redeem(clerk, voucher, town.case(person, UNEMPLOYMENT))
    assert answer.status_code == 422
    assert "这张券已经核销" in said(answer.text)
    assert status(town, voucher) == "redeemed"
    assert town.head > head  # the second case; nothing of the voucher


def test_another_persons_voucher_is_refused(clerk: Window, town: Town) -> None:
    voucher, case = town.voucher(town.person()), town.case(town.person())
    head = town.head
    answer = redeem(clerk, voucher, case)
    assert answer.status_code == 422
    assert "这张券是别人的" in said(answer.text)
    assert town.head == head


def test_an_expired_voucher_is_refused_and_says_until_when_it_was_valid(clerk: Window, town: Town) -> None:
    person = town.person()
    case, voucher = town.case(person), town.voucher(person, on=town.today - timedelta(days=70))
    page = said(clerk.get(f"/vouchers/{voucher}"))
    assert "已过有效期" in page
    assert "核销 ¥200.00" not in page
    head = town.head
    answer = redeem(clerk, voucher, case)
    assert answer.status_code == 422
    assert "有效期到 2026-11-09 为止" in said(answer.text)
    assert town.head == head


def test_a_case_of_an_item_the_voucher_does_not_pay_for_is_refused(clerk: Window, town: Town) -> None:
    person = town.person()
    case, voucher = town.case(person, UNEMPLOYMENT), town.voucher(person)
    assert "还没有这张券能用的" in said(clerk.get(f"/vouchers/{voucher}"))
    answer = redeem(clerk, voucher, case)
    assert answer.status_code == 422
    assert "不能用于失业登记" in said(answer.text)


def test_an_unfinished_case_and_one_used_before_are_refused(clerk: Window, town: Town) -> None:
    person = town.person()
    open_case, voucher = town.case(person, SEEKING, steps=3), town.voucher(person)
    answer = redeem(clerk, voucher, open_case)
    assert "要办结才能核销" in said(answer.text)
    case = town.case(person)
    redeem(clerk, voucher, case)
    town.policy("policy-second", name="第二项政策")
    second = town.voucher(person, policy="policy-second")
    answer = redeem(clerk, second, case)
    assert answer.status_code == 422
    assert "已经核销过一张就业券" in said(answer.text)
    assert status(town, second) == "claimed"


def test_a_voucher_not_claimed_yet_is_refused(clerk: Window, town: Town) -> None:
    person = town.person()
    case, voucher = town.case(person), town.voucher(person, claimed=False)
    answer = redeem(clerk, voucher, case)
    assert answer.status_code == 422
    assert "还没有领取" in said(answer.text)
    assert status(town, voucher) == "issued"


def test_no_case_and_a_day_ahead_are_answered_beside_their_fields(clerk: Window, town: Town) -> None:
    person = town.person()
    town.case(person)
    town.case(person)
    voucher = town.voucher(person)
    head = town.head
    answer = clerk.submit(f"/vouchers/{voucher}", f"/vouchers/{voucher}/redeem", htmx=True)
    assert answer.status_code == 422
    assert answer.text.lstrip().startswith('<div id="voucher-page"')
    assert "请填写这一项" in complaint(answer.text, "case")
    tomorrow = (town.today + timedelta(days=1)).isoformat()
    assert "不能在今天之后" in complaint(redeem(clerk, voucher, "CASE-1", on=tomorrow).text, "on")
    assert town.head == head


@pytest.mark.parametrize("way", ["claim", "redeem"])
def test_a_voucher_of_somebody_not_served_here_is_not_found(everybody: dict[str, Window], town: Town, way: str) -> None:
    person = town.person(OTHER, village=FOREIGN_VILLAGE)
    voucher = town.voucher(person, claimed=False)
    clerk = everybody["clerk"].client
    assert clerk.get(f"/vouchers/{voucher}").status_code == 404
    assert clerk.post(f"/vouchers/{voucher}/{way}", data={"case": "x", "on": "2026-11-20"}).status_code == 404
    assert everybody["bureau"].client.get(f"/vouchers/{voucher}").status_code == 200


def test_a_case_of_another_operator_is_as_unknown_as_a_missing_one(clerk: Window, town: Town) -> None:
    foreign = town.case(town.person(OTHER, village=FOREIGN_VILLAGE), operator=OTHER, village=FOREIGN_VILLAGE)
    voucher = town.voucher(town.person())
    for case in (foreign, "CASE-MISSING"):
        answer = redeem(clerk, voucher, case)
        assert answer.status_code == 422
        assert "没有找到这件办件" in said(answer.text)


def test_the_manager_reads_and_does_not_redeem(everybody: dict[str, Window], town: Town) -> None:
    person = town.person()
    case, voucher = town.case(person), town.voucher(person)
    assert "核销 ¥200.00" not in said(everybody["manager"].get(f"/vouchers/{voucher}"))
    assert redeem(everybody["manager"], voucher, case).status_code == 403
