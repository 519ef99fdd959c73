"""A zero-employment family at the window: conditions in words, recognition, the first who finds work."""

from __future__ import annotations

import pytest

from projections.household_board import queries
from projections.household_board.answers import Household
from projections.status_history import queries as statuses
from tests.support.window.assistance import employed, household_case, unemployed
from tests.support.window.clients import Window, complaint, said
from tests.support.window.town import OTHER, Town


def found(town: Town, case: str) -> Household:
    household = queries.household_of_case(town.clerk(), town.house.views, case)
    assert household is not None
    return household


def standing(town: Town, person: str) -> set[str]:
    return {one.status for one in statuses.statuses_of(town.clerk(), town.house.views, person) if one.lasts}


def test_a_family_is_recognised_and_ends_when_a_member_registers_employment(clerk: Window, town: Town) -> None:
    head, other = unemployed(town), town.person()
    case = household_case(town, head, other, steps=6)
    household = found(town, case)
    assert household.status == "recognised"
    assert standing(town, other) == {"zero-employment"}
    page = clerk.get(f"/households/{household.household}")
    assert "四个条件均具备" in said(page)
    assert "张*明" in said(clerk.get("/households?status=recognised"))
    employed(town, other)
    assert found(town, case).status == "ended"
    assert standing(town, head) == {"unemployed"}
    assert standing(town, other) == {"employed"}
    page = clerk.get(f"/households/{household.household}")
    assert "成员已就业" in said(page)
    address = f"/households/{household.household}"
    page = clerk.follow(clerk.submit(address, f"{address}/follow-ups", employed="true", note="已在超市上班满一个月"))
    assert "已在超市上班满一个月" in said(page)


def test_a_condition_that_does_not_hold_is_said_of_the_member_and_stops_the_last_step(
    clerk: Window, town: Town
) -> None:
    head, identity = unemployed(town), town.identity()
    town.person(identity=identity)
    case = household_case(town, head, steps=5)
    address = f"/households/{found(town, case).household}"
    page = clerk.follow(clerk.submit(address, f"{address}/members", identity=identity, declared=["unemployed", "able"]))
    assert "没有声明有就业愿望" in said(page)
    assert "3 个条件不具备" in said(page)
    step = f"/cases/{case}"
    answer = clerk.submit(step, f"{step}/steps")
    assert answer.status_code == 422
    assert "第 2 名成员不符合" in said(answer.text)
    assert found(town, case).status == "applied"


def test_somebody_not_served_here_answers_like_somebody_unknown(clerk: Window, town: Town) -> None:
    foreign = town.identity()
    town.person(OTHER, identity=foreign)
    address = f"/households/{found(town, household_case(town, unemployed(town), steps=1)).household}"
    answers = [clerk.submit(address, f"{address}/members", identity=one) for one in (foreign, town.identity())]
    assert len({complaint(one.text, "add-identity") for one in answers}) == 1


@pytest.mark.parametrize("act", ["members", "members/remove", "members/declare", "follow-ups"])
def test_another_tenants_household_answers_like_a_missing_one(
    everybody: dict[str, Window], town: Town, act: str
) -> None:
    own, stranger = found(town, household_case(town, unemployed(town), steps=1)).household, everybody["stranger"]
    told = [stranger.client.post(f"/households/{one}/{act}", data={}) for one in (own, "nothing")]
    assert [one.status_code for one in told] == [404, 404]
    assert [stranger.client.get(f"/households/{one}").status_code for one in (own, "nothing")] == [404, 404]
    assert own not in stranger.get("/households")
