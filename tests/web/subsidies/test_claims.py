"""Claims for subsidies: from the form of a case to the bureau's answer, once a person and month in the province."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from typing import Any

import pytest

from domain.cases.commands import VoidCase
from domain.catalogue.catalogue import items
from projections.subsidy_ledger import queries
from tenants.outcome import Done, Refused
from tests.support.window.assistance import (
    CLAIM_FORM,
    GRADUATED,
    claim_case,
    graduate,
    in_hardship,
    post_case,
)
from tests.support.window.clients import Window, complaint, said
from tests.support.window.town import OTHER, OWN, Town
from tests.web.posts.test_posts import ready

CHECKS = ["人员基本情况", "就业登记情况", "缴纳社会保险情况"]


def claim(town: Town, number: str) -> Any:
    found = queries.claim(town.clerk(), town.house.views, number)
    assert found is not None
    return found


def test_a_claim_is_verified_sent_up_returned_and_confirmed(everybody: dict[str, Window], town: Town) -> None:
    number = claim_case(town, graduate(town))
    clerk, bureau, address = everybody["clerk"], everybody["bureau"], f"/subsidies/{number}"
    assert "¥800.00" in said(clerk.get(address))
    answer = clerk.submit(address, f"{address}/send-up", opinion="符合条件")
    assert "「人员基本情况」还没有核实" in said(answer.text)
    clerk.follow(clerk.submit(address, f"{address}/verify", checks=CHECKS, documents=["身份证明"]))
    clerk.follow(clerk.submit(address, f"{address}/send-up", opinion="符合条件"))
    assert number in said(bureau.get("/subsidies?status=sent-up"))
    bureau.follow(bureau.submit(address, f"{address}/return", reason="缴费凭证不清"))
    assert "缴费凭证不清" in said(clerk.get(address))
    clerk.follow(clerk.submit(address, f"{address}/send-up", opinion="已补凭证"))
    bureau.follow(bureau.submit(address, f"{address}/confirm"))
    assert claim(town, number).status == "confirmed"
    town.do(town.steps(number, 1, len(items()["2.1.8"].steps)), town.clerk())
    assert "查看县级人社局的确认结果" not in said(clerk.get(f"/cases/{number}"))
    ledger = clerk.client.get("/subsidies/ledger.csv")
    assert number in ledger.content.decode("utf-8-sig")


def test_218_and_731_are_one_subsidy_for_every_operator(town: Town) -> None:
    person = graduate(town)
    claim_case(town, person)
    opened = town.opened("AGAIN", "7.3.1", person, declared=("paid_in_full",), fields=CLAIM_FORM | GRADUATED)
    refused = town.house.application.handle(opened, town.clerk())
    assert isinstance(refused, Refused)
    assert refused.refusal.code == "subsidies.month-taken"
    later = CLAIM_FORM | GRADUATED | {"first": "2026-10-01", "last": "2026-10-31"}
    assert isinstance(
        town.house.application.handle(
            town.opened("LATER", "7.3.1", person, declared=("paid_in_full",), fields=later), town.clerk()
        ),
        Done,
    )


def test_eight_windows_at_once_claim_a_month_once(town: Town) -> None:
    person = graduate(town)
    told: dict[str, Any] = {"fields": CLAIM_FORM | GRADUATED, "declared": ("flexible_work", "paid_in_full")}
    commands = [
        town.opened(
            f"RACE-{n}",
            "7.3.1" if n % 2 else "2.1.8",
            person,
            **told,
        )
        for n in range(8)
    ]
    with ThreadPoolExecutor(8) as pool:
        answers = list(pool.map(lambda one: town.house.application.handle(one, town.clerk()), commands))
    assert sum(isinstance(one, Done) for one in answers) == 1
    assert {one.refusal.code for one in answers if isinstance(one, Refused)} == {"subsidies.month-taken"}


def test_a_voided_case_lets_the_months_go(town: Town) -> None:
    person = graduate(town)
    number = claim_case(town, person)
    town.do(VoidCase(case=number, operator=OWN, reason="重复录入", on=town.today), town.clerk())
    assert claim(town, number).status == "taken-back"
    assert claim(town, claim_case(town, person, "7.3.1")).lines == 1


def test_an_employer_claims_for_a_person_in_hardship_at_its_confirmed_post(
    everybody: dict[str, Window], town: Town
) -> None:
    clerk, bureau, identity = everybody["clerk"], everybody["bureau"], town.identity()
    employer = town.employer()[0]
    post = post_case(town, employer)
    in_hardship(town, identity=identity)
    months = {"first": "2026-08-01", "last": "2026-09-30"}
    form = {"subsidies": "post", "placed": "1"} | months
    number = town.case(
        employer, "2.1.7", steps=0, subject_kind="employer", declared=("placed_and_insured",), fields=form
    )
    address = f"/subsidies/{number}"
    typed: dict[str, Any] = {"first_month": "2026-08", "last_month": "2026-09", "amount": "1600"}
    other = town.identity()
    town.person(identity=other)
    refused = clerk.submit(address, f"{address}/lines", subsidy="post", identity=other, **typed)
    assert "没有认定为就业困难人员" in complaint(refused.text, "line-identity")
    ready(clerk, post)
    clerk.follow(clerk.submit(f"/posts/{post}", f"/posts/{post}/send-up"))
    sent: dict[str, Any] = {"subsidy": "post", "identity": identity, "post": post} | typed
    refused = clerk.client.post(f"{address}/lines", data=sent)
    assert "还没有得到县级人社局确认" in said(refused.text)
    bureau.follow(bureau.submit(f"/posts/{post}", f"/posts/{post}/confirm"))
    page = clerk.follow(clerk.submit(address, f"{address}/lines", **sent))
    assert "¥1,600.00" in said(page)
    again = clerk.submit(address, f"{address}/lines", **sent)
    assert "不得重复享受" in complaint(again.text, "line-first-month")
    assert claim(town, number).lines == 1


def test_somebody_not_served_here_answers_like_somebody_unknown(clerk: Window, town: Town) -> None:
    foreign = town.identity()
    town.person(OTHER, identity=foreign)
    number = town.case(
        town.employer()[0],
        "2.1.7",
        steps=0,
        subject_kind="employer",
        declared=("placed_and_insured",),
        fields={"subsidies": "post", "placed": "1", "first": "2026-08-01", "last": "2026-08-31"},
    )
    address = f"/subsidies/{number}"
    typed: dict[str, Any] = {"first_month": "2026-08", "last_month": "2026-08", "amount": "1"}
    told = [
        complaint(
            clerk.submit(address, f"{address}/lines", subsidy="post", identity=one, **typed).text, "line-identity"
        )
        for one in (foreign, town.identity())
    ]
    assert told[0] == told[1]


@pytest.mark.parametrize("act", ["lines", "lines/remove", "verify", "send-up"])
def test_another_tenants_claim_answers_like_a_missing_one(everybody: dict[str, Window], town: Town, act: str) -> None:
    number, stranger = claim_case(town, graduate(town)), everybody["stranger"]
    told = [stranger.client.post(f"/subsidies/{one}/{act}", data={}) for one in (number, "nothing")]
    assert [one.status_code for one in told] == [404, 404]
    assert [stranger.client.get(f"/subsidies/{one}").status_code for one in (number, "nothing")] == [404, 404]
    assert number not in said(stranger.get("/subsidies"))
    assert number not in stranger.client.get("/subsidies/ledger.csv").text
