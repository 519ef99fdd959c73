"""Signals are the bureau's to look into; an operator sees its own once somebody has."""

from __future__ import annotations

from datetime import timedelta

from domain.signals.events import (
    SignalLookedInto,
    SignalRaised,
    SignalRulesAdopted,
    SignalRulesProposed,
    SignalRulesReturned,
)
from domain.signals.limits import defaults
from projections.check import check
from projections.signal_board import queries
from projections.signal_board.answers import Limits
from tests.projections.world import BLIND, CLERK, COUNTY_BUREAU, MANAGER, SYSTEM, World
from tests.support.controls import OPERATOR, example

RAISED, LOOKED = example(SignalRaised), example(SignalLookedInto)


def test_a_signal_holds_its_arithmetic_and_what_came_of_it(world: World) -> None:
    world.tell(RAISED)
    found = queries.signal(COUNTY_BUREAU, world.views, OPERATOR, RAISED.signal)
    assert found is not None
    assert (found.status, found.figures, found.thresholds, found.total) == (
        "raised",
        {"cases": 41},
        {"cases_a_day": 30},
        41,
    )
    world.tell(LOOKED)
    found = queries.signal(COUNTY_BUREAU, world.views, OPERATOR, RAISED.signal)
    assert found is not None
    assert (found.status, found.finding, found.targets) == ("check", "doubtful", ["2606-CASE-09"])
    other = example(SignalRaised, signal="burst_2026Q2", rule="burst")
    world.tell(other, example(SignalLookedInto, signal=other.signal, finding="explained", cases=()))
    assert queries.signals(COUNTY_BUREAU, world.views, status="dismissed").total == 1
    assert queries.signals(COUNTY_BUREAU, world.views, rule="throughput", operator=OPERATOR).total == 1
    assert queries.signals(COUNTY_BUREAU, world.views, period="2026Q1").total == 0
    assert queries.known(SYSTEM, world.views, OPERATOR) == {RAISED.signal, other.signal}
    assert check(world.log, world.views).equal


def test_an_operator_learns_of_a_signal_once_somebody_has_looked(world: World) -> None:
    world.tell(RAISED)
    for reader in (CLERK, MANAGER):
        assert queries.signal(reader, world.views, OPERATOR, RAISED.signal) is None
        assert queries.signals(reader, world.views).total == 0
    world.tell(LOOKED)
    for reader in (CLERK, MANAGER):
        assert queries.signal(reader, world.views, OPERATOR, RAISED.signal) is not None


def test_who_is_elsewhere_sees_nothing(world: World) -> None:
    world.tell(RAISED, LOOKED)
    for reader in BLIND:
        assert queries.signals(reader, world.views).total == 0
        assert queries.signal(reader, world.views, OPERATOR, RAISED.signal) is None


def test_the_thresholds_of_a_day_are_those_adopted_for_it_and_else_the_default(world: World) -> None:
    proposed, adopted = example(SignalRulesProposed), example(SignalRulesAdopted)
    again = example(SignalRulesProposed, proposal=2)
    world.tell(proposed, adopted, again)
    day = adopted.effective_from
    assert queries.limits_on(world.views, day) == Limits(1, adopted.rules)
    assert queries.limits_on(world.views, day - timedelta(days=1)) == Limits(0, defaults())
    world.tell(example(SignalRulesReturned, proposal=2))
    assert [(one.proposal, one.status, one.version) for one in queries.rule_sets(world.views)] == [
        (2, "returned", None),
        (1, "adopted", 1),
    ]
    assert check(world.log, world.views).equal
