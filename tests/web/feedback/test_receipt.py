"""A receipt opens one case to whoever holds it: rated once, complained of, answered; nobody guesses another's."""

from __future__ import annotations

import re
from typing import Any

import pytest
from starlette.testclient import TestClient

from domain.cases.commands import CompleteStep, FillCase
from domain.shared.personal import Personal
from projections.duty_list import queries as duties
from projections.feedback_board import queries as board
from tests.support.html import check
from tests.support.window.clients import Window, said
from tests.support.window.town import OTHER, OWN, SEEKING, Town
from tests.web.feedback.receipts import receipt


def send(anybody: TestClient, address: str, what: str, **typed: str) -> Any:
    headers = {"Origin": "http://testserver"}
    return anybody.post(f"{address}/{what}", data=typed, headers=headers)


def test_a_finished_case_is_rated_once_by_whoever_holds_the_receipt(
    clerk: Window, town: Town, anybody: TestClient
) -> None:
    case = town.case(town.person(name="安道全"), SEEKING)
    address = receipt(clerk, case)
    page = anybody.get(address).text
    check(page)
    assert "安道全" not in page
    assert send(anybody, address, "rating").status_code == 422
    assert send(anybody, address, "rating", score="9").status_code == 422
    before = board.satisfaction(town.bureau, town.house.views, OWN)[""].total
    assert send(anybody, address, "rating", score="5", words="林师傅好").status_code == 303
    assert send(anybody, address, "rating", score="1").status_code == 422
    rated = board.rating_of(town.clerk(), town.house.views, case)
    assert rated is not None
    assert rated.score == 5
    assert "林师傅" not in repr(town.house.log.load(f"{OWN}/rating/{case}"))
    assert board.satisfaction(town.bureau, town.house.views, OWN)[""].total == before + 1
    assert "很满意" in anybody.get(address).text


def test_a_case_that_is_not_finished_is_not_rated(clerk: Window, town: Town, anybody: TestClient) -> None:
    address = receipt(clerk, town.case(town.person(), SEEKING, steps=1))
    assert "评价这次服务" not in anybody.get(address).text
    answer = send(anybody, address, "rating", score="5")
    assert answer.status_code == 422
    assert "办结后才能评价" in answer.text


def test_a_complaint_becomes_a_case_with_a_term_and_its_answer_is_read_by_the_complainer(
    clerk: Window, town: Town, anybody: TestClient
) -> None:
    address = receipt(clerk, town.case(town.person(name="扈成"), SEEKING))
    assert send(anybody, address, "complaint", kind="waiting").status_code == 422
    lodged = send(anybody, address, "complaint", kind="waiting", words="等了两个小时")
    assert lodged.status_code == 303, said(lodged.text)
    assert anybody.get(address).text.count("投诉已收下") == 1
    (complaint,) = board.complaints_about(town.clerk(), town.house.views, re.split(r"/r/|-\w{12}$", address)[1])
    number = complaint.complaint
    (duty,) = duties.duties_of_case(town.clerk(), town.house.views, number)
    assert (duty.kind, duty.status) == ("answer", "open")
    assert number in clerk.get("/complaints")
    clerk.get(f"/cases/{number}")
    answered = FillCase(
        case=number,
        operator=OWN,
        fields={"kind": "waiting", "way": "public"},
        told=("words", "answer"),
        private=Personal.of('{"words": "等了两个小时", "answer": "已增开一个窗口"}'),
        on=town.today,
    )
    town.do(answered, town.clerk())
    page = anybody.get(address).text
    assert "已增开一个窗口" in page
    assert "已答复，跟踪中" in page
    (duty,) = duties.duties_of_case(town.clerk(), town.house.views, number)
    assert duty.status == "done"
    steps = [CompleteStep(case=number, operator=OWN, step=n, on=town.today) for n in (1, 2, 3)]
    town.do(steps, town.clerk())
    closed = board.complaint(town.clerk(), town.house.views, number)
    assert closed is not None
    assert closed.status == "finished"


def test_nobody_lodges_complaints_without_end(clerk: Window, town: Town, anybody: TestClient) -> None:
    address = receipt(clerk, town.case(town.person(), SEEKING))
    for _ in range(3):
        assert send(anybody, address, "complaint", kind="other", words="…").status_code == 303
    refused = send(anybody, address, "complaint", kind="other", words="…")
    assert refused.status_code == 422
    assert "还没有答复" in refused.text


def test_the_complaints_of_a_period_are_analysed_for_clerk_manager_and_bureau(
    clerk: Window, everybody: dict[str, Window], town: Town, anybody: TestClient
) -> None:
    send(anybody, receipt(clerk, town.case(town.person(), SEEKING)), "complaint", kind="charge", words="收了钱")
    for who in ("clerk", "manager"):
        page = everybody[who].get("/complaints?period=year")
        check(page)
        assert "收费" in said(page)
    assert "charge" not in everybody["clerk"].client.get("/complaints.csv").text


@pytest.mark.security
def test_a_code_that_is_wrong_answers_like_none_and_too_many_are_turned_away(
    clerk: Window, town: Town, anybody: TestClient
) -> None:
    address = receipt(clerk, town.case(town.person(), SEEKING))
    forged = address[:-1] + ("0" if address[-1] != "0" else "1")
    assert anybody.get(forged).status_code == 404
    assert anybody.get("/r/nothing").status_code == 404
    assert send(anybody, forged, "rating", score="1").status_code == 404
    for _ in range(100):
        anybody.get(forged)
    assert anybody.get(address).status_code == 429


@pytest.mark.security
def test_a_receipt_of_another_operator_is_missing(everybody: dict[str, Window], town: Town) -> None:
    person = town.person(OTHER, village="350103001001")
    case = town.case(person, operator=OTHER, village="350103001001")
    answers = [everybody["clerk"].client.get(f"/cases/{one}/receipt") for one in (case, "2611-AAAAA-AAAAA")]
    assert [one.status_code for one in answers] == [404, 404]


def test_ratings_stand_on_the_operators_page_with_their_counts(
    clerk: Window, everybody: dict[str, Window], town: Town, anybody: TestClient
) -> None:
    send(anybody, receipt(clerk, town.case(town.person(), SEEKING)), "rating", score="2")
    page = everybody["manager"].get("/my-operator")
    check(page)
    assert "满意度" in said(page)
    assert board.satisfaction(town.clerk(), town.house.views, OWN)[f"{OWN}-w1"].counts[1] == 1
