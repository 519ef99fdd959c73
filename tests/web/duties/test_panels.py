"""What is owed stands on the page of its case and of the person, with a link to it, whatever became of it."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from xml.etree.ElementTree import Element

import pytest

from domain.duties.commands import DoDuty, DropDuty, RaiseDuty
from tests.support.html import text, tree
from tests.support.window.clients import Window, said
from tests.support.window.town import OTHER, OWN, SEEKING, Town


def owe(town: Town, person: str, case: str = "", words: str = "定期推送岗位信息", operator: str = OWN) -> str:
    duty = town.next("DUTY")
    raised = RaiseDuty(
        duty=duty,
        operator=operator,
        outlet=f"{operator}-w2",
        kind="push",
        text=words,
        due_on=town.today + timedelta(days=3),
        about_kind="person",
        about=person,
        case=case,
        item=SEEKING if case else "",
        on=town.today,
    )
    town.do(raised, replace(town.clerk(operator), outlet=f"{operator}-w2"))
    return duty


def panel(page: str) -> Element | None:
    """The panel of what is owed, if there is one."""
    return next((one for one in tree(page).iter("section") if one.get("aria-labelledby") == "h-owed"), None)


def lines(page: str) -> list[str]:
    found = panel(page)
    return [] if found is None else [text(one) for one in found.iter("li")]


def test_what_is_due_done_and_dropped_stands_on_both_pages(clerk: Window, town: Town) -> None:
    person = town.person()
    case = town.case(person)
    due, done, dropped = owe(town, person, case), owe(town, person, case, "回访"), owe(town, person, case, "上报")
    town.do(DoDuty(duty=done, operator=OWN, occurrence=1, on=town.today), town.clerk())
    town.do(DropDuty(duty=dropped, operator=OWN, cause="unreachable", on=town.today), town.clerk())
    for address in (f"/cases/{case}", f"/people/{person}"):
        shown = lines(clerk.get(address))
        assert len(shown) == 3
        first = next(one for one in shown if "定期推送岗位信息" in one)
        assert "3 天后" in first
        assert "已完成" in next(one for one in shown if "回访" in one)
        assert "联系不上" in next(one for one in shown if "上报" in one)
        assert f"/duties?duty={due}" in clerk.get(address)
    assert "定期推送岗位信息" in lines(clerk.get(f"/people/{person}"))[0]


def test_the_link_opens_that_duty_alone_over_or_not_and_of_any_outlet(clerk: Window, town: Town) -> None:
    person = town.person()
    mine, other = owe(town, person, words="推送甲"), owe(town, person, words="推送乙")
    town.do(DoDuty(duty=mine, operator=OWN, occurrence=1, on=town.today), town.clerk())
    page = said(clerk.get(f"/duties?duty={mine}"))
    assert "推送甲" in page
    assert "推送乙" not in page
    assert f"/duties/{other}/done" in clerk.get(f"/duties?duty={other}")


def test_a_foreign_duty_is_not_listed_and_where_nothing_is_owed_there_is_no_panel(clerk: Window, town: Town) -> None:
    foreign = owe(town, town.person(OTHER), words="别人的推送", operator=OTHER)
    assert "别人的推送" not in clerk.get(f"/duties?duty={foreign}")
    assert panel(clerk.get(f"/people/{town.person()}")) is None


def test_a_panel_says_how_many_there_are_and_leads_to_all_of_them(
    clerk: Window, town: Town, monkeypatch: pytest.MonkeyPatch
) -> None:
    person, other = town.person(), town.person()
    for words in ("推送甲", "推送乙", "推送丙"):
        owe(town, person, words=words)
    owe(town, other, words="推送丁")
    monkeypatch.setattr("web.duties.panel.SHOWN", 2)
    page = clerk.get(f"/people/{person}")
    assert len(lines(page)) == 2
    found = panel(page)
    assert found is not None
    [every] = [one.get("href", "") for one in found.iter("a") if text(one) == "看全部 3 项"]
    listed = said(clerk.get(every))
    assert [words in listed for words in ("推送甲", "推送乙", "推送丙", "推送丁")] == [True, True, True, False]
    assert "只列出" in listed
    csv = clerk.client.get(every.replace("/duties?", "/duties.csv?")).text
    assert len(csv.splitlines()) == 4
