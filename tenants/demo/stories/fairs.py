"""Job fairs and outreach events (3.1.5): planned, with stalls, attended, summed up."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, timedelta
from typing import Any

from domain.fairs import commands as c
from domain.shared.message import Command
from domain.shared.personal import Personal
from tenants.demo.desk import Desk
from tenants.demo.seasons import working_day_from
from tenants.demo.stories.putting_on import Hand, at_the_end, due
from tenants.demo.stories.story import Story
from tenants.demo.words.people import someone
from tenants.demo.world import World

ITEM, STALLS, AHEAD = "3.1.5", 8, 12
ENTRIES = (
    ("question", "咨询灵活就业人员参保办法", "发放参保指南，讲解缴费档次"),
    ("incident", "入口排队过长", "增开一个签到口"),
    ("safety", "巡查消防通道和用电", "通道畅通，用电正常"),
)


def room(world: World, desk: Desk, day: date) -> Iterable[Story]:
    first = 40 if desk is world.desks[0] else 75
    if desk is world.desks[0] or world.desks.index(desk) % 5 == 1:
        yield from due(world, desk, day, fair, first, every=75)
    yield from at_the_end(world, desk, day, fair, 5)
    yield from at_the_end(world, desk, day, on_the_last_day, AHEAD)


def on_the_last_day(world: World, desk: Desk, day: date) -> Story:
    """The one that is on when somebody looks."""
    return fair(world, desk, day, world.plan.end)


def fair(world: World, desk: Desk, day: date, held_on: date | None = None) -> Story:
    hand = Hand.of(world, desk, "fair", day)
    yield world.at(day, 10 * 60)
    case, number = hand.number(), hand.number()
    held_on = held_on or working_day_from(day + timedelta(days=AHEAD))
    opened = hand.begin(ITEM, "activity", case, number, plan(hand, held_on))
    of: dict[str, Any] = {"fair": number, **hand.of_operator}
    taken = stalls(hand, of)
    if not hand.do([opened, *hand.steps(case, ITEM, 1, 2), *taken]):
        return
    yield world.at(held_on, 9 * 60)
    door = c.OpenDoor(code=hand.number(), on=hand.today, **of)
    hand.do([door, *_visitors(hand, of), *_log(hand, of), *hand.steps(case, ITEM, 3, 4)])
    yield world.at(held_on, 11 * 60 + 40)
    hand.do([*_results(hand, of, taken), c.CloseDoor(on=hand.today, **of)])
    yield world.at(working_day_from(held_on + timedelta(days=3)), 15 * 60)
    analysis = "服务类、操作类空缺多，求职人员以本地中年居多，管理类岗位偏少。"
    closed = c.CloseFair(analysis=analysis, improvement="下一场提前一周公布岗位，增加上门邀约。", on=hand.today, **of)
    hand.do([closed, *hand.steps(case, ITEM, 5)])


def plan(hand: Hand, held_on: date) -> dict[str, str]:
    outreach = hand.rng.random() < 0.3
    season = ("冬", "冬", "春", "春", "春", "夏", "夏", "夏", "秋", "秋", "秋", "冬")[held_on.month - 1]
    return {
        "kind": "outreach" if outreach else "job-fair",
        "title": f"{held_on.year} 年{season}季{'公共就业服务基层行' if outreach else '招聘洽谈会'}",
        "held_on": held_on.isoformat(),
        "begins": "09:00",
        "ends": "11:30",
        "place": f"{hand.outlet.name}门前广场",
        "stalls": str(STALLS),
        "expected": "40",
        "safety": "设两个出入口，安排三名引导员，备急救箱。",
    }


def stalls(hand: Hand, of: dict[str, Any]) -> list[Command]:
    """As many employers as have something open, each with one vacancy."""
    offers = {one.employer: one.vacancy for one in hand.desk.openings if one.is_open_on(hand.today)}
    commands: list[Command] = []
    for stall, (employer, vacancy) in enumerate(list(offers.items())[: STALLS - 2], start=1):
        commands.append(c.GiveStall(stall=stall, employer=employer, on=hand.today, **of))
        commands.append(c.BringVacancy(stall=stall, vacancy=vacancy, on=hand.today, **of))
    return commands


def _visitors(hand: Hand, of: dict[str, Any]) -> list[Command]:
    """People the desk knows, by their record, and walk-ins by the phone number they leave."""
    rng = hand.rng
    commands: list[Command] = []
    known = list(hand.desk.seekers)
    for person in rng.sample(known, min(len(known), rng.randint(8, 14))):
        keys = (hand.world.crowd.keys(person.who).phone, person.id)
        seeker: dict[str, Any] = {"visitor": hand.number(), "keys": keys, "person": person.id}
        commands.append(c.CheckIn(wish=person.occupation, on=hand.today, **seeker, **of))
    wishes = [one.job.occupation for one in hand.desk.openings] or [""]
    for _ in range(rng.randint(18, 26)):
        phone = someone(rng.randrange(900_000, 990_000), hand.today, rng).phone
        key = hand.world.crowd.phone_key(phone)
        visitor: dict[str, Any] = {"visitor": hand.number(), "keys": (key,), "phone": Personal.of(phone)}
        commands.append(c.CheckIn(wish=rng.choice(wishes), on=hand.today, **visitor, **of))
    return commands


def _log(hand: Hand, of: dict[str, Any]) -> list[Command]:
    return [
        c.MakeLogEntry(entry=hand.number(), kind=kind, text=text, handling=handling, on=hand.today, **of)
        for kind, text, handling in ENTRIES
    ]


def _results(hand: Hand, of: dict[str, Any], taken: list[Command]) -> list[Command]:
    commands: list[Command] = []
    for given in taken:
        if isinstance(given, c.GiveStall):
            met = hand.rng.randint(5, 16)
            intended = hand.rng.randint(1, max(1, met // 2))
            figures: dict[str, Any] = {"met": met, "intended": intended, "hired": hand.rng.randint(0, min(2, intended))}
            commands.append(c.RecordStallResult(stall=given.stall, on=hand.today, **figures, **of))
    return commands
