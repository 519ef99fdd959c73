"""The first desk does what it owes when it is due: most of it on the day, some a day or two late.

Duties, calls to the people on its rosters, and follow-ups that nobody has made.
"""

from __future__ import annotations

import random
from collections.abc import Iterable
from datetime import date, timedelta

from domain.duties.commands import DoDuty
from domain.jobs.commands import RecordFollowUp
from domain.people.commands import RecordContact
from domain.shared.message import Command
from tenants.accounts.roles import Role
from tenants.context import Context
from tenants.demo.desk import Desk
from tenants.demo.owed import Known, OwedDuty
from tenants.demo.plan import OutletPlan
from tenants.demo.stories.left_open import LEFT
from tenants.demo.stories.story import Story
from tenants.demo.world import World

AFTERNOON = 16 * 60 + 20
LATE = 0.15
"""How many of those that are due wait for another day."""
CALLS_LEFT, FORGOTTEN = timedelta(days=2), timedelta(days=6)
"""Calls that fall due in the last days are still to be made; a follow-up open for so long is made by a colleague."""
STAYS = 0.9


def room(world: World, desk: Desk, day: date) -> Iterable[Story]:
    if desk is world.desks[0]:
        yield _done(world, desk, day)


def _done(world: World, desk: Desk, day: date) -> Story:
    yield world.at(day, AFTERNOON)
    dice = random.Random(f"duties {world.plan.seed} {day}")  # noqa: S311  made-up, not keys
    for number, outlet in enumerate(desk.plan.outlets):
        owed = [one for one in world.owed.due(day) if one.outlet == outlet.id and _by_itself(one, day)]
        commands: list[Command] = [
            DoDuty(duty=one.duty, operator=desk.plan.code, occurrence=one.occurrence, on=day)
            for one in owed
            if dice.random() >= LATE
        ]
        commands += _spoken(world, desk, outlet, day, dice)
        commands += _asked(world, desk, day, dice) if number == 0 else []
        if commands:
            clerk = Context(outlet.staff[0].id, Role.CLERK, desk.plan.code, desk.plan.county, outlet.id, "")
            world.do(clerk, commands)


def _by_itself(one: OwedDuty, day: date) -> bool:
    """Not what an answer does, nor what is still waited for when the history ends; a call not while it is fresh."""
    if (one.kind, one.about_kind) == ("contact", "person"):
        return one.due_on <= day - CALLS_LEFT
    return one.kind not in ("answer", "offer") and (one.kind, one.about_kind) != LEFT


def _spoken(world: World, desk: Desk, outlet: OutletPlan, day: date, dice: random.Random) -> list[Command]:
    """Those of the outlet who are to be spoken with; who falls due in the last days is left for who looks."""
    known = world.owed.people(min(day, world.plan.end - CALLS_LEFT))
    return [_contact(desk, one, day, dice) for one in known if one.outlet == outlet.id and dice.random() >= LATE]


def _contact(desk: Desk, one: Known, day: date, dice: random.Random) -> Command:
    return RecordContact(
        person=one.person,
        operator=desk.plan.code,
        outlet=one.outlet,
        way=dice.choices(("phone", "visit", "message"), (7, 2, 1))[0],
        result=dice.choices(("needs-service", "no-need", "unreachable", "working", "declined"), (4, 5, 2, 2, 1))[0],
        next_on=None,
        note=None,
        on=day,
    )


def _asked(world: World, desk: Desk, day: date, dice: random.Random) -> list[Command]:
    """Follow-ups after a hire that have been open for days: whoever was to make them has not."""
    return [
        RecordFollowUp(referral=referral, operator=desk.plan.code, day=after, employed=dice.random() < STAYS, on=day)
        for referral, after in world.owed.follow_ups(day - FORGOTTEN)
    ]
