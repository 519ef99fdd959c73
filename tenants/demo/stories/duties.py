"""The first desk does what it owes when it is due: most of it on the day, some a day or two late."""

from __future__ import annotations

import random
from collections.abc import Iterable
from datetime import date

from domain.duties.commands import DoDuty
from tenants.accounts.roles import Role
from tenants.context import Context
from tenants.demo.desk import Desk
from tenants.demo.owed import OwedDuty
from tenants.demo.stories.left_open import LEFT
from tenants.demo.stories.story import Story
from tenants.demo.world import World

AFTERNOON = 16 * 60 + 20
LATE = 0.15
"""How many of those that are due wait for another day."""


def room(world: World, desk: Desk, day: date) -> Iterable[Story]:
    if desk is world.desks[0]:
        yield _done(world, desk, day)


def _done(world: World, desk: Desk, day: date) -> Story:
    yield world.at(day, AFTERNOON)
    dice = random.Random(f"duties {world.plan.seed} {day}")  # noqa: S311  made-up, not keys
    for outlet in desk.plan.outlets:
        owed = [one for one in world.owed.due(day) if one.outlet == outlet.id and _by_itself(one)]
        commands = [
            DoDuty(duty=one.duty, operator=desk.plan.code, occurrence=one.occurrence, on=day)
            for one in owed
            if dice.random() >= LATE
        ]
        if commands:
            clerk = Context(outlet.staff[0].id, Role.CLERK, desk.plan.code, desk.plan.county, outlet.id, "")
            world.do(clerk, commands)


def _by_itself(one: OwedDuty) -> bool:
    """Not what an answer or a contact does, nor what is still waited for when the history ends."""
    return one.kind != "answer" and (one.kind, one.about_kind) not in (("contact", "person"), LEFT)
