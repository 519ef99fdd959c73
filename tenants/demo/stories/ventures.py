"""Start-up service: projects into the library, founders with their problems, guarantee loans, clinics with experts."""

from __future__ import annotations

from collections.abc import Generator, Iterable
from datetime import date, datetime, timedelta
from typing import Any

from domain.cases.commands import WithdrawCase
from domain.shared.message import Command
from domain.shared.personal import Personal
from domain.ventures.commands import (
    AnnounceClinic,
    AssignOwner,
    BookClinic,
    CancelClinicBooking,
    GiveClinicAdvice,
    RaiseProblem,
    RecordFounding,
    RecordLoanOutcome,
    ReviewVenture,
    SolveProblem,
    WithdrawVenture,
)
from domain.ventures.venture import CRITERIA
from tenants.context import Context
from tenants.demo.acts import live_in, register, steps
from tenants.demo.crowd import Person
from tenants.demo.desk import Desk
from tenants.demo.plan import OutletPlan
from tenants.demo.seasons import window_time, working_day_from
from tenants.demo.stories.intake import take_in
from tenants.demo.stories.putting_on import due
from tenants.demo.stories.story import Story
from tenants.demo.stories.workforce import TEAMS
from tenants.demo.words import training as words
from tenants.demo.world import World

OFTEN, SELDOM = 1 / 20, 1 / 400
"""How likely each of the stories begins on a working day: at the operator of the demo accounts, and elsewhere."""


def room(world: World, desk: Desk, day: date) -> Iterable[Story]:
    rare = OFTEN if desk is world.desks[0] else SELDOM
    if desk is world.desks[0]:  # one of each, however the dice fall
        yield from due(world, desk, day, lambda world, desk, _: founder(world, desk), 6)
        yield from due(world, desk, day, lambda world, desk, _: project(world, desk), 9)
        yield from due(world, desk, day, lambda world, desk, _: founder(world, desk, recommend=True), 37)
    if world.chance(rare):
        yield project(world, desk)
    if world.chance(rare):
        yield founder(world, desk)
    if world.chance(rare):
        yield loan(world, desk)


def project(world: World, desk: Desk) -> Story:
    """Called for, received, reviewed by two experts, listed or not, published; now and then taken out again."""
    rng, outlet = world.rng, desk.outlet(world.rng)
    yield world.at(world.today, window_time(rng))
    clerk, number, case = world.clerk(desk, outlet), world.number(), world.number()
    desk.called += 1
    passes = desk.called % 3 != 2
    if not world.do(clerk, called_for(world, desk, outlet, number, case, passes=passes)):
        return
    for nth in range(2):
        yield world.at(working_day_from(world.today + timedelta(days=rng.randint(2, 6))), window_time(rng))
        world.do(clerk, [review_of(world, desk, number, nth, passes=passes)])
    yield world.at(working_day_from(world.today + timedelta(days=2)), window_time(rng))
    if not world.do(clerk, steps(desk, case, 3, 5 if passes else 3, world.today)):
        return
    if not passes:
        world.do(clerk, [_withdrawn(desk, case, "评审未通过，不入库", world.today)])
        return
    desk.projects.append(number)
    if rng.random() < 0.2:
        yield world.at(working_day_from(world.today + timedelta(days=120)), window_time(rng))
        desk.projects.remove(number)
        reason = "项目单位停止加盟"
        world.do(clerk, [WithdrawVenture(venture=number, operator=desk.plan.code, reason=reason, on=world.today)])


def called_for(world: World, desk: Desk, outlet: OutletPlan, number: str, case: str, *, passes: bool) -> list[Command]:
    """A project answers the call, and is received."""
    rng = world.rng
    name, category, wan, summary = rng.choice(words.PROJECTS)
    fields = {
        "name": name,
        "category": category,
        "developer": f"福建{rng.choice(words.FIRMS)}{rng.choice(('商业', '餐饮', '农业'))}有限公司",
        "investment": str(wan * 1_000_000),
        "summary": summary,
        "review_result": "pass" if passes else "fail",
        "review_opinion": "投入与失业人员的条件相适应，同意入库" if passes else "加盟条款不清楚，暂不入库",
    }
    opened = take_in(desk, outlet, case, "5.3.2", number, world.today, fields)
    return [opened, *steps(desk, case, 1, 2, world.today)]


def review_of(world: World, desk: Desk, number: str, nth: int, *, passes: bool) -> ReviewVenture:
    """By somebody of the team where there is one, and by somebody from outside."""
    review, name = world.number(), world.rng.choice(words.EXPERTS)
    who: dict[str, Any] = {"reviewer": Personal.of(name), "organisation": "省创业指导专家志愿团"}
    joined = working_day_from(desk.plan.first + timedelta(days=TEAMS))
    if nth == 0 and world.today > joined:
        who = {"team": f"{desk.plan.code}-t1", "expert": f"{desk.plan.code}-x1-1"}
    return ReviewVenture(
        venture=number,
        operator=desk.plan.code,
        review=review,
        met=CRITERIA if passes else CRITERIA[:2],
        recommends=passes,
        opinion="投资不大，模式成熟" if passes else "连锁模式还不成熟",
        on=world.today,
        **who,
    )


def _withdrawn(desk: Desk, case: str, reason: str, on: date) -> WithdrawCase:
    return WithdrawCase(case=case, operator=desk.plan.code, reason=reason, on=on)


def founder(world: World, desk: Desk, *, recommend: bool = False) -> Story:
    """Somebody is recommended a project or comes with a shop; an owner, a problem, a solution, a clinic."""
    rng, outlet = world.rng, desk.outlet(world.rng)
    yield world.at(world.today, window_time(rng))
    clerk, person = world.clerk(desk, outlet), world.crowd.next(world.clock(), live_in(world, outlet))
    if not world.do(clerk, [register(world, desk, outlet, person, world.today)]):
        return
    likely = 1.0 if recommend else 0.6
    begun = yield from _begin(world, desk, outlet, clerk, person, likely)
    if not begun:
        return
    place = {"operator": desk.plan.code, "person": person.id}
    owner, kind = rng.choice(outlet.staff).id, rng.choice(tuple(words.PROBLEMS))
    due = world.today + timedelta(days=rng.randint(7, 30))
    raised = RaiseProblem(**place, kind=kind, text=rng.choice(words.PROBLEMS[kind]), due_on=due, on=world.today)
    world.do(clerk, [AssignOwner(**place, staff=owner, on=world.today), raised])
    yield from _clinic(world, desk, outlet, clerk, person)
    if rng.random() < 0.75:
        solution = SolveProblem(**place, problem=1, solution=rng.choice(words.SOLUTIONS), on=world.today)
        world.do(clerk, [solution])


def _begin(
    world: World, desk: Desk, outlet: OutletPlan, clerk: Context, person: Person, likely: float
) -> Generator[datetime, None, bool]:
    """Under 5.2.2 when there is a project to recommend, under 5.3.3 otherwise."""
    rng, case = world.rng, world.number()
    shop = {"enterprise": f"{rng.choice(('小林', '阿芳', '海边', '巷口'))}{rng.choice(words.BUSINESSES)}"}
    if desk.projects and rng.random() < likely:
        fields, told = {"venture": rng.choice(desk.projects)}, {"wish": "想开一家小店"}
        opened = take_in(desk, outlet, case, "5.2.2", person, world.today, fields, told)
        if not world.do(clerk, [opened, *steps(desk, case, 1, 3, world.today)]):
            return False
        yield world.at(working_day_from(world.today + timedelta(days=rng.randint(15, 40))), window_time(rng))
        founded = RecordFounding(
            operator=desk.plan.code,
            person=person.id,
            enterprise=shop["enterprise"],
            founded_on=world.today - timedelta(days=1),
            jobs=rng.randint(1, 4),
            on=world.today,
        )
        return rng.random() < 0.4 or world.do(clerk, [founded])
    opened_on = (world.today - timedelta(days=rng.randint(20, 200))).isoformat()
    fields = {**shop, "founded_on": opened_on, "jobs": str(rng.randint(1, 4))}
    opened = take_in(desk, outlet, case, "5.3.3", person, world.today, fields)
    return world.do(clerk, [opened, *steps(desk, case, 1, 4, world.today)])


def _clinic(world: World, desk: Desk, outlet: OutletPlan, clerk: Context, person: Person) -> Story:
    rng, number = world.rng, world.number()
    day = working_day_from(world.today + timedelta(days=rng.randint(5, 12)))
    place = {"operator": desk.plan.code, "clinic": number}
    held = AnnounceClinic(
        **place,
        outlet=outlet.id,
        day=day,
        begins=rng.choice(("09:00", "14:30", "15:00")),
        place=f"{outlet.name}洽谈室",
        topic=rng.choice(words.TOPICS),
        expert=Personal.of(rng.choice(words.EXPERTS)),
        slots=rng.choice((4, 6, 8)),
        on=world.today,
    )
    booked = BookClinic(**place, person=person.id, question=rng.choice(words.QUESTIONS), on=world.today)
    world.do(clerk, [held, booked])
    if int(day.strftime("%j")) % 4 == 0:
        yield world.at(working_day_from(world.today + timedelta(days=1)), window_time(rng))
        reason = "临时要上班，改约下一次"
        world.do(clerk, [CancelClinicBooking(**place, person=person.id, reason=reason, on=world.today)])
        return
    yield world.at(day, window_time(rng))
    advice = "先记三个月流水账，再谈扩店"
    world.do(clerk, [GiveClinicAdvice(**place, person=person.id, advice=advice, on=world.today)])


def loan(world: World, desk: Desk) -> Story:
    """Received, visited, signed, and the bank's answer; one in ten is still on its way, one in ten withdrawn."""
    rng, outlet = world.rng, desk.outlet(world.rng)
    yield world.at(world.today, window_time(rng))
    clerk, case = world.clerk(desk, outlet), world.number()
    person = world.crowd.next(world.clock(), live_in(world, outlet))
    wan, street = rng.choice((5, 8, 10, 15, 20, 30)), rng.randint(1, 300)
    visited, agrees = working_day_from(world.today + timedelta(days=4)), rng.random() < 0.85
    fields = {
        "amount": str(wan * 1_000_000),
        "purpose": rng.choice(words.PURPOSES),
        "premises": f"{outlet.name}附近 {street} 号店面",
        "checked_on": visited.isoformat(),
        "findings": "正常营业，雇工一至三人，与申报相符" if agrees else "长期关门，与申报不符",
        "proof": "店面照片",
        "opinion_result": "agree" if agrees else "disagree",
        "opinion": "材料齐全，建议推荐经办银行" if agrees else "不具备经营条件，不予推荐",
    }
    opened = take_in(desk, outlet, case, "5.1.2", person, world.today, fields)
    here = register(world, desk, outlet, person, world.today)
    if not world.do(clerk, [here, opened, *steps(desk, case, 1, 2, world.today)]):
        return
    yield world.at(working_day_from(visited + timedelta(days=rng.randint(0, 2))), window_time(rng))
    if rng.random() < 0.2:
        world.do(clerk, [_withdrawn(desk, case, "本人另有资金来源", world.today)])
        return
    if not world.do(clerk, steps(desk, case, 3, 5, world.today)):
        return
    yield world.at(working_day_from(world.today + timedelta(days=rng.randint(15, 45))), window_time(rng))
    lent = wan * 1_000_000 if agrees and rng.random() < 0.9 else 0
    place = {"loan": case, "operator": desk.plan.code}
    world.do(clerk, [RecordLoanOutcome(**place, lent_fen=lent, decided_on=world.today, on=world.today)])
