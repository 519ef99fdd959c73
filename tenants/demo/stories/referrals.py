"""Jobseekers referred to vacancies (3.1.3): the letter, its outcome, and the follow-ups of those who were hired."""

from __future__ import annotations

import random
from datetime import date, timedelta

from domain.jobs.commands import AnswerReferral, MakeReferral, RecordFollowUp, RecordOutcome
from domain.shared.message import Command
from tenants.context import Context
from tenants.demo.acts import REFERRAL, STEPS, open_case, register, steps
from tenants.demo.crowd import Person
from tenants.demo.desk import Desk, Opening, Served
from tenants.demo.plan import OutletPlan
from tenants.demo.seasons import moment, window_time, working_day_from
from tenants.demo.stories.feedback import ANYBODY
from tenants.demo.stories.story import Story
from tenants.demo.world import World
from tenants.outcome import Done

PATIENCE = 15
"""Working days for which a referral waits for somebody to refer and somewhere to refer them to."""

STAYS = {7: 0.95, 30: 0.9, 90: 0.88}
"""Share of those asked at each follow-up who are still there, among those who were at the one before."""
ANSWERING = 0.2
"""Share of the first desk's letters that the employer answers by their code."""

LOOKED_INTO = timedelta(days=6)
"""An answer is given where the desk comes to the referral within these days: the demo's first desk is a worked one."""

LEFT = timedelta(days=5)
"""Of these days before the end, the first desk's follow-ups are still to be made."""


def referral(world: World, desk: Desk, finish: date) -> Story:
    """From the search for a vacancy to the outcome and, after a hire, the three follow-ups."""
    outlet = desk.outlet(world.rng)
    for _ in range(PATIENCE):
        yield world.at(working_day_from(world.today), window_time(world.rng))
        person, stranger = _somebody(world, desk)
        opening = desk.opening(person, world.today, world.rng) if person else None
        if opening and person and desk.plan.in_force_on(world.today):
            break
        yield moment(world.today + timedelta(days=1), 8 * 60)
    else:
        return
    clerk, number = world.clerk(desk, outlet), world.number()
    case = _refer(world, desk, outlet, clerk, opening, person, number, stranger=stranger)
    if not case:
        return
    if desk is world.desks[0] and finish - world.today <= LOOKED_INTO:
        _answered(world, desk, number)
    yield world.at(max(finish, world.today), window_time(world.rng) + 60)
    hired = world.chance(0.42)
    if world.chance(0.25):
        world.do(clerk, [_outcome(world, desk, number, "interviewed")])
        yield world.at(working_day_from(world.today + timedelta(days=1)), window_time(world.rng))
    starts_on = world.today + timedelta(days=world.rng.randint(0, 6)) if hired else None
    outcome = "hired" if hired else world.rng.choice(("declined", "not-suitable", "not-suitable"))
    closing = [_outcome(world, desk, number, outcome, starts_on), *steps(desk, case, 4, STEPS[REFERRAL], world.today)]
    done = world.do(clerk, closing)
    person.busy = False
    desk.served.append(Served(person, case, REFERRAL, outlet))
    if not done or not starts_on:
        opening.left += 1
        return
    person.seeking = ""
    yield from _follow_ups(world, desk, clerk, number, starts_on, person)


def _answered(world: World, desk: Desk, number: str) -> None:
    """Now and then the employer answers by the letter on the very day; the desk has yet to look into it."""
    dice = random.Random(f"answers {number}")  # noqa: S311  made-up, not keys
    if dice.random() > ANSWERING:
        return
    outcome = dice.choice(("interviewed", "hired", "not-suitable"))
    starts_on = world.today + timedelta(days=3) if outcome == "hired" else None
    answer = AnswerReferral(
        referral=number, operator=desk.plan.code, outcome=outcome, starts_on=starts_on, on=world.today
    )
    told = world.application.handle(answer, ANYBODY)
    if isinstance(told, Done):
        world.tally.events += len(told.events)


def _somebody(world: World, desk: Desk) -> tuple[Person | None, bool]:
    """A seeker of the desk's own; rarely one whom another operator knows, and then True."""
    if world.chance(0.04):
        other = world.rng.choice(world.desks)
        if other is not desk and (person := other.seeker(world.rng)):
            return person, True
    return desk.seeker(world.rng), False


def _refer(
    world: World,
    desk: Desk,
    outlet: OutletPlan,
    clerk: Context,
    opening: Opening,
    person: Person,
    number: str,
    *,
    stranger: bool,
) -> str:
    """The letter of referral; the number of its case, or '' when it was refused."""
    on, case = world.today, world.number()
    letter = MakeReferral(
        referral=number,
        operator=desk.plan.code,
        outlet=outlet.id,
        case=case,
        person=person.id,
        vacancy=opening.vacancy,
        on=on,
    )
    opened = open_case(desk, outlet, case, REFERRAL, person, on, about=opening.vacancy)
    commands: list[Command] = [register(world, desk, outlet, person, on)] if stranger else []
    if not world.do(clerk, [*commands, opened, *steps(desk, case, 1, 2, on), letter, *steps(desk, case, 3, 3, on)]):
        return ""
    person.busy = True
    opening.left -= 1
    return case


def _outcome(world: World, desk: Desk, number: str, outcome: str, starts_on: date | None = None) -> RecordOutcome:
    return RecordOutcome(referral=number, operator=desk.plan.code, outcome=outcome, starts_on=starts_on, on=world.today)


def _follow_ups(world: World, desk: Desk, clerk: Context, number: str, starts_on: date, person: Person) -> Story:
    """After 7, 30 and 90 days; the careless are late or forget. Who has lost the work comes back to the desk."""
    first = desk is world.desks[0]
    rng = random.Random(f"follow-ups {number}") if first else world.rng  # noqa: S311  made-up, not keys
    employed = True
    for day, stays in STAYS.items():
        due = _asked_on(world, desk, starts_on + timedelta(days=day), rng)
        if due is None:
            continue
        if first and due > world.plan.end - LEFT:
            return
        yield world.at(due, window_time(rng))
        left = employed and not rng.random() < stays
        employed = employed and not left
        if left and person.village.startswith(desk.plan.areas):
            desk.unemployed.append(person)
        command = RecordFollowUp(referral=number, operator=desk.plan.code, day=day, employed=employed, on=world.today)
        world.do(clerk, [command])


def _asked_on(world: World, desk: Desk, due: date, rng: random.Random) -> date | None:
    """When somebody asks; None when it is forgotten. The first desk is a worked one: a day or two late at most, and
    what falls due in its last days is still to be done."""
    if desk is world.desks[0]:
        return working_day_from(due + timedelta(days=rng.choice((0, 0, 0, 1, 2))))
    diligence = desk.plan.profile.diligence
    careless = not rng.random() < diligence
    if careless and not rng.random() < diligence:
        return None
    delay = rng.randint(4, 15) if careless else rng.choice((0, 0, 0, 1, 2))
    return working_day_from(due + timedelta(days=delay))
