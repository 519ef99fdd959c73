"""The plan of a demo province: real places, contracts that can be signed, somebody who is new and somebody who left."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

import pytest

from domain.catalogue.catalogue import items
from domain.shared.identity import is_credit_code
from tenants.demo.plan import Plan
from tenants.demo.planning import make_plan
from tenants.demo.profiles import LEAVER, NEWCOMER
from tenants.demo.seasons import is_working_day
from tenants.demo.stories.workforce import village_of
from tenants.divisions import divisions
from tests.support.working import at


@pytest.fixture(scope="module")
def plan() -> Plan:
    return make_plan(at(2026, 11, 22, 16))


def test_the_usual_plan_is_of_24_operators_and_15_months(plan: Plan) -> None:
    assert len(plan.operators) == 24
    assert (plan.first, plan.end) == (date(2025, 9, 1), date(2026, 11, 22))
    assert str(plan.last_closed) == "2026Q3"
    assert len({operator.county[:4] for operator in plan.operators}) == 9


def test_the_same_wishes_give_the_same_plan(plan: Plan) -> None:
    assert make_plan(at(2026, 11, 22, 16)) == plan
    assert make_plan(at(2026, 11, 22, 16), seed=1) != plan


def test_every_place_is_a_real_one(plan: Plan) -> None:
    for operator in plan.operators:
        villages = [village for outlet in operator.outlets for village in (outlet.village, *outlet.villages)]
        assert all(village in divisions() and len(village) == 12 for village in villages)
        assert all(area in divisions() for area in operator.areas)
        assert all(village.startswith(operator.areas) for village in villages)
        assert all(area.startswith(operator.county) for area in operator.areas)


def test_contracts_promise_what_they_pay_for(plan: Plan) -> None:
    for operator in plan.operators:
        assert {"2.1.1", "3.1.1", "3.1.2", "3.1.3"} < set(operator.items) <= items().keys()
        assert operator.prices_fen.keys() == set(operator.items)
        assert min(operator.targets.values()) > 0
        assert operator.budget_fen > 0
        assert is_credit_code(operator.credit_code)
        assert operator.name.endswith("（演示）")


def test_one_contract_began_in_the_middle_of_a_quarter_and_one_has_just_expired(plan: Plan) -> None:
    newcomer, leaver = plan.operators[NEWCOMER], plan.operators[LEAVER]
    assert plan.last_closed.first < newcomer.first < plan.last_closed.last
    assert plan.end - timedelta(days=30) < leaver.last < plan.end
    others = [one for one in plan.operators if one not in (newcomer, leaver)]
    assert all(one.in_force_on(plan.first) and one.in_force_on(plan.end) for one in others)


def test_no_two_operators_share_a_code(plan: Plan) -> None:
    many = make_plan(at(2026, 11, 22, 16), operators=300, months=2).operators
    assert len({operator.code for operator in many}) == len({operator.credit_code for operator in many}) == 300
    assert len({outlet.id for operator in many for outlet in operator.outlets}) == sum(len(o.outlets) for o in many)


def test_more_events_are_planned_by_larger_targets() -> None:
    targets = [
        sum(o.targets["handled_cases"] for o in make_plan(at(2026, 11, 22), events=events).operators)
        for events in (50_000, 100_000)
    ]
    assert targets[1] == pytest.approx(2 * targets[0], rel=0.1)


@pytest.mark.parametrize("wishes", [{"operators": 0}, {"months": 1}, {"events": 10}])
def test_impossible_wishes_are_refused(wishes: dict[str, Any]) -> None:
    with pytest.raises(ValueError, match="a demo needs"):
        make_plan(at(2026, 11, 22), **wishes)


@pytest.mark.parametrize("day", [date(2026, 1, 1), date(2026, 3, 31), date(2028, 2, 29), date(2026, 12, 31)])
def test_a_plan_can_end_on_any_day(day: date) -> None:
    plan = make_plan(at(day.year, day.month, day.day), operators=15, months=4)
    assert plan.end == day
    assert all(operator.first <= operator.last for operator in plan.operators)


def test_no_village_is_left_without_leaders_for_a_weekend() -> None:
    first = date(2026, 9, 24)  # a Thursday, before a weekend and the holiday week of October
    days = [day for n in range(30) if is_working_day(day := first + timedelta(days=n))]
    told = [village_of(["a", "b", "c", "d", "e"], first, day) for day in days]
    assert [village for village in told if village] == ["a", "b", "c", "d", "e"]
