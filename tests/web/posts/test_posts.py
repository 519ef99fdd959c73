"""A public-welfare post on its way from the window to the bureau and back, and who sees it."""

from __future__ import annotations

import pytest

from domain.cases.commands import WithdrawCase
from projections.duty_list import queries as duties
from projections.post_board import queries
from tests.support.window.assistance import post_case
from tests.support.window.clients import Window, complaint, said
from tests.support.window.town import OWN, Town


@pytest.fixture(scope="module")
def post(town: Town) -> str:
    return post_case(town, town.employer()[0])


def status(town: Town, post: str) -> str:
    found = queries.post(town.clerk(), town.house.views, post)
    assert found is not None
    return found.status


def ready(clerk: Window, post: str) -> None:
    address = f"/posts/{post}"
    clerk.follow(clerk.submit(address, f"{address}/check", as_stated="true", note="到现场看过"))
    clerk.follow(clerk.submit(address, f"{address}/judge", is_public="true", opinion="符合公益性"))


def test_a_post_is_checked_judged_sent_up_returned_corrected_and_confirmed(
    everybody: dict[str, Window], town: Town, post: str
) -> None:
    clerk, bureau, address = everybody["clerk"], everybody["bureau"], f"/posts/{post}"
    assert "社区保洁员" in said(clerk.get("/posts"))
    ready(clerk, post)
    page = clerk.follow(clerk.submit(address, f"{address}/send-up"))
    assert "待县级确认" in said(page)
    assert "社区保洁员" in said(bureau.get("/posts?status=sent-up"))
    answer = bureau.submit(address, f"{address}/return", reason="")
    assert answer.status_code == 422
    assert "必填" in complaint(answer.text, "return-reason") or complaint(answer.text, "return-reason")
    bureau.follow(bureau.submit(address, f"{address}/return", reason="请补充出资证明"))
    page = clerk.get(address)
    assert "请补充出资证明" in said(page)
    assert "按县级人社局的意见补正，再上报" in said(clerk.get("/duties"))
    clerk.follow(clerk.submit(address, f"{address}/correct", headcount="3"))
    clerk.follow(clerk.submit(address, f"{address}/send-up"))
    assert "按县级人社局的意见补正，再上报" not in said(clerk.get("/duties"))
    page = bureau.follow(bureau.submit(address, f"{address}/confirm"))
    assert "已确认为公益性岗位" in page
    assert status(town, post) == "confirmed"


def test_what_was_returned_is_not_to_be_corrected_once_its_case_is_withdrawn(
    everybody: dict[str, Window], town: Town
) -> None:
    clerk, bureau = everybody["clerk"], everybody["bureau"]
    post = post_case(town, town.employer()[0])
    address = f"/posts/{post}"
    ready(clerk, post)
    clerk.follow(clerk.submit(address, f"{address}/send-up"))
    bureau.follow(bureau.submit(address, f"{address}/return", reason="请补充出资证明"))
    [owed] = [one for one in duties.duties_of_case(town.clerk(), town.house.views, post) if one.kind == "report"]
    town.do(WithdrawCase(case=post, operator=OWN, reason="单位不申请了", on=town.today), town.clerk())
    town.house.runner.catch_up()
    left = duties.current_duty(town.clerk(), town.house.views, owed.duty)
    assert left is not None
    assert (left.status, left.cause) == ("dropped", "case-withdrawn")


def test_a_post_that_breaks_a_condition_is_refused_beside_the_field_and_what_was_typed_is_kept(
    clerk: Window, town: Town
) -> None:
    own = post_case(town, town.employer()[0], funding="own")
    address = f"/posts/{own}"
    answer = clerk.submit(address, f"{address}/judge", is_public="true", opinion="看着像")
    assert answer.status_code == 422
    assert "主要由政府作为出资主体" in complaint(answer.text, "judge-is-public")
    assert "看着像" in answer.text
    answer = clerk.submit(address, f"{address}/send-up")
    assert "还没有实地核查" in said(answer.text)
    assert status(town, own) == "applied"


def test_the_same_form_sent_twice_is_done_once(clerk: Window, town: Town) -> None:
    address = f"/posts/{post_case(town, town.employer()[0])}"
    form = clerk.filled(address, f"{address}/check") | {"as_stated": "true"}
    assert clerk.send(f"{address}/check", form).status_code == 303
    head = town.head
    assert clerk.send(f"{address}/check", form).status_code == 303
    assert town.head == head


@pytest.mark.parametrize("act", ["check", "judge", "correct", "send-up"])
def test_another_tenants_post_answers_like_a_missing_one(everybody: dict[str, Window], town: Town, act: str) -> None:
    own, stranger = post_case(town, town.employer()[0]), everybody["stranger"]
    head = town.head
    told = [stranger.client.post(f"/posts/{one}/{act}", data={}) for one in (own, "nothing")]
    assert [one.status_code for one in told] == [404, 404]
    assert [stranger.client.get(f"/posts/{one}").status_code for one in (own, "nothing")] == [404, 404]
    assert "社区保洁员" not in said(stranger.get("/posts"))
    assert town.head == head


def test_voiding_the_case_takes_the_post_back(everybody: dict[str, Window], town: Town) -> None:
    own = post_case(town, town.employer()[0])
    clerk = everybody["clerk"]
    clerk.follow(clerk.submit(f"/cases/{own}/void", f"/cases/{own}/void", reason="重复录入"))
    assert status(town, own) == "taken-back"
