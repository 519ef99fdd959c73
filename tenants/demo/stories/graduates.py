"""A graduate who left school without work (离校未就业高校毕业生): surveyed, guided, helped, and at work in the end."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, timedelta

from tenants.demo.acts import register
from tenants.demo.desk import Desk
from tenants.demo.seasons import working_day_from
from tenants.demo.stories.assisted import case_of, employ
from tenants.demo.stories.putting_on import Hand, due
from tenants.demo.stories.story import Story
from tenants.demo.world import World

SURVEY, GUIDANCE, HELP = "7.1.2", "3.2.3", "7.1.3"
FIRST, EVERY = 12, 40  # days after the contract began: so every quarter has one
EDUCATED = ("college", "bachelor", "master")


def room(world: World, desk: Desk, day: date) -> Iterable[Story]:
    if desk is world.desks[0]:
        yield from due(world, desk, day, graduate, FIRST, every=EVERY)


def graduate(world: World, desk: Desk, day: date) -> Story:
    hand, outlet = Hand.of(world, desk, "graduate", day), desk.plan.outlets[0]
    yield world.at(day, 9 * 60 + 40)
    with hand.apart():
        person = world.crowd.next(world.clock(), world.rng.choice(outlet.villages))
        while person.who.education not in EDUCATED:
            person = world.crowd.next(world.clock(), world.rng.choice(outlet.villages))
        registered = register(world, desk, outlet, person, hand.today)
    surveyed = case_of(world, desk, outlet, hand.number(), SURVEY, person, fields=_surveyed(day, person.who.education))
    first = [registered, surveyed, *hand.steps(surveyed.case, SURVEY)]
    if not hand.do(first):
        return
    yield world.at(working_day_from(day + timedelta(days=1)), 10 * 60)
    asked = {"problem": "求职方向不清", "cause": "缺少实习经历", "conclusion": "先见习，再应聘行政岗位"}
    guided = case_of(world, desk, outlet, hand.number(), GUIDANCE, person, fields=asked)
    hand.do([guided, *hand.steps(guided.case, GUIDANCE)])
    yield world.at(working_day_from(day + timedelta(days=2)), 10 * 60)
    plan = {
        "needs": "希望从事行政或运营",
        "services": "guidance,placement",
        "plan": "两周内推荐三个岗位",
        "result": "employed",
    }
    wishes = ("is_unemployed", "wants_work")
    helped = case_of(world, desk, outlet, hand.number(), HELP, person, declared=wishes, fields=plan)
    if not hand.do([helped, *hand.steps(helped.case, HELP)]):
        return
    yield world.at(working_day_from(day + timedelta(days=9)), 15 * 60)
    with hand.apart():
        employ(world, desk, outlet, person)


def _surveyed(day: date, education: str) -> dict[str, str]:
    return {
        "school": "闽江学院",
        "degree": education,
        "major": "行政管理",
        "graduated_on": (day - timedelta(days=70)).isoformat(),
        "employed": "unemployed",
        "unemployed_why": "seeking",
        "wish": "work",
        "needs": "guidance,referral",
        "verified": "yes",
    }
