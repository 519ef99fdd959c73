"""Employers who look for people (3.1.1)."""

from __future__ import annotations

from datetime import date, timedelta

import msgspec

from domain.jobs.commands import CloseVacancy, RegisterEmployer, RegisterVacancy
from domain.jobs.matching import Post
from domain.shared.message import Command
from domain.shared.personal import Personal
from tenants.demo.acts import STEPS, VACANCY, open_case, steps
from tenants.demo.desk import Desk, Opening
from tenants.demo.plan import OutletPlan
from tenants.demo.seasons import window_time, working_day_from
from tenants.demo.stories.story import Story
from tenants.demo.words.companies import ANYWHERE, BUSINESSES, ECONOMIES, Business, credit_code, employer_name
from tenants.demo.words.jobs import BENEFITS, BY_NAME, FORM_WEIGHTS, FORMS, LODGINGS, SHIFTS, Job
from tenants.demo.words.people import someone
from tenants.demo.world import World
from tenants.divisions import divisions


def vacancy(world: World, desk: Desk, finish: date) -> Story:
    """An employer registers, its vacancy is checked and published; now and then it is withdrawn before its last day."""
    outlet = desk.outlet(world.rng)
    yield world.at(world.today, window_time(world.rng))
    commands: list[Command] = []
    if not desk.employers or world.chance(0.4):
        commands.append(_employer(world, desk, outlet))
        employer, business = desk.employers[-1]
    else:
        employer, business = world.rng.choice(desk.employers)
    case, on = world.number(), world.today
    offered = described(world, desk, outlet, employer, case, _job(world, business))
    opened = open_case(desk, outlet, case, VACANCY, employer, on, about=offered.vacancy)
    clerk = world.clerk(desk, outlet)
    if not world.do(clerk, [*commands, opened, offered, *steps(desk, case, 1, 4, on)]):
        return
    yield world.later(20, 90) if finish <= on else world.at(finish, window_time(world.rng))
    if not world.do(clerk, steps(desk, case, 5, STEPS[VACANCY], world.today)):
        return
    opening = Opening(
        offered.vacancy,
        employer,
        BY_NAME[offered.occupation],
        offered.headcount,
        offered.last,
        post=_post(offered),
        case=case,
    )
    desk.openings.append(opening)
    if world.chance(0.1):
        yield world.at(working_day_from(offered.last - timedelta(days=9)), window_time(world.rng))
        opening.withdrawn = True
        world.do(clerk, [CloseVacancy(vacancy=opening.vacancy, operator=desk.plan.code, on=world.today)])


def _job(world: World, business: Business) -> Job:
    """Mostly what a line of business needs most: what is looked for and what is offered then resemble each other."""
    offered = business.occupations if world.chance(0.9) else ANYWHERE
    return BY_NAME[world.rng.choices(offered, [4 if n == 0 else 1 for n, _ in enumerate(offered)])[0]]


def published(world: World, desk: Desk, outlet: OutletPlan, headcount: int, days: int = 0) -> Opening | None:
    """A new employer's vacancy for so many, through all its steps at once, open for so many days when they are given;
    None when it was refused."""
    employer = _employer(world, desk, outlet)
    desk.employers.pop()  # nobody else is referred to it
    case, on = world.number(), world.today
    job = BY_NAME[world.rng.choice(ANYWHERE)]
    offered = msgspec.structs.replace(described(world, desk, outlet, employer.employer, case, job), headcount=headcount)
    if days:
        offered = msgspec.structs.replace(offered, last=on + timedelta(days=days))
    opened = open_case(desk, outlet, case, VACANCY, employer.employer, on, about=offered.vacancy)
    commands: list[Command] = [employer, opened, offered, *steps(desk, case, 1, STEPS[VACANCY], on)]
    if not world.do(world.clerk(desk, outlet), commands):
        return None
    return Opening(offered.vacancy, employer.employer, job, headcount, offered.last)


def _post(offered: RegisterVacancy) -> Post:
    return Post(
        id=offered.vacancy,
        village=offered.village,
        occupation=offered.occupation,
        wage_min_fen=offered.wage_min_fen,
        wage_max_fen=offered.wage_max_fen,
        shifts=tuple(filter(None, offered.shifts.split(","))),
        education=offered.education,
        qualification=offered.qualification,
        years=offered.years,
    )


def _employer(world: World, desk: Desk, outlet: OutletPlan) -> RegisterEmployer:
    rng, on = world.rng, world.today
    world.employers += 1
    business = rng.choice(desk.lines if rng.random() < 0.8 else BUSINESSES)
    place = divisions().name(desk.plan.county)
    contact = someone(rng.randrange(800_000, 900_000), on, rng)
    employer = world.number()
    desk.employers.append((employer, business))
    return RegisterEmployer(
        employer=employer,
        operator=desk.plan.code,
        name=employer_name(place, business.line, rng),
        credit_code=credit_code("B", world.employers),
        industry=business.industry,
        economy=rng.choice(ECONOMIES),
        address=f"{divisions().path(outlet.village, since='35')} {rng.randint(1, 400)} 号",
        profile=f"从事{business.industry}，现有职工 {rng.randint(1, 60) * 10} 人。",
        contact=Personal.of(contact.name),
        phone=Personal.of(contact.phone),
        on=on,
    )


def described(world: World, desk: Desk, outlet: OutletPlan, employer: str, case: str, job: Job) -> RegisterVacancy:
    """A post as an employer tells of it, drawn by the province's dice."""
    rng, on = world.rng, world.today
    least = 100 * rng.randint(job.least // 100, (job.least + job.most) // 200)  # yuan
    last = on + timedelta(days=rng.choice((30, 45, 60, 90)))
    return RegisterVacancy(
        vacancy=world.number(),
        operator=desk.plan.code,
        outlet=outlet.id,
        case=case,
        employer=employer,
        village=rng.choice(outlet.villages),
        occupation=job.occupation,
        form=rng.choices(FORMS, FORM_WEIGHTS)[0],
        headcount=rng.choices((1, 2, 3, 5, 10, 20), (20, 25, 20, 20, 10, 5))[0],
        age_min=18,
        age_max=rng.choice((0, 40, 45, 50, 55)),
        education=job.education,
        major="",
        years=rng.choices((0, 1, 2, 3), (60, 20, 12, 8))[0],
        qualification=job.qualification,
        title="",
        wage_min_fen=least * 100,
        wage_max_fen=100 * 100 * rng.randint(least // 100 + 5, job.most // 100 + 5),
        lodging=rng.choice(LODGINGS),
        benefits=rng.choice(BENEFITS),
        first=on,
        last=last,
        shifts=rng.choice(SHIFTS),
        age_ground=rng.choice(("", "", "minors")),
        interview_on=on + timedelta(days=rng.randint(2, 9)) if rng.random() < 0.4 else None,
        on=on,
    )
