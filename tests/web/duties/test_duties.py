"""Duties at the window: listed, done in one step, dropped, reminded of, set for oneself; a foreign one is missing."""

from __future__ import annotations

from datetime import timedelta

import pytest

from domain.duties.commands import RaiseDuty
from domain.shared.personal import Personal
from projections.duty_list import queries
from tests.support.html import check
from tests.support.window.clients import Window, complaint, said
from tests.support.window.town import OTHER, OWN, Town


def owe(town: Town, about: str, *, operator: str = OWN, days: int = 0, kind: str = "push", note: str = "") -> str:
    """A duty that was raised ten days ago and is due so many days from today."""
    duty, today = town.next("DUTY"), town.today
    raised = RaiseDuty(
        duty=duty,
        operator=operator,
        outlet=f"{operator}-w1",
        kind=kind,
        text="定期推送岗位信息",
        due_on=today + timedelta(days=days),
        about_kind="person",
        about=about,
        note=Personal.of(note) if note else None,
        on=today - timedelta(days=10),
    )
    town.do(raised, town.clerk(operator))
    return duty


def status(town: Town, duty: str) -> str:
    found = queries.current_duty(town.clerk(), town.house.views, duty)
    assert found is not None
    return found.status


def test_what_is_due_is_listed_with_whom_it_is_about_and_on_the_desk(clerk: Window, town: Town) -> None:
    duty = owe(town, town.person(name="公孙胜"), days=-3)
    page = clerk.get("/duties?state=late")
    check(page)
    assert duty in page
    assert "公孙*" in said(page)
    assert "逾期 3 天" in said(page)
    assert "定期推送岗位信息" in said(clerk.get("/desk"))
    assert duty not in clerk.get("/duties?state=done")


def test_a_duty_is_done_from_the_list_in_one_step_and_once(clerk: Window, town: Town) -> None:
    duty = owe(town, town.person())
    form = clerk.filled("/duties", f"/duties/{duty}/done") | {"note": "打了电话，发了三个岗位"}
    answer = clerk.send(f"/duties/{duty}/done", form)
    assert answer.headers["Location"] == "/duties"
    assert status(town, duty) == "done"
    head = town.head
    clerk.send(f"/duties/{duty}/done", form)
    assert town.head == head
    assert "打了电话，发了三个岗位" in said(clerk.get("/duties?state=done"))


def test_what_was_written_of_somebody_is_sealed_in_the_log(clerk: Window, town: Town) -> None:
    duty = owe(town, town.person(), note="他说下周再来")
    stored = town.house.log.load(f"{OWN}/duty/{duty}")
    assert "下周" not in repr(stored)


def test_a_duty_is_dropped_with_a_reason(everybody: dict[str, Window], town: Town) -> None:
    duty = owe(town, town.person())
    manager = everybody["manager"]
    manager.follow(manager.submit("/duties", f"/duties/{duty}/drop", cause="unreachable"))
    assert status(town, duty) == "dropped"
    assert "联系不上" in said(manager.get("/duties?state=dropped"))


def test_a_manager_asks_for_a_duty_and_the_clerk_sees_it(everybody: dict[str, Window], town: Town) -> None:
    duty = owe(town, town.person())
    manager = everybody["manager"]
    assert "已催办" in manager.follow(manager.submit("/duties", f"/duties/{duty}/remind"))
    assert "催办" in said(everybody["clerk"].get("/duties"))


def test_a_reminder_of_ones_own_is_kept_and_needs_words(clerk: Window, town: Town) -> None:
    empty = clerk.submit("/duties", "/duties", due_on=town.today.isoformat())
    assert empty.status_code == 422
    assert "请填写" in complaint(empty.text, "remind-note")
    past = clerk.submit("/duties", "/duties", note="给供应商回话", due_on="2020-01-01")
    assert "已经过去" in complaint(past.text, "remind-due-on")
    kept = clerk.submit("/duties", "/duties", note="给供应商回话", due_on=town.today.isoformat())
    assert kept.status_code == 303
    assert "给供应商回话" in said(clerk.get("/duties?kind=reminder"))


def test_the_list_is_handed_over_as_a_file(clerk: Window, town: Town) -> None:
    owe(town, town.person(name="呼延灼"))
    answer = clerk.client.get("/duties.csv?kind=push")
    assert answer.headers["Content-Type"].startswith("text/csv")
    assert "呼延*" in answer.text


@pytest.mark.security
@pytest.mark.parametrize("act", ["done", "drop", "remind"])
def test_a_foreign_duty_answers_like_a_missing_one(everybody: dict[str, Window], town: Town, act: str) -> None:
    village = town.clerk(OTHER)
    assert village.tenant == OTHER
    foreign = owe(town, "person-of-others", operator=OTHER)
    window, head = everybody["manager" if act == "remind" else "clerk"], town.head
    sent = {"occurrence": "1", "cause": "unreachable"}
    answers = [window.client.post(f"/duties/{one}/{act}", data=sent) for one in (foreign, "2611-AAAAA-AAAAA")]
    assert [one.status_code for one in answers] == [404, 404]
    left, right = (said(one.text).split("请求号")[0] for one in answers)
    assert left == right
    assert town.head == head
    assert foreign not in window.get("/duties")
