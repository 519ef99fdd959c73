"""Taking a case through its steps, in the notice's order, with who and when."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

from projections.people_register import queries as people
from tests.support.window.clients import Window, complaint, said
from tests.support.window.town import SEEKING, UNEMPLOYMENT, Town


def step(clerk: Window, case: str, **other: Any) -> Any:
    return clerk.submit(f"/cases/{case}", f"/cases/{case}/steps", **other)


def test_the_next_step_is_completed_with_a_note_and_stands_with_who_and_when(clerk: Window, town: Town) -> None:
    case = town.case(town.person(), steps=2)
    page = clerk.follow(step(clerk, case, note="表已填好，缺一张照片"))
    assert "已完成：指导填表" in said(page)
    assert "表已填好，缺一张照片" in said(page)
    assert "clerk 某" in said(page)
    assert "办下一步：检查校核" in said(page)


def test_the_last_step_finishes_the_case_and_the_registration_takes_effect(clerk: Window, town: Town) -> None:
    person = town.person()
    case = town.case(person, UNEMPLOYMENT, steps=4)
    page = clerk.follow(step(clerk, case))
    assert "已办结" in said(page)
    assert "办下一步" not in said(page)
    found = people.person(town.clerk(), town.house.views, person)
    assert found is not None
    assert found.statuses == ("unemployed",)
    assert "登记失业" in said(clerk.get(f"/people/{person}"))


def test_a_step_pressed_twice_is_done_once(clerk: Window, town: Town) -> None:
    case = town.case(town.person(), steps=1)
    form = clerk.filled(f"/cases/{case}", f"/cases/{case}/steps")
    clerk.send(f"/cases/{case}/steps", form)
    head = town.head
    again = clerk.send(f"/cases/{case}/steps", form)
    assert again.status_code == 303
    assert town.head == head


def test_two_clerks_at_the_same_step_do_it_once(everybody: dict[str, Window], town: Town) -> None:
    case = town.case(town.person(), steps=1)
    action = f"/cases/{case}/steps"
    forms = {who: everybody[who].filled(f"/cases/{case}", action) for who in ("clerk", "colleague")}
    for who, form in forms.items():
        assert everybody[who].send(action, form).status_code == 303
    assert "第 3 步，共 6 步" in said(everybody["clerk"].get(f"/cases/{case}"))


def test_a_step_out_of_order_is_refused_and_names_the_one_that_comes_first(clerk: Window, town: Town) -> None:
    case, head = town.case(town.person(), steps=1), town.head
    answer = step(clerk, case, step="4")
    assert answer.status_code == 422
    assert "先办第 2 步「审核资质」" in said(answer.text)
    assert town.head == head


def test_a_day_before_the_last_step_and_a_day_ahead_are_refused_beside_the_date(clerk: Window, town: Town) -> None:
    case, head = town.case(town.person(), steps=1), town.head
    for day, words in (
        (town.today - timedelta(days=1), "不能早于"),
        (town.today + timedelta(days=1), "不能在今天之后"),
    ):
        answer = step(clerk, case, on=day.isoformat())
        assert answer.status_code == 422
        assert words in complaint(answer.text, "on")
    assert town.head == head


def test_a_late_entry_keeps_the_day_it_happened(clerk: Window, town: Town) -> None:
    earlier = town.today - timedelta(days=5)
    case = town.case(town.person(), steps=1, on=earlier)
    page = clerk.follow(step(clerk, case, on=(earlier + timedelta(days=1)).isoformat()))
    assert "11 月 16 日" in said(page)


def test_a_refused_step_shows_what_a_colleague_did_meanwhile(everybody: dict[str, Window], town: Town) -> None:
    case = town.case(town.person(), steps=1)
    action = f"/cases/{case}/steps"
    stale = everybody["clerk"].filled(f"/cases/{case}", action) | {"step": "3"}
    everybody["colleague"].follow(step(everybody["colleague"], case))
    town.do(town.steps(case, 3, 6), town.clerk())
    answer = everybody["clerk"].send(action, stale | {"step": "7"}, htmx=True)
    assert answer.status_code == 422
    assert answer.text.lstrip().startswith('<div id="case-page"')
    assert "已办结，不能再改" in said(answer.text)
    assert "已完成：记载信息" in said(answer.text)


def test_a_finished_case_says_which_vouchers_pay_for_it(clerk: Window, town: Town) -> None:
    person = town.person()
    voucher = town.voucher(person)
    case = town.case(person, SEEKING)
    page = clerk.get(f"/cases/{case}")
    assert f"/vouchers/{voucher}?case={case}" in page
    assert "核销 ¥200.00" in said(page)
    other = town.case(town.person())
    assert "没有可用于本事项的就业券" in said(clerk.get(f"/cases/{other}"))
