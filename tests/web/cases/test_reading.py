"""What was written into a case lies sealed; who works on it reads it after saying why, and the auditor sees that."""

from __future__ import annotations

import json
from datetime import timedelta
from typing import Any

from domain.feedback.commands import RateService
from domain.shared.personal import Personal
from tenants.accounts.roles import Role
from tenants.context import Context
from tests.support.window.clients import Window, complaint, said
from tests.support.window.town import OWN, Town
from web.people.unmasking import MINUTES

WORDS = "窗口让我跑了三趟，材料还是没有收"
COMPLAINT = {"kind": "attitude", "way": "window"}


def lodged(town: Town, subject: str, *, kind: str = "person") -> str:
    """A case of 1.2.1 with what was said, sealed."""
    case = town.next("case")
    sealed = Personal.of(json.dumps({"words": WORDS}, ensure_ascii=False))
    told: dict[str, Any] = {"fields": COMPLAINT, "private": sealed, "told": ("words",), "subject_kind": kind}
    town.do(town.opened(case, "1.2.1", subject, **told), town.clerk())
    return case


def test_a_complaint_is_read_by_who_answers_it_for_some_minutes(everybody: dict[str, Window], town: Town) -> None:
    clerk, person = everybody["clerk"], town.person()
    case = lodged(town, person)
    page, action = f"/cases/{case}", f"/cases/{case}/look"
    assert WORDS not in clerk.get(page)
    shown = clerk.follow(clerk.submit(page, action, reason="complaint"))
    assert WORDS in shown
    assert WORDS in clerk.get(f"/cases/{case}/form")
    assert WORDS not in everybody["colleague"].get(page)
    assert WORDS not in everybody["auditor"].get(page)
    assert "处理投诉、维权" in said(everybody["auditor"].get(f"/unmaskings?person={person}"))
    town.clock.advance(timedelta(minutes=MINUTES, seconds=1))
    assert WORDS not in clerk.get(page)


def test_the_words_of_a_rating_are_read_with_the_case(clerk: Window, town: Town) -> None:
    case = town.case(town.person())
    rated = RateService(case=case, operator=OWN, score=2, words=Personal.of("等了一个上午"), on=town.today)
    town.do(rated, Context("public", Role.PUBLIC, OWN, "350102", None, ""))
    page, action = f"/cases/{case}", f"/cases/{case}/look"
    assert "评价留言已填写，加密保存" in said(clerk.get(page))
    assert "等了一个上午" in clerk.follow(clerk.submit(page, action, reason="complaint"))


def test_without_a_reason_nothing_is_read(clerk: Window, town: Town) -> None:
    case = lodged(town, town.person())
    answer = clerk.submit(f"/cases/{case}", f"/cases/{case}/look", reason="other")
    assert answer.status_code == 422
    assert "请写明为什么要看" in complaint(answer.text, "unmask-words")
    assert WORDS not in answer.text


def test_of_a_company_it_is_read_at_once_and_by_its_own_operator_alone(
    everybody: dict[str, Window], town: Town
) -> None:
    case = lodged(town, town.employer()[0], kind="employer")
    assert WORDS in everybody["clerk"].get(f"/cases/{case}")
    assert WORDS not in everybody["auditor"].get(f"/cases/{case}")
    assert everybody["clerk"].client.post(f"/cases/{case}/look", data={"reason": "call"}).status_code == 404
