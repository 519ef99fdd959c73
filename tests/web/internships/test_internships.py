"""An internship agreement from its case to its outcome, and the subsidy of the employer."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from domain.cases.commands import WithdrawCase
from projections.status_history import queries as statuses
from tests.support.window.assistance import internship_case
from tests.support.window.clients import Window, complaint, said
from tests.support.window.town import OWN, Town


def signed(clerk: Window, town: Town, case: str) -> str:
    address = f"/cases/{case}/internship"
    typed: dict[str, Any] = {
        "credit_code": town.employer()[1],
        "title": "行政见习",
        "first": "2026-11-01",
        "last": "2027-04-30",
    }
    clerk.follow(clerk.submit(address, address, **typed, allowance="2000", mentor="王师傅"))
    return f"/internships/{case}"


def test_an_agreement_is_signed_noted_and_ended_and_the_employer_can_claim(clerk: Window, town: Town) -> None:
    person = town.person(born=date(2003, 5, 1), name="李晓")
    case = internship_case(town, person)
    assert "去签见习协议" in said(clerk.get(f"/cases/{case}"))
    assert f'href="/cases/{case}/internship"' in clerk.get("/internships")
    address = signed(clerk, town, case)
    assert "打开见习协议" in said(clerk.get(f"/cases/{case}"))
    listed = clerk.get("/internships")
    assert "李*" in said(listed)
    assert f'href="/cases/{case}/internship"' not in listed
    held = statuses.statuses_of(town.clerk(), town.house.views, person)
    assert [(one.status, one.until) for one in held] == [("intern", date(2027, 4, 30))]
    assert "福州海峡纺织有限公司" in said(clerk.get(f"/subsidies/{case}"))
    clerk.follow(clerk.submit(address, f"{address}/notes", note="到岗正常，补助按月发放"))
    page = clerk.follow(clerk.submit(address, f"{address}/end", outcome="hired", ended_on="2026-11-20"))
    assert "留用就业" in said(page)
    held = statuses.statuses_of(town.clerk(), town.house.views, person)
    assert [(one.status, one.cause) for one in held] == [("intern", "hired")]


def test_nobody_is_an_intern_by_a_case_that_was_withdrawn(clerk: Window, town: Town) -> None:
    person = town.person(born=date(2003, 5, 1))
    case = internship_case(town, person)
    address = signed(clerk, town, case)
    town.do(WithdrawCase(case=case, operator=OWN, reason="本人不参加了", on=town.today), town.clerk())
    town.house.runner.catch_up()
    held = statuses.statuses_of(town.clerk(), town.house.views, person)
    assert [(one.status, one.cause) for one in held] == [("intern", "voided")]
    assert f'action="{address}/end"' not in clerk.get(address)


def test_an_employer_nobody_knows_and_dates_the_wrong_way_round_are_said_beside_the_field(
    clerk: Window, town: Town
) -> None:
    case = internship_case(town, town.person(born=date(2003, 5, 1)))
    address = f"/cases/{case}/internship"
    typed: dict[str, Any] = {"title": "行政见习", "first": "2026-11-01", "last": "2026-10-01"}
    answer = clerk.submit(address, address, credit_code=town.credit_code(), allowance="2000", mentor="王", **typed)
    assert "还没有登记这家单位" in complaint(answer.text, "credit-code")
    answer = clerk.submit(address, address, credit_code=town.employer()[1], allowance="2000", mentor="王", **typed)
    assert "见习期限不对" in complaint(answer.text, "last")
    assert "行政见习" in answer.text


@pytest.mark.parametrize("act", ["notes", "end"])
def test_another_tenants_internship_answers_like_a_missing_one(
    everybody: dict[str, Window], town: Town, act: str
) -> None:
    case = internship_case(town, town.person(born=date(2003, 5, 1)))
    signed(everybody["clerk"], town, case)
    stranger = everybody["stranger"]
    told = [stranger.client.post(f"/internships/{one}/{act}", data={}) for one in (case, "nothing")]
    assert [one.status_code for one in told] == [404, 404]
    assert [stranger.client.get(f"/internships/{one}").status_code for one in (case, "nothing")] == [404, 404]
    assert [stranger.client.get(f"/cases/{one}/internship").status_code for one in (case, "nothing")] == [404, 404]
    assert [stranger.client.post(f"/cases/{one}/internship").status_code for one in (case, "no")] == [404, 404]
    assert case not in stranger.get("/internships")
