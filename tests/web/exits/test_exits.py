"""The way out on pages: each step by whom it belongs to, refusals beside the field, papers that can be checked."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

import pytest
from starlette.testclient import TestClient

from projections.exit_board import queries as board
from projections.operator_directory import queries as directory
from schedulers.sources import system
from tests.support.html import check, form_values
from tests.support.window.clients import Window, complaint, form_to, said, sign_in_again
from tests.support.window.town import OTHER, OWN, Town
from tests.web.documents.reading import squeezed, text_of
from tests.web.exits.steps import CONFIRM, EXIT, NOTICE, PDF, RELEASE, heard, page_of, send, take

EVERYBODY = system("tests")
People = dict[str, Window]


def stage(town: Town, operator: str = OWN) -> str:
    found = board.exit_of(EVERYBODY, town.house.views, operator, "1")
    assert found is not None
    return found.stage


def status(town: Town, operator: str) -> str:
    found = directory.operator(EVERYBODY, town.house.views, operator)
    assert found is not None
    return found.status


def test_an_appeal_that_loses_ends_in_an_exit_by_two_officers(people: People, town: Town) -> None:
    bureau, manager = people["bureau"], people["manager"]
    assert "待送达" in said(bureau.get("/exits"))
    assert "年度考核不合格 · 2025 年" in said(bureau.get("/exits"))
    assert "年度考核不合格 · 2025 年" in bureau.client.get("/exits.csv").text
    assert "退出通知书已送达" in take(bureau, "notice", **NOTICE)
    assert status(town, OWN) == "exiting"
    assert "看退出程序" in said(manager.get("/my-operator"))
    page = said(take(manager, "acknowledge"))
    assert "2026-12-04" in page  # ten working days after 20 November
    assert "2026-12-11" in page  # fifteen
    assert "申诉已提出" in take(manager, "appeal", grounds="二季度停电两周。", file=PDF)
    take(bureau, "hearing", present="人社局就业科\n机构负责人", minutes="双方陈述。", file=PDF)
    proposed = said(take(bureau, "decision", **EXIT))
    assert "要由另一名经办人确认" in proposed
    ended = said(take(people["second"], "decision/1/confirm", **CONFIRM))
    assert "不得再准入" in ended
    assert "截止日待放假安排公布后确定" in ended  # the handover reaches into 2027
    assert (stage(town), status(town, OWN)) == ("exited", "exited")
    for reader in ("auditor", "finance", "manager"):
        told = said(people[reader].get(page_of()))
        assert "停电不足以解释全年的缺口。" in told
        assert "事实清楚" in told


def test_an_appeal_that_wins_ends_in_a_release_and_the_operator_goes_on(people: People, town: Town) -> None:
    heard(people, OTHER, "neighbour")
    take(people["bureau"], "decision", OTHER, **RELEASE)
    assert "已解除" in said(take(people["second"], "decision/1/confirm", OTHER, **CONFIRM))
    assert (stage(town, OTHER), status(town, OTHER)) == ("released", "released")
    assert "曾被标记拟退出，已解除" in said(people["bureau"].get(f"/operators/{OTHER}"))


def test_a_remedy_is_accepted_checked_and_decided_on(people: People, town: Town) -> None:
    bureau, second = people["bureau"], people["second"]
    take(bureau, "notice", **NOTICE)
    take(people["manager"], "acknowledge")
    take(people["manager"], "remedy", plan="增派两人。", by_when="2026-12-10")
    remedy: dict[str, Any] = {"outcome": "remedy", "reasons": "计划可行。", "remedy_until": "2026-12-10"}
    take(bureau, "decision", **remedy)
    assert "整改中" in said(take(second, "decision/1/confirm", **CONFIRM))
    town.clock.set(town.clock() + timedelta(days=20))
    sign_in_again(people)
    too_soon = send(bureau, "decision", **EXIT | {"effective_on": "2026-12-20", "barred_until": "2029-12-20"})
    assert "整改还没有核验" in complaint(too_soon.text, "propose-outcome")
    take(bureau, "check", met="yes", findings="人员到位。", file=PDF)
    take(bureau, "decision", **RELEASE)
    take(second, "decision/2/confirm", **CONFIRM)
    assert stage(town) == "released"
    assert len(board.papers_of(EVERYBODY, town.house.views, OWN, "1")) == 3


def test_who_proposed_does_not_confirm_and_may_take_it_back(people: People, town: Town) -> None:
    heard(people)
    page = take(people["bureau"], "decision", **EXIT)
    assert "确认：" not in said(page)
    action = f"{page_of()}/decision/1/confirm"
    values = {"request_id": "by-the-same", **CONFIRM}
    refused = people["bureau"].client.post(action, data=values)
    assert refused.status_code == 422
    assert "不能是同一个人" in said(refused.text)
    assert "决定已退回" in take(people["bureau"], "decision/1/return", reason="补充听证意见。")
    assert stage(town) == "to-decide"


def test_a_refusal_keeps_what_was_typed_and_stands_beside_the_field(people: People, town: Town) -> None:
    bureau = people["bureau"]
    take(bureau, "notice", **NOTICE)
    head = town.head
    early = send(bureau, "decision", **EXIT)
    assert early.status_code == 422
    check(early.text)
    assert "还没有签收" in complaint(early.text, "propose-outcome")
    assert EXIT["reasons"] in early.text
    unproved = send(bureau, "receipt", received_on="2026-11-20", how="signed")
    assert "请附上送达回证" in complaint(unproved.text, "receipt-files")
    nothing = send(bureau, "decision", reasons="", outcome="exit")
    assert complaint(nothing.text, "propose-reasons")
    not_a_pdf = send(bureau, "receipt", received_on="2026-11-20", how="signed", file=b"no document at all")
    assert "不是完整的 PDF" in complaint(not_a_pdf.text, "receipt-files")
    assert town.head == head
    take(bureau, "receipt", received_on="2026-11-20", how="signed", file=PDF)
    running = send(bureau, "decision", **EXIT)
    assert "2026-12-11" in complaint(running.text, "propose-outcome")


def test_a_form_that_is_sent_twice_is_carried_out_once(people: People, town: Town) -> None:
    bureau, action = people["bureau"], f"{page_of()}/notice"
    values = dict(form_values(form_to(bureau.get(page_of()), action))) | NOTICE
    first, again = (bureau.client.post(action, data=values) for _ in range(2))
    assert first.headers["Location"] == again.headers["Location"]
    assert len(board.course_of(EVERYBODY, town.house.views, OWN, "1")) == 2


@pytest.mark.parametrize("step", ["notice", "receipt", "hearing", "check", "decision"])
def test_the_bureaus_steps_are_not_the_managers(people: People, step: str) -> None:
    assert people["manager"].client.post(f"{page_of()}/{step}", data={}).status_code == 403


@pytest.mark.parametrize("step", ["acknowledge", "remedy", "appeal"])
def test_the_operators_steps_are_the_managers_alone(people: People, step: str) -> None:
    for other in ("bureau", "auditor", "clerk", "finance"):
        assert people[other].client.post(f"{page_of()}/{step}", data={}).status_code == 403


def test_a_foreign_way_out_answers_exactly_like_a_missing_one(people: People) -> None:
    heard(people)
    manager, neighbour = people["manager"], people["neighbour"]
    for path in ("", "/papers/0000-0000-0000.pdf", f"/files/{'0' * 64}"):
        foreign = neighbour.client.get(page_of() + path)
        missing = neighbour.client.get(page_of("op-350102-099") + path)
        assert (foreign.status_code, missing.status_code) == (404, 404)
    assert neighbour.client.post(f"{page_of()}/appeal", data={"request_id": "x", "grounds": "y"}).status_code == 404
    assert manager.client.get("/operators/" + OWN + "/exits/9").status_code == 404
    assert OWN not in neighbour.get("/exits")


def test_papers_are_printed_alike_twice_and_checked_without_an_account(people: People, town: Town) -> None:
    heard(people)
    take(people["bureau"], "decision", **EXIT)
    take(people["second"], "decision/1/confirm", **CONFIRM)
    notice, decision = board.papers_of(EVERYBODY, town.house.views, OWN, "1")
    for paper, wanted in ((notice, "送达回证"), (decision, "退出决定书")):
        path = f"{page_of()}/papers/{paper.code}.pdf"
        first, again = people["auditor"].client.get(path), people["manager"].client.get(path)
        assert first.status_code == 200
        assert first.content == again.content
        text = squeezed(text_of(first.content))
        assert wanted in text
        assert paper.code in text
        public = TestClient(people["auditor"].client.app)
        assert paper.number in said(public.get(f"/verify/{paper.code}").text)


def test_files_are_handed_out_as_they_came(people: People, town: Town) -> None:
    take(people["bureau"], "notice", **NOTICE)
    take(people["bureau"], "receipt", received_on="2026-11-20", how="signed", file=PDF)
    [proof] = board.exit_proofs_of(EVERYBODY, town.house.views, OWN, "1")
    for reader in ("bureau", "manager", "auditor"):
        got = people[reader].client.get(f"{page_of()}/files/{proof.sha256}")
        assert got.content == PDF
        assert "attachment" in got.headers["Content-Disposition"]


def test_the_list_says_where_each_stands_and_is_narrowed(people: People) -> None:
    heard(people)
    page = said(people["bureau"].get("/exits?stage=to-decide"))
    assert "提交整改计划" in page
    assert OWN in page
    assert OTHER not in page
    assert "没有走到这一步的机构" in said(people["bureau"].get("/exits?stage=released"))
    assert OWN in said(people["manager"].get("/exits"))
