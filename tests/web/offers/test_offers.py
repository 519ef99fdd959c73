"""An employer offers a vacancy at an outlet's page; the outlet accepts or declines it, and the employer reads which."""

from __future__ import annotations

import re
from datetime import timedelta
from typing import Any

import pytest
from starlette.testclient import TestClient

from projections.duty_list import queries as duties
from projections.job_board import employers
from projections.job_board import queries as vacancies
from projections.offer_board import queries as board
from projections.offer_board.answers import Offer
from tests.support.html import check, form_values
from tests.support.window.clients import Window, complaint, form_to, said
from tests.support.window.town import HOME, OTHER, OWN, Town
from web.offers.bounds import OF_ONE_EMPLOYER, SENT

OUTLET = f"{OWN}-w1"
FORM = f"/o/{OUTLET}/offer"
ORIGIN = {"Origin": "http://testserver"}


def told(town: Town, **changes: Any) -> dict[str, Any]:
    """What an employer types."""
    firm = {"credit_code": town.credit_code(), "name": "闽江机电有限公司", "industry": "制造业", "economy": "private"}
    firm |= {"address": "工业路 8 号", "contact": "郑海生", "phone": "13799990001", "profile": ""}
    post = {"occupation": "装配工", "form": "full-time", "headcount": "3", "village": HOME, "lodging": "none"}
    post |= {"wage_min": "4500", "wage_max": "6000", "qualification": "none", "shifts": "day"}
    days = {"first": town.today.isoformat(), "last": (town.today + timedelta(days=60)).isoformat()}
    return firm | post | days | changes


def offered(anybody: TestClient, town: Town, **changes: Any) -> tuple[str, Offer]:
    """The address of a new offer's page, and the offer."""
    answer = anybody.post(FORM, data=told(town, **changes), headers=ORIGIN)
    assert answer.status_code == 303, said(answer.text)
    address = str(answer.headers["Location"])
    found = board.offer(town.clerk(), town.house.views, re.split(r"/j/|-\w{12}$", address)[1])
    assert found is not None
    return address, found


def test_an_employer_offers_a_vacancy_and_the_outlet_registers_both(
    anybody: TestClient, clerk: Window, town: Town
) -> None:
    assert FORM in check_of(anybody, f"/o/{OUTLET}")
    assert FORM in check_of(anybody, f"/o/{OUTLET}/items/3.1.1")
    check_of(anybody, FORM)
    address, offer = offered(anybody, town)
    page = check_of(anybody, address)
    assert "待受理" in page
    assert not {"郑海生", "13799990001"} & set(re.split(r"[<>]", page))
    assert "13799990001" not in repr(town.house.log.load(f"offer/{offer.offer}"))
    assert "闽江机电有限公司" in clerk.get("/desk")
    shown = clerk.get(f"/vacancy-offers/{offer.offer}")
    assert "还没有登记，受理时一并登记" in said(shown)
    assert "13799990001" not in shown

    case = clerk.follow(clerk.submit(f"/vacancy-offers/{offer.offer}", f"/vacancy-offers/{offer.offer}/accept"))

    assert "装配工" in case
    became = board.offer(town.clerk(), town.house.views, offer.offer)
    assert became is not None
    employer = employers.employer(town.clerk(), town.house.views, became.employer or "")
    vacancy = vacancies.vacancy(town.clerk(), town.house.views, became.vacancy or "")
    assert employer is not None
    assert vacancy is not None
    assert (employer.credit_code, employer.name) == (offer.credit_code, "闽江机电有限公司")
    assert town.house.vault.open(employer.phone) == "13799990001"
    assert (vacancy.status, vacancy.occupation, vacancy.wage_min_fen) == ("registered", "装配工", 450_000)
    assert "已登记为岗位" in check_of(anybody, address)
    town.do(town.steps(vacancy.case, 1, 7), town.clerk())
    assert "招聘中" in check_of(anybody, address)


def test_an_offer_is_due_at_the_desk_and_done_by_its_answer_alone(
    anybody: TestClient, clerk: Window, town: Town, everybody: dict[str, Window]
) -> None:
    address, offer = offered(anybody, town, occupation="磨刀工")
    assert offer.answer_by is not None
    assert f"答复期限{offer.answer_by.isoformat()}" in said(anybody.get(address).text).replace(" ", "")
    page = f"/vacancy-offers/{offer.offer}"
    assert "磨刀工" in (listed := clerk.get("/duties?kind=offer"))
    assert f'href="{page}"' in listed
    [owed] = duties.duties_about(town.clerk(), town.house.views, offer.offer)
    refused = clerk.send(f"/duties/{owed.duty}/done", {"request_id": "offer-done", "occurrence": "1"})
    assert "受理或者写明理由不受理" in clerk.follow(refused)
    assert "磨刀工" not in everybody["stranger"].get("/duties?kind=offer")
    clerk.follow(clerk.submit(page, f"{page}/decline", reason="执照过期"))
    [done] = duties.duties_about(town.clerk(), town.house.views, offer.offer)
    assert done.status == "done"


def check_of(anybody: TestClient, address: str) -> str:
    """A page that is there, and well-formed."""
    answer = anybody.get(address)
    assert answer.status_code == 200, address
    check(answer.text)
    return str(answer.text)


def test_an_offer_of_a_known_employer_is_compared_with_it_and_becomes_its_vacancy(
    anybody: TestClient, clerk: Window, town: Town, monkeypatch: pytest.MonkeyPatch
) -> None:
    employer, code = town.employer(name="榕江电子有限公司")
    town.vacancy(employer=employer, occupation="质检员")
    _, offer = offered(anybody, town, credit_code=code.lower(), name="榕江电子公司")
    page = said(clerk.get(f"/vacancy-offers/{offer.offer}"))
    assert "榕江电子公司榕江电子有限公司不同" in page
    assert "质检员" in page
    assert "看全部" not in page
    town.vacancy(employer=employer, occupation="质检员")
    monkeypatch.setattr("web.offers.page.MOST", 1)
    assert "看全部 2 个岗位" in said(clerk.get(f"/vacancy-offers/{offer.offer}"))
    clerk.follow(clerk.submit(f"/vacancy-offers/{offer.offer}", f"/vacancy-offers/{offer.offer}/accept"))
    found = vacancies.vacancies(town.clerk(), town.house.views, employer=employer).rows
    assert {one.occupation for one in found} == {"质检员", "装配工"}
    assert {one.employer_name for one in found} == {"榕江电子有限公司"}


def test_an_offer_is_declined_with_a_reason_that_the_employer_reads_and_corrects(
    anybody: TestClient, clerk: Window, town: Town
) -> None:
    address, offer = offered(anybody, town)
    page, decline = f"/vacancy-offers/{offer.offer}", f"/vacancy-offers/{offer.offer}/decline"
    missing = clerk.submit(page, decline)
    assert missing.status_code == 422
    assert complaint(missing.text, "reason")
    assert "没有受理" in clerk.follow(clerk.submit(page, decline, reason="营业执照已过有效期"))
    employers_page = check_of(anybody, address)
    assert "营业执照已过有效期" in employers_page
    code = address.rpartition("/")[2]
    again = check_of(anybody, f"{FORM}?again={code}")
    assert 'value="装配工"' in again
    assert "郑海生" not in again
    late = clerk.send(f"{page}/accept", {})
    assert late.status_code == 422
    assert "已经处理过" in said(late.text)
    assert anybody.get(f"/verify/{code.lower()}").headers["Location"] == address


@pytest.mark.parametrize(
    ("field", "typed", "words"),
    [
        ("credit_code", "91350102MA31G7WX0I", "统一社会信用代码不对"),
        ("phone", "123", "手机号应为 11 位"),
        ("wage_max", "4000", "低于下限"),
        ("age_min", "15", "不得招用未满十六周岁"),
        ("last", "2020-01-01", "早于开始日"),
        ("village", "350103001002", "合同的区域"),
        ("occupation", "", "请填写这一项"),
    ],
)
def test_what_is_wrong_stands_beside_its_field_and_nothing_typed_is_lost(
    anybody: TestClient, town: Town, field: str, typed: str, words: str
) -> None:
    head = town.head
    answer = anybody.post(FORM, data=told(town, benefits="五险一金", **{field: typed}), headers=ORIGIN)
    assert answer.status_code == 422
    check(answer.text)
    part = anybody.post(FORM, data=told(town, **{field: typed}), headers=ORIGIN | {"HX-Request": "true"})
    assert part.text.lstrip().startswith('<div id="offer"')
    assert words in complaint(answer.text, field.replace("_", "-"))
    assert "五险一金" in answer.text
    assert town.head == head


def test_the_same_form_sent_twice_is_one_offer(anybody: TestClient, town: Town) -> None:
    sent = dict(form_values(form_to(anybody.get(FORM).text, FORM))) | told(town)
    first, second = (anybody.post(FORM, data=sent, headers=ORIGIN) for _ in range(2))
    assert first.headers["Location"] == second.headers["Location"]
    assert board.number_waiting(town.clerk(), town.house.views, operator=OWN, credit_code=sent["credit_code"]) == 1


def test_nobody_without_an_account_floods_an_outlet(anybody: TestClient, town: Town) -> None:
    code = town.credit_code()
    for _ in range(OF_ONE_EMPLOYER):
        offered(anybody, town, credit_code=code)
    over = anybody.post(FORM, data=told(town, credit_code=code), headers=ORIGIN)
    assert over.status_code == 422
    assert "申请待受理" in said(over.text)
    for _ in range(10):
        SENT.count("testclient", town.house.clock())
    too_often = anybody.post(FORM, data=told(town), headers=ORIGIN)
    assert "交得太频繁" in said(too_often.text)
    assert 'value="闽江机电有限公司"' in too_often.text
    assert anybody.post(FORM, data=told(town, benefits="长" * 100_000), headers=ORIGIN).status_code == 413


def test_another_outlet_or_operator_answers_nothing_and_a_wrong_code_opens_nothing(
    anybody: TestClient, everybody: dict[str, Window], town: Town
) -> None:
    address, offer = offered(anybody, town)
    page = f"/vacancy-offers/{offer.offer}"
    stranger, colleague = everybody["stranger"].client, everybody["colleague"]
    for asked in (stranger.get(page), stranger.post(f"{page}/accept"), stranger.post(f"{page}/decline")):
        assert asked.status_code == 404
    assert "由那里受理" in said(colleague.get(page))
    assert "没有找到这份岗位登记申请" in said(colleague.client.post(f"{page}/accept").text)
    assert anybody.get(f"{address[:-1]}{'0' if address[-1] != '0' else '1'}").status_code == 404
    assert anybody.get(f"/o/{OTHER}-none/offer").status_code == 404


def test_the_list_is_searched_narrowed_and_taken_along(anybody: TestClient, clerk: Window, town: Town) -> None:
    address, offer = offered(anybody, town, occupation="潜水员", name="东海打捞公司")
    for search in ("潜水", "东海", offer.credit_code[:12], offer.offer):
        assert "潜水员" in said(clerk.get(f"/vacancy-offers?q={search}&status=waiting&at=here")), search
    assert "没有找到申请" in said(clerk.get("/vacancy-offers?q=潜水&status=declined"))
    for number in (offer.offer, f"https://yizhan.example.cn{address}"):
        found = clerk.client.post("/find", data={"q": number})
        assert found.headers["Location"] == f"/vacancy-offers/{offer.offer}"
    file = clerk.client.get("/vacancy-offers.csv?q=潜水").text
    assert "东海打捞公司" in file
    assert "郑海生" not in file
