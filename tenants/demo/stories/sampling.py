"""A city's sample checks: the last closed quarter's from seed to findings, and the seed of the running one."""

from __future__ import annotations

import random
from collections.abc import Iterable
from datetime import date, timedelta
from typing import Any

from domain.sampling.commands import CheckCase, CommitSeed, ConcludeSample, RevealSeed
from domain.sampling.events import sample_stream
from domain.sampling.photo import Photo
from domain.sampling.sample import Sample, decider
from domain.shared.message import Command
from domain.shared.period import Period
from domain.shared.personal import Personal
from tenants.demo.desk import Desk
from tenants.demo.seasons import working_day_from, working_days_before
from tenants.demo.stories.story import Story
from tenants.demo.words.paper import picture
from tenants.demo.world import World

CITY = 4  # digits of its code
COMMITTED_BEFORE, COMMITTED_SINCE = 4, 14
"""Working days before the quarter's end, and days before the demo's, on which a seed is committed."""
CHECKED_AFTER = 7
"""Days after the quarter on which the checks on site begin: the grace days are over and the sample is drawn."""
OFFICE = 9 * 60 + 30
FAILING = (
    ("not-served", "上门核实，服务对象表示没有办过这项业务"),
    ("no-record", "网点拿不出这件办件的纸质材料"),
    ("untrue", "登记的求职意向与本人说的不一致"),
)


def room(world: World, desk: Desk, day: date) -> Iterable[Story]:
    """Only beside the first desk; the dice are the quarter's own, so that nobody else's history changes with them."""
    if desk is not world.desks[0]:
        return
    closed = world.plan.last_closed
    if day == working_days_before(closed.last, COMMITTED_BEFORE, first=world.plan.founded):
        yield _checked(world, desk, closed)
    if day == working_day_from(world.plan.end - timedelta(days=COMMITTED_SINCE)) and day > closed.last:
        yield _committed(world, desk, Period.quarter_of(day))


def _committed(world: World, desk: Desk, period: Period) -> Story:
    yield world.at(world.today, OFFICE)
    dice = random.Random(f"seed {world.plan.seed} {period}")  # noqa: S311  a made-up province
    seed = Personal.of(f"{dice.getrandbits(128):032x}")
    world.do(world.bureau, [CommitSeed(area=desk.plan.county[:CITY], period=str(period), seed=seed, on=world.today)])


def _checked(world: World, desk: Desk, period: Period) -> Story:
    yield from _committed(world, desk, period)
    area = desk.plan.county[:CITY]
    yield world.at(working_day_from(period.last + timedelta(days=1)), OFFICE)
    world.do(world.bureau, [RevealSeed(area=area, period=str(period), on=world.today)])
    start = working_day_from(max(world.today, period.last + timedelta(days=CHECKED_AFTER)) + timedelta(days=1))
    places = [one.plan.code for one in world.desks if one.plan.county.startswith(area)]
    for number, operator in enumerate(places):
        yield world.at(max(start, working_day_from(start + timedelta(days=number // 2))), OFFICE + 40 * (number % 2))
        _visit(world, operator, str(period), number)


def _visit(world: World, operator: str, period: str, number: int) -> None:
    """Every case of one operator's sample; at some of them one or two do not hold."""
    sample: Sample | None = decider.fold(
        [one.event for one in world.application.log.load(sample_stream(operator, period))]
    )
    if sample is None or not sample.drawn:
        return
    whose: dict[str, Any] = {"operator": operator, "period": period, "on": world.today}
    waiting = [case for case, one in sample.cases.items() if one.passed is None]
    failed = dict(zip(waiting[1 : 1 + (1, 2, 0)[number % 3]], FAILING[number % 2 :], strict=False))
    checks: list[Command] = []
    for case in waiting:
        finding, note = failed.get(case, ("", ""))
        told: dict[str, Any] = {"passed": case not in failed, "finding": finding, "note": note}
        checks.append(CheckCase(case=case, photo=_photo(world, operator, period), **told, **whose))
    if sample.concluded:
        return
    world.do(world.bureau, [*checks, ConcludeSample(**whose)])


def _photo(world: World, operator: str, period: str) -> Photo | None:
    """Taken at the outlet, sealed like every photo of that sample."""
    if world.evidence is None:
        return None
    kept = world.evidence.keep(f"sample-{operator}-{period}", picture())
    return Photo(sha256=kept.sha256, size=kept.size, type=kept.type)
