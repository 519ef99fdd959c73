"""Towards the end of the history the bureau changes a threshold of the signals: returned once, then adopted."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date, timedelta

from domain.shared.period import Period
from domain.signals.commands import AdoptSignalRules, ProposeSignalRules, ReturnSignalRules
from domain.signals.limits import defaults
from tenants.demo.world import World

MORNING = 10 * 60.0 + 20


def limits(world: World, day: date) -> None:
    """What the bureau does about thresholds on a day."""
    work = WORK.get((world.plan.end - day).days)
    if work:
        world.clock.set(world.at(day, MORNING))
        work(world)


def _begin(world: World) -> None:
    _propose(world, 8, "同村老人常留村委会的电话，四人太少。")


def _return(world: World) -> None:
    reason = "八人太多，会漏掉真有问题的。建议五人，先看一个季度。"
    world.do(world.second, [ReturnSignalRules(proposal=1, reason=reason, on=world.today)])


def _again(world: World) -> None:
    _propose(world, 5, "同村老人常留村委会的电话，改为五人，先看一个季度。")


def _adopt(world: World) -> None:
    world.do(world.second, [AdoptSignalRules(proposal=2, on=world.today)])


WORK: Mapping[int, Callable[[World], None]] = {23: _begin, 20: _return, 18: _again, 16: _adopt}
"""By days before the last one."""


def _propose(world: World, people: int, note: str) -> None:
    first = Period.quarter_of(world.plan.end + timedelta(days=1)).next.first
    rules = {**defaults(), "phone": {"people": people}}
    proposal = ProposeSignalRules(version=0, rules=rules, effective_from=first, note=note, on=world.today)
    world.do(world.bureau, [proposal])
