"""What goes wrong at a window: cases withdrawn, voided, entered twice, or typed in long after the day."""

from __future__ import annotations

from datetime import date, timedelta

from domain.cases.commands import VoidCase, WithdrawCase
from domain.shared.message import Command
from tenants.demo.acts import SEEKING, STEPS, UNEMPLOYMENT, live_in, register, steps
from tenants.demo.crowd import Person
from tenants.demo.desk import Desk
from tenants.demo.plan import OutletPlan
from tenants.demo.seasons import window_time, working_day_from
from tenants.demo.stories.registrations import form
from tenants.demo.stories.story import Story
from tenants.demo.words.jobs import VOIDED, WITHDRAWN
from tenants.demo.world import World


def withdrawn(world: World, desk: Desk) -> Story:
    """Begun, and given up by the person some days later."""
    outlet = desk.outlet(world.rng)
    yield world.at(world.today, window_time(world.rng))
    item, case, on = world.rng.choice((SEEKING, UNEMPLOYMENT)), world.number(), world.today
    person = world.crowd.next(world.clock(), live_in(world, outlet))
    clerk = world.clerk(desk, outlet)
    opened = form(world, desk, outlet, case, item, person, on)
    if world.do(clerk, [register(world, desk, outlet, person, on), opened, *steps(desk, case, 1, 2, on)]):
        least, most = (1, 8) if world.chance(0.6) else (20, 60)
        yield world.at(_days_on(world, least, most), window_time(world.rng))
        reason = world.rng.choice(WITHDRAWN)
        world.do(clerk, [WithdrawCase(case=case, operator=desk.plan.code, reason=reason, on=world.today)])


def voided(world: World, desk: Desk) -> Story:
    """Finished, and found to be wrong by the manager some days later."""
    outlet = desk.outlet(world.rng)
    yield world.at(world.today, window_time(world.rng))
    item, case, on = world.rng.choice((SEEKING, UNEMPLOYMENT)), world.number(), world.today
    if world.do(world.clerk(desk, outlet), whole_case(world, desk, outlet, case, item, on)):
        yield world.at(_days_on(world, 1, 12), window_time(world.rng))
        _void(world, desk, case, world.rng.choice(VOIDED[1:]))


def duplicate(world: World, desk: Desk) -> Story:
    """The same person, item and day twice, at two windows; half of the time somebody notices."""
    outlet = desk.outlet(world.rng)
    yield world.at(world.today, window_time(world.rng))
    case, on = world.number(), world.today
    person = world.crowd.next(world.clock(), live_in(world, outlet))
    whole = whole_case(world, desk, outlet, case, SEEKING, on, person)
    if not world.do(world.clerk(desk, outlet), whole):
        return
    yield world.later(5, 40)
    again = world.number()
    opened = form(world, desk, outlet, again, SEEKING, person, on)
    second = [opened, *steps(desk, again, 1, STEPS[SEEKING], on)]
    if world.do(world.clerk(desk, outlet), second) and world.chance(0.5):
        yield world.at(_days_on(world, 2, 15), window_time(world.rng))
        _void(world, desk, again, VOIDED[0])


def late(world: World, desk: Desk, happened: date) -> Story:
    """Done on `happened`, but typed in only today."""
    outlet = desk.outlet(world.rng)
    yield world.at(world.today, window_time(world.rng))
    item, case = world.rng.choice((SEEKING, UNEMPLOYMENT)), world.number()
    world.do(world.clerk(desk, outlet), whole_case(world, desk, outlet, case, item, happened))


def whole_case(
    world: World, desk: Desk, outlet: OutletPlan, case: str, item: str, on: date, person: Person | None = None
) -> list[Command]:
    """Everything from the name to the last step, in one go."""
    person = person or world.crowd.next(world.clock(), live_in(world, outlet))
    opened = form(world, desk, outlet, case, item, person, on)
    return [register(world, desk, outlet, person, on), opened, *steps(desk, case, 1, STEPS[item], on)]


def _void(world: World, desk: Desk, case: str, reason: str) -> None:
    world.do(world.manager(desk), [VoidCase(case=case, operator=desk.plan.code, reason=reason, on=world.today)])


def _days_on(world: World, least: int, most: int) -> date:
    return working_day_from(world.today + timedelta(days=world.rng.randint(least, most)))
