"""People who register as unemployed (2.1.1) or as looking for work (3.1.2)."""

from __future__ import annotations

from datetime import date, timedelta

from domain.jobs.matching import Seeker
from domain.shared.message import Command
from tenants.demo.acts import SEEKING, STEPS, UNEMPLOYMENT, live_in, open_case, register, steps
from tenants.demo.crowd import Person
from tenants.demo.desk import Desk, Served
from tenants.demo.plan import OutletPlan
from tenants.demo.seasons import window_time
from tenants.demo.stories.story import Story
from tenants.demo.words.jobs import BY_NAME, CATEGORIES, CAUSES, JOBS, SHIFTS, WISHES, Job
from tenants.demo.world import World
from tenants.divisions import divisions

_WORDS = {"primary": "小学", "junior": "初中", "senior": "高中", "vocational": "中职", "college": "大专"}


def registration(world: World, desk: Desk, item: str, finish: date) -> Story:
    """One visit or two: the form is filled in, and the case is finished on `finish`."""
    outlet = desk.outlet(world.rng)
    yield world.at(world.today, window_time(world.rng))
    person = _known(world, desk) if item == SEEKING else None
    case, on = world.number(), world.today
    commands: list[Command] = []
    if person is None:
        person = world.crowd.next(world.clock(), live_in(world, outlet))
        commands.append(register(world, desk, outlet, person, on))
    clerk = world.clerk(desk, outlet)
    commands += [form(world, desk, outlet, case, item, person, on), *steps(desk, case, 1, 3, on)]
    if not world.do(clerk, commands):
        return
    yield world.later(12, 75) if finish <= on else world.at(finish, window_time(world.rng))
    if world.do(clerk, steps(desk, case, 4, STEPS[item], world.today)):
        remember(desk, outlet, person, case, item)


def remember(desk: Desk, outlet: OutletPlan, person: Person, case: str, item: str) -> None:
    """What a finished registration makes possible next."""
    desk.served.append(Served(person, case, item, outlet))
    if item == SEEKING:
        person.seeking = case
        desk.seekers.append(person)
    else:
        desk.unemployed.append(person)


def form(world: World, desk: Desk, outlet: OutletPlan, case: str, item: str, person: Person, on: date) -> Command:
    """The case with the form of its item, as the window fills it in."""
    if item == UNEMPLOYMENT:
        fields, private = _unemployment(world, outlet, person, on)
    else:
        fields, private = _job_seeking(world, desk, outlet, person, on)
    return open_case(desk, outlet, case, item, person, on, fields=fields, private=private)


def _unemployment(world: World, outlet: OutletPlan, person: Person, on: date) -> tuple[dict[str, str], str]:
    rng = world.rng
    job = rng.choice(JOBS)
    fields = {
        "unemployed_since": (on - timedelta(days=rng.randint(5, 200))).isoformat(),
        "cause": rng.choice(CAUSES),
        "wish": rng.choice(WISHES),
    }
    return fields, f"原来做{job.occupation}，家在{divisions().name(person.village)}，希望就近找到工作。"


def _job_seeking(world: World, desk: Desk, outlet: OutletPlan, person: Person, on: date) -> tuple[dict[str, str], str]:
    rng = world.rng
    job, years = _wanted(world, desk, on), rng.randint(0, 15)
    least = job.least + 100 * rng.randint(0, (job.most - job.least) // 300)
    person.occupation = job.occupation
    fields = {
        "qualification": job.qualification if rng.random() < 0.6 else "none",
        "years": str(years),
        "category": rng.choice(CATEGORIES),
        "occupation": job.occupation,
        "wage_min_fen": str(least * 100),
        "wage_max_fen": str(job.most * 100),
        "place": divisions().name(outlet.village[:9]),
        "shifts": rng.choice(SHIFTS),
    }
    person.wish = Seeker(
        id=person.id,
        village=person.village,
        occupation=job.occupation,
        wage_min_fen=least * 100,
        places=(outlet.village[:9],),
        shifts=tuple(fields["shifts"].split(",")),
        education=person.who.education,
        qualification=fields["qualification"],
        years=years,
    )
    school = _WORDS.get(person.who.education, "本科")
    return fields, f"{school}毕业，做过 {years} 年{job.occupation}，能吃苦，希望就近就业。"


def _wanted(world: World, desk: Desk, on: date) -> Job:
    """Most look for what is offered around them, or has been; the others for anything."""
    offered = [one.job for one in desk.openings if one.post and one.is_open_on(on)]
    if offered and world.chance(0.7):
        return world.rng.choice(offered)
    if desk.employers and world.chance(0.7):
        _, business = world.rng.choice(desk.employers)
        return BY_NAME[world.rng.choice(business.occupations)]
    return world.rng.choice(JOBS)


def _known(world: World, desk: Desk) -> Person | None:
    """Two in five of those who look for work had registered as unemployed at the same desk before."""
    if desk.unemployed and world.chance(0.4):
        return desk.unemployed.popleft()
    return None
