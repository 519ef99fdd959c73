"""What gives reason to look: a clerk's impossible day, one phone or device for many, an employer that keeps nobody."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, timedelta

import msgspec

from domain.feedback.commands import RateService
from domain.jobs.commands import MakeReferral, RecordFollowUp, RecordOutcome
from domain.shared.period import Period
from domain.signals.commands import LookIntoSignal
from domain.signals.events import SignalRaised, stream
from tenants.demo.acts import REFERRAL, SEEKING, STEPS, live_in, open_case, register, steps
from tenants.demo.crowd import Person
from tenants.demo.desk import Desk, Opening
from tenants.demo.profiles import EXCELLENT
from tenants.demo.seasons import working_day_from, working_days_before
from tenants.demo.stories.feedback import ANYBODY, device_of
from tenants.demo.stories.mistakes import whole_case
from tenants.demo.stories.story import Story
from tenants.demo.stories.vacancies import published
from tenants.demo.world import World
from tenants.outcome import Done

OPENS = 8 * 60 + 40
IMPOSSIBLE, SHARED, LATE, HIRED, LENT = 31, 4, 20, 4, 7
"""Cases of a day, people with one phone, cases typed in late, people hired by one employer, people with one device."""
LATE_DAYS = 5


def room(world: World, desk: Desk, day: date) -> Iterable[Story]:
    """In the last closed quarter. Cases come to desks that reach all their targets anyway, so that no grade changes."""
    closed = world.plan.last_closed
    if day not in closed:
        return
    number = world.desks.index(desk)
    best = [one for one in world.desks if one.plan.profile is EXCELLENT]
    if desk is world.desks[0] and day == _before(closed, 17):
        yield _impossible_day(world, desk, closed)
    if number in (1, 2) and day == _before(closed, 21 + number):
        yield _shared_phone(world, desk, closed, explained=number == 1)
    if number == 3 and day == _before(closed, 11):
        yield _lent_device(world, desk)
    if best and desk is best[1 % len(best)] and day == _before(closed, 36):
        yield _revolving_door(world, desk)
    if len(best) > 2 and desk is best[2] and day in {_before(closed, 12 + 2 * n) for n in range(LATE // 4)}:
        yield _typed_late(world, desk)


def _before(period: Period, days: int) -> date:
    return working_days_before(period.last, days, first=period.first)


def _impossible_day(world: World, desk: Desk, period: Period) -> Story:
    """One clerk finishes more in a day than anybody can. The bureau has three of these cases checked on site."""
    outlet = desk.plan.outlets[0]
    yield world.at(world.today, OPENS)
    clerk, day, cases = world.clerk(desk, outlet), world.today, []
    for _ in range(IMPOSSIBLE):
        yield world.later(6, 9)
        cases.append(world.number())
        world.do(clerk, whole_case(world, desk, outlet, cases[-1], SEEKING, day))
    yield world.at(working_day_from(day + timedelta(days=12)), OPENS)
    signal = f"throughput_{period}_{clerk.actor}_{day:%m%d}"
    _look(world, desk, signal, "doubtful", "当天该窗口只有一人值班，三十余件集中在一天录入，抽三件上门核实", 3)


def _shared_phone(world: World, desk: Desk, period: Period, *, explained: bool) -> Story:
    """Several people from one village leave the same phone."""
    outlet = desk.plan.outlets[0]
    yield world.at(world.today, OPENS + 60)
    people = [world.crowd.next(world.clock(), live_in(world, outlet)) for _ in range(SHARED)]
    first = people[0].who.phone
    clerk = world.clerk(desk, outlet)
    for person in people:
        yield world.later(3, 9)
        told = register(world, desk, outlet, person, world.today)
        key, phone = world.crowd.phone_key(first), register(world, desk, outlet, people[0], world.today).phone
        world.do(clerk, [msgspec.structs.replace(told, phone=phone, phone_key=key)])
    if explained:
        yield world.at(working_day_from(world.today + timedelta(days=12)), OPENS)
        signal = f"phone_{period}_{people[0].id}"
        _look(world, desk, signal, "explained", "同村老人，留的是村委会的电话，已逐户核实", 0)


def _lent_device(world: World, desk: Desk) -> Story:
    """One device rates for several people within the hour, and is content each time."""
    yield world.at(world.today, OPENS + 8 * 60)
    people = {one.person.id: one for one in desk.served}
    device = device_of(desk.plan.code, world.today, f"lent by {desk.plan.code}")
    for served in list(people.values())[-LENT:]:
        yield world.clock() + timedelta(minutes=6)  # no dice: nobody else's history changes with it
        rated = RateService(case=served.case, operator=desk.plan.code, score=5, device=device, on=world.today)
        outcome = world.application.handle(rated, ANYBODY)
        if isinstance(outcome, Done):  # a case that was voided since is left alone
            world.tally.events += len(outcome.events)


def _typed_late(world: World, desk: Desk) -> Story:
    """Cases of days ago, typed in together."""
    outlet = desk.plan.outlets[0]
    yield world.at(working_day_from(world.today), OPENS + 90)
    happened = world.today - timedelta(days=LATE_DAYS)
    clerk = world.clerk(desk, outlet)
    for _ in range(4):
        yield world.later(8, 20)
        world.do(clerk, whole_case(world, desk, outlet, world.number(), SEEKING, happened))


def _revolving_door(world: World, desk: Desk) -> Story:
    """An employer hires from this operator alone; after thirty days most are gone."""
    outlet = desk.plan.outlets[0]
    yield world.at(world.today, OPENS + 120)
    opening = published(world, desk, outlet, HIRED)
    if opening is None:
        return
    referrals = []
    for _ in range(HIRED):
        yield world.later(10, 20)
        person = desk.seeker(world.rng)
        referrals += [_hire(world, desk, opening, person)] if person else []
    yield world.at(working_day_from(world.today + timedelta(days=30)), OPENS + 60)
    for number, referral in enumerate(filter(None, referrals)):
        followed = RecordFollowUp(
            referral=referral, operator=desk.plan.code, day=30, employed=number == 0, on=world.today
        )
        world.do(world.clerk(desk, outlet), [followed])


def _hire(world: World, desk: Desk, opening: Opening, person: Person) -> str:
    """Referred and hired on one day; the number of the referral, or '' when it was refused."""
    outlet, on, case, number = desk.plan.outlets[0], world.today, world.number(), world.number()
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
    hired = RecordOutcome(referral=number, operator=desk.plan.code, outcome="hired", starts_on=on, on=on)
    first, last = steps(desk, case, 1, 2, on), steps(desk, case, 4, STEPS[REFERRAL], on)
    done = world.do(world.clerk(desk, outlet), [opened, *first, letter, *steps(desk, case, 3, 3, on), hired, *last])
    person.seeking = "" if done else person.seeking
    return number if done else ""


def _look(world: World, desk: Desk, signal: str, finding: str, note: str, cases: int) -> None:
    """What the bureau finds; where the night raised nothing, there is nothing to look into."""
    told = [one.event for one in world.application.log.load(stream(desk.plan.code, signal))]
    raised = next((one for one in told if isinstance(one, SignalRaised)), None)
    if raised is None:
        return
    command = LookIntoSignal(
        signal=signal,
        operator=desk.plan.code,
        finding=finding,
        note=note,
        cases=raised.cases[:cases],
        on=world.today,
    )
    world.do(world.bureau, [command])
