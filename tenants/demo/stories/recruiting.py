"""Recommendation to employers, agency recruiting, remote interviews, résumés: at the first desk, elsewhere seldom."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, timedelta

from domain.recruiting.commands import MakeEntry, WriteResume
from domain.shared.message import Command
from domain.shared.personal import Personal
from tenants.context import Context
from tenants.demo.acts import open_case, steps
from tenants.demo.desk import Desk
from tenants.demo.seasons import window_time, working_day_from
from tenants.demo.stories.story import Story
from tenants.demo.world import World

RECOMMENDATION, AGENCY, REMOTE = "3.1.4", "3.3.1", "3.3.2"
WHY = ("wage", "hours", "wage,place", "skill", "supply", "slow")
MEASURES = ("与单位商定提高月薪", "改为两班倒，另招夜班", "先做岗前培训再推荐", "扩大到邻近街道推荐")


def room(world: World, desk: Desk, day: date) -> Iterable[Story]:
    """Something of these about once a week at the first desk."""
    first = desk is world.desks[0]
    if world.chance(0.08 if first else 0.004):
        yield _recommendation(world, desk)
    if world.chance(0.05 if first else 0.001):
        yield _agency(world, desk)
    if world.chance(0.05 if first else 0.001):
        yield _remote(world, desk)
    if world.chance(0.12 if first else 0.005):
        yield _resume(world, desk)


def _recommendation(world: World, desk: Desk) -> Story:
    """Nobody fitted: the reasons, another try, and a call a month later."""
    yield world.at(world.today, window_time(world.rng))
    if not desk.openings:
        return
    opening, outlet, case = world.rng.choice(desk.openings), desk.outlet(world.rng), world.number()
    clerk, on = world.clerk(desk, outlet), world.today
    needs = {"situation": "local", "occupation": opening.job.occupation, "headcount": str(max(1, opening.left))}
    opened = open_case(desk, outlet, case, RECOMMENDATION, opening.employer, on, fields=needs, earlier=(opening.case,))
    why = {"reasons": world.rng.choice(WHY), "measures": world.rng.choice(MEASURES), "again": "yes"}
    why["again_by"] = (on + timedelta(days=10)).isoformat()
    analysis = _entry(desk, case, "analysis", 1, why, on, "单位愿意再看")
    if not world.do(clerk, [opened, *steps(desk, case, 1, 2, on), analysis]):
        return
    yield world.at(working_day_from(on + timedelta(days=world.rng.randint(3, 12))), window_time(world.rng))
    if not world.do(clerk, steps(desk, case, 3, 4, world.today)):
        return
    yield world.at(working_day_from(world.today + timedelta(days=30)), window_time(world.rng))
    answers = {"working": str(world.rng.randint(1, 4)), "contract": "yes", "insurance": world.rng.choice(("yes", "no"))}
    world.do(clerk, [_entry(desk, case, "call-back", 2, answers, world.today)])


def _agency(world: World, desk: Desk) -> Story:
    """A site is looked at, a plan is made, people are recruited."""
    yield world.at(world.today, window_time(world.rng))
    if not desk.openings:
        return
    opening, outlet, case = world.rng.choice(desk.openings), desk.outlet(world.rng), world.number()
    clerk, on, wanted = world.clerk(desk, outlet), world.today, str(world.rng.choice((12, 20, 30)))
    needs = {"occupation": opening.job.occupation, "headcount": wanted}
    opened = open_case(desk, outlet, case, AGENCY, opening.employer, on, fields=needs, earlier=(opening.case,))
    seen = {"place": "单位厂区", "findings": f"缺{opening.job.occupation} {wanted} 人，提供食宿，三班倒可协商。"}
    if not world.do(clerk, [opened, *steps(desk, case, 1, 2, on), _entry(desk, case, "survey", 1, seen, on)]):
        return
    yield world.at(working_day_from(on + timedelta(days=3)), window_time(world.rng))
    plan = {"channels": "outlet,fair,village", "headcount": wanted, "plan": "网点发布，办一场小型洽谈会，进村推介。"}
    plan["until"] = (world.today + timedelta(days=30)).isoformat()
    drawn = [_entry(desk, case, "plan", 2, plan, world.today), *steps(desk, case, 3, 4, world.today)]
    if not world.do(clerk, drawn):
        return
    yield world.at(working_day_from(world.today + timedelta(days=world.rng.randint(20, 35))), window_time(world.rng))
    result = {
        "recruited": str(int(wanted) - world.rng.randint(0, 6)),
        "summary": "洽谈会当场达成意向，其余由网点推荐。",
    }
    done = [_entry(desk, case, "result", 3, result, world.today), *steps(desk, case, 5, 6, world.today)]
    world.do(clerk, done)


def _remote(world: World, desk: Desk) -> Story:
    """From the application to the notice, as far as it goes."""
    yield world.at(world.today, window_time(world.rng))
    person, outlet, case, on = desk.seeker(world.rng), desk.outlet(world.rng), world.number(), world.today
    openings = [one for one in desk.openings if one.is_open_on(on)]
    if person is None or not openings:
        return
    opening, clerk = world.rng.choice(openings), world.clerk(desk, outlet)
    needs = {"modules": "recruiting,interview", "employer": "见岗位", "occupation": opening.job.occupation}
    opened = open_case(desk, outlet, case, REMOTE, person, on, fields=needs, about=opening.vacancy)
    applied = _entry(desk, case, "application", 1, {"materials": "简历、资格证书"}, on)
    day = working_day_from(on + timedelta(days=4))
    when = {"day": day.isoformat(), "time": "14:30", "link": f"https://meeting.example.cn/{case}"}
    first = [opened, applied, *steps(desk, case, 1, 1, on), _entry(desk, case, "interview", 2, when, on)]
    if not world.do(clerk, first):
        return
    yield world.at(day, window_time(world.rng))
    yield from _interviewed(world, desk, clerk, case)


def _interviewed(world: World, desk: Desk, clerk: Context, case: str) -> Story:
    on, fit = world.today, world.chance(0.6)
    test = {"score": str(world.rng.randint(55, 95)), "passed": "yes"}
    commands: list[Command] = [
        _entry(desk, case, "written-test", 3, test, on),
        _entry(desk, case, "interview-held", 4, {"passed": "yes" if fit else "no"}, on, "表达清楚"),
        *steps(desk, case, 2, 3, on),
    ]
    if not world.do(clerk, commands):
        return
    yield world.at(working_day_from(on + timedelta(days=2)), window_time(world.rng))
    told = {"hired": "yes", "starts_on": (world.today + timedelta(days=7)).isoformat()} if fit else {"hired": "no"}
    judged = _entry(desk, case, "assessment", 5, {"suits": "yes" if fit else "no"}, world.today)
    noticed = _entry(desk, case, "notice", 6, told, world.today)
    world.do(clerk, [judged, noticed, *steps(desk, case, 4, 5, world.today)])


def _resume(world: World, desk: Desk) -> Story:
    yield world.at(world.today, window_time(world.rng))
    person, outlet = desk.seeker(world.rng), desk.outlet(world.rng)
    if person is None or person.wish is None:
        return
    wish = person.wish
    write = WriteResume(
        person=person.id,
        operator=desk.plan.code,
        outlet=outlet.id,
        wanted=Personal.of(f"{wish.occupation}，月薪 {wish.wage_min_fen // 100} 元以上，希望就近"),
        work=Personal.of(f"做过 {wish.years} 年{wish.occupation}，熟悉岗位要求，能适应加班。"),
        schooling=Personal.of("按学历证书填写，参加过街道组织的技能培训。"),
        skills=Personal.of("会用智能手机接单和打卡。"),
        remarks=Personal.of("踏实肯干，能吃苦。"),
        on=world.today,
    )
    world.do(world.clerk(desk, outlet), [write])


def _entry(
    desk: Desk, case: str, entry: str, number: int, fields: dict[str, str], on: date, note: str = ""
) -> MakeEntry:
    return MakeEntry(
        recruitment=case,
        operator=desk.plan.code,
        entry=entry,
        number=number,
        fields=fields,
        note=Personal.of(note) if note else None,
        on=on,
    )
