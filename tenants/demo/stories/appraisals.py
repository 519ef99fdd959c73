"""What people do about appraisals: managers answer or keep silent, officers decide, and a year is scored by all three.

The dice are each appraisal's own, so that nobody else's history changes with them. What the schedule has published
is looked up in the log; where no schedule runs there is nothing to do.
"""

from __future__ import annotations

import random
from collections.abc import Iterable
from datetime import date

from domain.appraisals.answer_commands import AnswerAppraisal, DecideAnswer
from domain.appraisals.answer_events import Objection, Ruling
from domain.appraisals.appraisal import decider
from domain.appraisals.events import stream
from domain.appraisals.record import Appraisal
from domain.shared.message import Command
from domain.shared.period import Period
from tenants.context import Context
from tenants.demo.desk import Desk
from tenants.demo.stories.scores import scoring
from tenants.demo.stories.story import Story
from tenants.demo.world import World

LOOKED_AT = 100  # days after a period: by then it is over
ANSWERS_AT, DECIDES_AT = 10 * 60, 15 * 60
SILENT, OBJECTS = 0.12, 0.2
REASONS = (
    "有几件当天办结、次日补录的没有计入，请核对。",
    "这一项的目标按全年算，本季度合同中途增加了村，请按天折算。",
    "活动照片和签到表已附，请复核。",
)


def room(world: World, desk: Desk, day: date) -> Iterable[Story]:
    """The last quarter and the last year, as far as something is to be done about them."""
    for period in (Period.quarter_of(day).previous, Period.year_of(day).previous):
        if (day - period.last).days > LOOKED_AT:
            continue
        told = world.application.log.load(stream(desk.plan.code, str(period)))
        state: Appraisal | None = decider.fold(one.event for one in told)
        if state is None:
            continue
        dice = random.Random(f"appraisal {world.plan.seed} {desk.plan.code} {period}")  # noqa: S311
        match state.status:
            case "published":
                yield from _answer(world, desk, state, dice, day)
            case "objected":
                yield _give(world, DECIDES_AT, world.bureau, _decision(state, dice, day))
            case "assessing" if state.parties:
                yield from scoring(world, desk, state, (told[0].on, day))


def _answer(world: World, desk: Desk, state: Appraisal, dice: random.Random, day: date) -> Iterable[Story]:
    """Most agree within days, some object to their worst points, some never answer."""
    fate = dice.random()
    if fate < SILENT or random.Random(f"{dice.random()} {day}").random() < 0.4:  # noqa: S311
        return
    scored = [one for one in state.points if one.measures and one.score is not None and one.score < one.full]
    worst = sorted(scored, key=lambda one: one.score or 0)[: dice.randint(1, 2)]
    objects = bool(worst) and fate < SILENT + OBJECTS
    command = AnswerAppraisal(
        operator=state.operator,
        period=state.period,
        agrees=not objects,
        statement="对有异议的要点逐项说明如下。" if objects else "无异议。",
        objections=tuple(Objection(point=one.point, text=dice.choice(REASONS)) for one in worst) if objects else (),
        on=day,
    )
    yield _give(world, ANSWERS_AT, world.manager(desk), command)


def _decision(state: Appraisal, dice: random.Random, day: date) -> DecideAnswer:
    by_point = {one.point: one for one in state.points}
    rulings = []
    for objection in state.objections:
        measure = by_point[objection.point].measures[0]
        upheld = dice.random() < 0.5
        rulings.append(
            Ruling(
                point=objection.point,
                upheld=upheld,
                reason="核对原始登记，属实。" if upheld else "核对日志，均录在截止之后，计入下一期。",
                corrected={measure.name: measure.actual + dice.randint(1, 3)} if upheld else {},
            )
        )
    return DecideAnswer(operator=state.operator, period=state.period, rulings=tuple(rulings), on=day)


def _give(world: World, minutes: float, context: Context, command: Command) -> Story:
    """One command at a moment of today."""
    yield world.at(world.today, minutes)
    world.do(context, [command])
