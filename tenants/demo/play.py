"""Telling the history of a demo province, day by day, through the program's own write path."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable
from datetime import date, datetime, timedelta

from domain.shared.period import Period
from tenants.application import Application
from tenants.clock import MovingClock
from tenants.demo.acts import SEEKING, UNEMPLOYMENT
from tenants.demo.daily import DAILY
from tenants.demo.desk import Desk
from tenants.demo.editions import editions
from tenants.demo.founding import found_bureau, found_operator
from tenants.demo.holidays import published_on
from tenants.demo.limits import limits
from tenants.demo.plan import Plan
from tenants.demo.quotas import Work, work_of
from tenants.demo.schemes import schemes
from tenants.demo.seasons import is_working_day, moment
from tenants.demo.stories import mistakes, vouchers
from tenants.demo.stories.referrals import referral
from tenants.demo.stories.registrations import registration
from tenants.demo.stories.story import Stories, Story
from tenants.demo.stories.vacancies import vacancy
from tenants.demo.world import Tally, World
from tenants.evidence.store import EvidenceStore
from tenants.vault.vault import Vault

SMALL_HOURS = 2 * 60
"""Minutes after midnight at which one day ends and the next begins: when the schedule runs."""

OnDay = Callable[[date], None]
Progress = Callable[[int, int], None]

STORIES: dict[str, Callable[[World, Desk, date], Story]] = {
    "unemployed": lambda world, desk, day: registration(world, desk, UNEMPLOYMENT, day),
    "seeker": lambda world, desk, day: registration(world, desk, SEEKING, day),
    "vacancy": vacancy,
    "referral": referral,
    "voucher": vouchers.voucher,
    "unused": lambda world, desk, day: vouchers.unused_voucher(world, desk),
    "withdrawn": lambda world, desk, day: mistakes.withdrawn(world, desk),
    "voided": lambda world, desk, day: mistakes.voided(world, desk),
    "duplicate": lambda world, desk, day: mistakes.duplicate(world, desk),
    "late": mistakes.late,
}


def play(
    application: Application,
    vault: Vault,
    clock: MovingClock,
    plan: Plan,
    *,
    on_day: OnDay | None = None,
    progress: Progress | None = None,
    evidence: EvidenceStore | None = None,
) -> Tally:
    """Tell the whole history of `plan`; `clock` is the application's own and stands before `plan.begins`.

    In the small hours of each day, before anything is recorded on it, the clock stands there and `on_day(day)` is
    called: the place to run the schedule. `progress(days told, days in all)` is called after each day. The same plan
    tells the same history, whatever `on_day` does with the voucher budgets aside. Nothing is held but what is going on.
    """
    world = World(application, vault, clock, plan, evidence)
    stories, agenda = Stories(world), Agenda(world)
    days = (plan.end - plan.founded).days + 1
    for number in range(days):
        day = plan.founded + timedelta(days=number)
        _turn(clock, min(moment(day, SMALL_HOURS), plan.until))
        if on_day:
            on_day(day)
        _begin(world, stories, agenda, day)
        issues = moment(day, vouchers.ISSUE_AT)
        if is_working_day(day) and issues <= plan.until:
            stories.tell(issues)
            _turn(clock, issues)
            vouchers.issue(world)
        stories.tell(min(moment(day + timedelta(days=1), SMALL_HOURS), plan.until))
        if progress:
            progress(number + 1, days)
    _turn(clock, plan.until)
    return world.tally


class Agenda:
    """What is to begin on which day, drawn quarter by quarter."""

    def __init__(self, world: World) -> None:
        self._world = world
        self._drawn: Period | None = None
        self._work: dict[date, list[tuple[Desk, Work]]] = defaultdict(list)

    def of(self, day: date) -> list[tuple[Desk, Work]]:
        period = Period.quarter_of(day)
        if period != self._drawn:
            self._drawn = period
            for desk in self._world.desks:
                for work in work_of(desk.plan, period, self._world.plan.last_closed, self._world.rng):
                    self._work[work.start].append((desk, work))
        return self._work.pop(day, [])


def _begin(world: World, stories: Stories, agenda: Agenda, day: date) -> None:
    if day == world.plan.founded:
        found_bureau(world)
    schemes(world, day)
    editions(world, day)
    limits(world, day)
    for announcement in published_on(day, world.plan.founded):
        world.do(world.bureau, [announcement])
    for desk in world.desks:
        if day == desk.plan.founded:
            stories.begin(desk, found_operator(world, desk))
    work = agenda.of(day)
    world.crowd.prepare(sum(one.kind not in ("vacancy", "voucher", "unused") for _, one in work), world.clock())
    for desk, one in work:
        if desk.plan.code in world.left:
            continue
        stories.begin(desk, STORIES[one.kind](world, desk, one.finish))
    for desk in world.desks:
        if is_working_day(day) and desk.plan.in_force_on(day) and desk.plan.code not in world.left:
            for story in (story for room in DAILY for story in room(world, desk, day)):
                stories.begin(desk, story)


def _turn(clock: MovingClock, to: datetime) -> None:
    """On to a moment, unless it has gone by already."""
    if clock() < to:
        clock.set(to)
