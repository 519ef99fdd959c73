"""Classes: collected and published, people enrol, come, pass, and are asked afterwards whether they are at work."""

from __future__ import annotations

import random
from collections.abc import Generator, Iterable
from datetime import date, datetime, timedelta
from typing import Any

from domain.cases.commands import VoidCase, WithdrawCase
from domain.catalogue.catalogue import items
from domain.shared.message import Command
from domain.shared.personal import Personal
from domain.training.commands import (
    CancelEnrolment,
    CorrectCertificate,
    RecordAttendance,
    RecordEmploymentAfterTraining,
    RecordTrainingResult,
)
from domain.training.course import CAUSES
from tenants.context import Context
from tenants.demo.acts import live_in, register, steps
from tenants.demo.crowd import Person
from tenants.demo.desk import Desk
from tenants.demo.plan import OutletPlan
from tenants.demo.seasons import window_time, working_day_from
from tenants.demo.stories.assisted import case_of, month
from tenants.demo.stories.intake import take_in
from tenants.demo.stories.putting_on import Hand
from tenants.demo.stories.story import Story
from tenants.demo.words.guidance import AFTER_TRAINING
from tenants.demo.words.training import CHANNELS, PLANS, SCHOOLS, SKILLS, STARTUPS
from tenants.demo.world import World
from tenants.divisions import divisions

ITEM_OF = {"skill": "4.1.2", "startup": "5.1.1"}
OFTEN, SELDOM = 1 / 24, 1 / 240
"""How likely a class begins on a working day: at the operator of the demo accounts, and elsewhere."""
STARTUP = timedelta(days=22)
"""So long after its contract began the first desk has a class for founders, however short the history."""
MISTYPED = 0.08  # of the certificates, put right the same day
AGAIN = 30  # days until somebody without work is asked again
SOUGHT = timedelta(days=8)
"""So long before the end a small class is announced there, for which more have come than there are seats."""


def room(world: World, desk: Desk, day: date) -> Iterable[Story]:
    first_desk = desk is world.desks[0]
    if first_desk and day == working_day_from(world.plan.end - SOUGHT):
        yield course(world, desk, seats=2)
    elif first_desk and day == working_day_from(desk.plan.first + STARTUP):
        yield course(world, desk, kind="startup")
    elif world.chance(OFTEN if first_desk else SELDOM):
        yield course(world, desk)


def course(world: World, desk: Desk, seats: int = 0, kind: str = "") -> Story:
    """From the institution's offer to the last follow-up; one who enrolled gives up again, one who waited moves up.

    One that is still to begin is neither withdrawn nor given up: it shows who waits.
    """
    outlet, rng = desk.outlet(world.rng), world.rng
    yield world.at(world.today, window_time(rng))
    sure, kind = bool(kind), kind or ("startup" if rng.random() < 0.25 else "skill")
    clerk, number, case = world.clerk(desk, outlet), world.number(), world.number()
    first = working_day_from(world.today + timedelta(days=rng.randint(9, 14)))
    last = working_day_from(first + timedelta(days=rng.randint(3, 8)))
    fields = _offer(world, desk, outlet, kind, first, last)
    seats = seats or int(fields["seats"])
    fields["seats"] = str(seats)
    opened = take_in(desk, outlet, case, "4.1.1", number, world.today, fields)
    if not world.do(clerk, [opened, *steps(desk, case, 1, 3, world.today)]):
        return
    if not sure and rng.random() < 0.15 and first <= world.plan.end:
        yield world.at(working_day_from(world.today + timedelta(days=2)), window_time(rng))
        reason = "培训机构推迟开班，重录班期"
        world.do(clerk, [VoidCase(case=case, operator=desk.plan.code, reason=reason, on=world.today)])
        return
    people: list[tuple[Person, str]] = []
    for _ in range(max(rng.randint(2, 4), 4 if first > world.plan.end else 0)):
        yield world.at(working_day_from(world.today + timedelta(days=rng.randint(0, 2))), window_time(rng))
        if world.today <= first and (enrolled := _enrol(world, desk, outlet, clerk, kind, number)):
            people.append(enrolled)
    place = {"course": number, "operator": desk.plan.code}
    seated, line = people[:seats], people[seats:]
    if len(people) > 2 and rng.random() < 0.5 and world.today <= first <= world.plan.end:
        gone, left = seated.pop()
        cancelled = CancelEnrolment(**place, person=gone.id, on=world.today)
        reason = "本人不来上课，改日再报"
        world.do(clerk, [cancelled, WithdrawCase(case=left, operator=desk.plan.code, reason=reason, on=world.today)])
        seated, line = seated + line[:1], line[1:]
    if seated:
        passed = yield from _held(world, desk, clerk, number, seated, first, last)
        yield world.at(working_day_from(last + timedelta(days=rng.randint(25, 40))), window_time(rng))
        if passed and kind == "skill" and desk is world.desks[0]:
            _claimed(world, desk, number, passed[0])
        yield from _asked(world, desk, clerk, number, passed)
    for _, waited in line:
        reason = "候补没有补上，改报下一期"
        world.do(clerk, [WithdrawCase(case=waited, operator=desk.plan.code, reason=reason, on=world.today)])


def _held(
    world: World, desk: Desk, clerk: Context, number: str, people: list[tuple[Person, str]], first: date, last: date
) -> Generator[datetime, None, list[Person]]:
    """The class itself; who passed it."""
    rng = world.rng
    place: dict[str, Any] = {"course": number, "operator": desk.plan.code}
    for day in dict.fromkeys((first, last)):
        yield world.at(day, window_time(rng))
        there = tuple(person.id for person, _ in people if rng.random() < 0.9)
        world.do(clerk, [RecordAttendance(**place, day=day, present=there, on=world.today)])
    yield world.at(working_day_from(last + timedelta(days=rng.randint(1, 3))), window_time(rng))
    passed = []
    for person, case in people:
        result = rng.choices(("passed", "failed", "left"), (85, 10, 5))[0]
        certificate = Personal.of(f"S{rng.randrange(10**15):015}") if result == "passed" else None
        recorded = RecordTrainingResult(
            **place, person=person.id, result=result, certificate=certificate, on=world.today
        )
        world.do(clerk, [recorded, *steps(desk, case, 5, 5, world.today)])
        dice = random.Random(f"certificate {number} {person.id}")  # noqa: S311  made-up, not keys
        if certificate and dice.random() < MISTYPED:
            right, why = Personal.of(f"S{dice.randrange(10**15):015}"), "与证书原件核对，末几位录错"
            corrected = CorrectCertificate(**place, person=person.id, certificate=right, reason=why, on=world.today)
            world.do(clerk, [corrected])
        passed += [person] if result == "passed" else []
    return passed


def _asked(world: World, desk: Desk, clerk: Context, number: str, passed: list[Person]) -> Story:
    """Whether they are at work, some weeks later."""
    rng, idle = world.rng, []
    for person in passed:
        if rng.random() < 0.8:
            told = _work(world, desk, number, person, rng)
            world.do(clerk, [told])
            idle += [] if told.employed else [person]
    if desk is world.desks[0]:
        yield from _looked_after(world, desk, clerk, number, idle)


def _claimed(world: World, desk: Desk, number: str, person: Person) -> None:
    """The first who passed claims for the training in this class."""
    hand = Hand.of(world, desk, f"claimed {number}", world.today)
    plain, sealed = AFTER_TRAINING["4.2.1"]
    fields = plain | month(world) | {"amount": "80000", "course": number}
    case = hand.number()
    asked: dict[str, Any] = {"declared": items()["4.2.1"].asks(), "fields": fields, "sealed": sealed}
    opened = case_of(world, desk, hand.outlet, case, "4.2.1", person, **asked)
    hand.do([opened, *hand.steps(case, "4.2.1")])


def _looked_after(world: World, desk: Desk, clerk: Context, number: str, idle: list[Person]) -> Story:
    """Who has no work yet is asked again on the day agreed, until there is some."""
    dice = random.Random(f"idle {number}")  # noqa: S311  made-up, not keys
    while idle:
        yield world.at(working_day_from(world.today + timedelta(days=AGAIN)), 15 * 60 + 10)
        told = {person: _work(world, desk, number, person, dice) for person in idle}
        world.do(clerk, list(told.values()))
        idle = [person for person, command in told.items() if not command.employed]


def _work(world: World, desk: Desk, number: str, person: Person, rng: random.Random) -> RecordEmploymentAfterTraining:
    place: dict[str, Any] = {"course": number, "operator": desk.plan.code, "person": person.id}
    if rng.random() < 0.6:
        return RecordEmploymentAfterTraining(**place, employed=True, workplace="本地企业", on=world.today)
    return RecordEmploymentAfterTraining(
        **place,
        employed=False,
        cause=rng.choice(CAUSES),
        plan=rng.choice(PLANS),
        next_on=world.today + timedelta(days=AGAIN),
        on=world.today,
    )


def _enrol(
    world: World, desk: Desk, outlet: OutletPlan, clerk: Context, kind: str, number: str
) -> tuple[Person, str] | None:
    """Somebody new at the window takes a seat; what is left of the case is the follow-up."""
    item, case, on = ITEM_OF[kind], world.number(), world.today
    person = world.crowd.next(world.clock(), live_in(world, outlet))
    commands: list[Command] = [register(world, desk, outlet, person, on)]
    told = {"needs": "想学一门手艺，就近找活干"}
    commands.append(take_in(desk, outlet, case, item, person, on, {"course": number}, told))
    return (person, case) if world.do(clerk, [*commands, *steps(desk, case, 1, 4, on)]) else None


def _offer(world: World, desk: Desk, outlet: OutletPlan, kind: str, first: date, last: date) -> dict[str, str]:
    rng, place = world.rng, divisions().name(desk.plan.county)
    return {
        "kind": kind,
        "institution": f"{place}{rng.choice(('榕城', '惠民', '启航', '海峡'))}{rng.choice(SCHOOLS)}",
        "qualification": f"民办学校办学许可证 {desk.plan.county}{rng.randrange(10**6):06}",
        "project": rng.choice(STARTUPS if kind == "startup" else SKILLS),
        "first": first.isoformat(),
        "last": last.isoformat(),
        "place": f"{outlet.name}教室",
        "seats": str(rng.choice((2, 6, 20, 30))),
        "contact": f"0591-8{rng.randrange(10**7):07}",
        "channels": ",".join(rng.sample(CHANNELS, 2)),
    }
