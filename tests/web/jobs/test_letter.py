"""The letter of referral: printed from the referral's page, checked by anybody who holds it, and written down."""

from __future__ import annotations

from datetime import timedelta

import pytest
from starlette.testclient import TestClient

from domain.cases.commands import VoidCase, WithdrawCase
from domain.jobs.commands import AnswerReferral
from projections.duty_list import queries as duties
from projections.referral_board import queries
from tenants.accounts.roles import Role
from tenants.context import Context
from tests.support.html import form_values
from tests.support.window.clients import Window, form_to, said
from tests.support.window.town import OWN, Town
from tests.web.documents.reading import squeezed, text_of
from web.app import create_app


@pytest.fixture(scope="module")
def referral(town: Town) -> str:
    return town.referral(town.seeker(name="呼延灼", phone="13800138777"), town.vacancy(occupation="铸造工"))


def test_a_letter_is_printed_with_name_and_phone_in_full(clerk: Window, town: Town, referral: str) -> None:
    page = clerk.get(f"/referrals/{referral}")
    assert f"/referrals/{referral}/letter.pdf" in page
    answer = clerk.client.get(f"/referrals/{referral}/letter.pdf")
    assert answer.headers["content-type"] == "application/pdf"
    assert answer.headers["content-disposition"].endswith(f'"referral-letter-{referral}.pdf"')
    text = squeezed(text_of(answer.content))
    for told in ("呼延灼", "13800138777", "铸造工", "推荐介绍信回执"):
        assert told in text
    assert clerk.client.get(f"/referrals/{referral}/letter.pdf").content == answer.content


def test_printing_is_in_the_access_log(clerk: Window, town: Town, referral: str) -> None:
    clerk.client.get(f"/referrals/{referral}/letter.pdf")
    (latest, *_) = town.house.accounts.access_log(1)
    assert (latest.type, latest.result) == ("referral-letter", referral)


def test_whoever_holds_it_can_check_it_and_is_told_of_nobody(town: Town, referral: str) -> None:
    found = queries.referral(town.clerk(), town.house.views, referral)
    assert found is not None
    public = TestClient(create_app(town.house))
    for typed in (found.code, found.code.upper(), found.code.replace("-", "")):
        page = public.get(f"/verify/{typed}")
        assert page.status_code == 200
        assert "铸造工" in said(page.text)
        assert "呼延灼" not in page.text


def test_the_employer_answers_by_the_letter_and_the_clerk_looks_into_it(clerk: Window, town: Town) -> None:
    referral = town.referral(town.seeker(name="杨雄"), town.vacancy(occupation="屠宰工"))
    letter = queries.referral(town.clerk(), town.house.views, referral)
    assert letter is not None
    page = f"/verify/{letter.code}"
    public = TestClient(create_app(town.house), headers={"Origin": "http://testserver"})
    wrong = public.post(f"{page}/answer", data={"outcome": "hired"})
    assert wrong.status_code == 422
    assert "录用要填写到岗日期" in said(wrong.text)
    early = {"outcome": "hired", "starts_on": "2020-01-01"}
    assert "不能早于推荐日" in said(public.post(f"{page}/answer", data=early).text)
    told = {"outcome": "hired", "starts_on": (town.today + timedelta(days=3)).isoformat()}
    answered = public.post(f"{page}/answer", data=told).text
    assert answered.count("已反馈给推荐机构") == 1
    thanks = said(answered)
    assert "已反馈：已录用" in thanks
    assert "杨雄" not in thanks
    assert "单位反馈：已录用" in said(clerk.get("/referrals?outcome=answered"))
    shown = clerk.get(f"/referrals/{referral}")
    assert "用人单位凭介绍信反馈：已录用" in said(shown)
    assert form_values(form_to(shown, f"/referrals/{referral}/outcome"))["starts_on"] == told["starts_on"]
    (owed,) = duties.duties_of_case(town.clerk(), town.house.views, letter.case)
    assert owed.status == "open"
    clerk.follow(clerk.submit(f"/referrals/{referral}", f"/referrals/{referral}/outcome"))
    (owed,) = duties.duties_of_case(town.clerk(), town.house.views, letter.case)
    assert owed.status == "done"
    assert "已经登记了结果" in said(public.get(page).text)
    assert public.post(f"{page}/answer", data={"outcome": "declined"}).status_code == 422
    assert public.post("/verify/aaaa-bbbb-cccc/answer", data=told).status_code == 404


@pytest.mark.parametrize("ended", [VoidCase, WithdrawCase])
def test_nobody_looks_into_the_answer_of_a_case_that_was_taken_back(
    town: Town, ended: type[VoidCase | WithdrawCase]
) -> None:
    referral = town.referral(town.seeker(name="石秀"), town.vacancy(occupation="屠宰工"))
    letter = queries.referral(town.clerk(), town.house.views, referral)
    assert letter is not None
    answer = AnswerReferral(referral=referral, operator=OWN, outcome="declined", on=town.today)
    town.do(answer, Context("public", Role.PUBLIC, None, "", None, ""))
    manager = Context("user-manager", Role.MANAGER, OWN, "350102", None, "")
    taken_back = ended(case=letter.case, operator=OWN, reason="登记错了", on=town.today)
    town.do(taken_back, manager if ended is VoidCase else town.clerk())
    (owed,) = duties.duties_of_case(town.clerk(), town.house.views, letter.case)
    assert owed.status == "dropped"


def test_only_those_who_refer_may_print(everybody: dict[str, Window], referral: str) -> None:
    address = f"/referrals/{referral}/letter.pdf"
    assert everybody["stranger"].client.get(address).status_code == 404
    assert everybody["manager"].client.get(address).status_code == 403
    assert everybody["auditor"].client.get(address).status_code == 403


def test_a_referral_that_is_none_has_no_letter(clerk: Window) -> None:
    assert clerk.client.get("/referrals/2611-AAAAA-AAAAA/letter.pdf").status_code == 404
