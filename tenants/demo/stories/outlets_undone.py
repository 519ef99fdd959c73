"""What is put right, taken back or given up of what outlets put on."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, timedelta
from typing import Any

from domain.campaigns import commands as c
from domain.cases.commands import FillCase, WithdrawCase
from domain.facilities import commands as f
from domain.fairs.commands import FreeStall
from domain.publications import commands as p
from domain.shared.message import Command
from tenants.demo.desk import Desk
from tenants.demo.seasons import working_day_from
from tenants.demo.stories.fairs import plan, stalls
from tenants.demo.stories.putting_on import Hand, due
from tenants.demo.stories.story import Story
from tenants.demo.world import World

POOL: dict[str, str] = {"title": "公益性岗位补充开发", "purpose": "补充岗位", "scope": "各社区"}
NOTICE: dict[str, str] = {"title": "招聘会提醒", "text": "本周六上午。", "kinds": "recruitment", "channels": "display"}
THING: dict[str, str] = {"kind": "pens", "quantity": "20", "cost": "4000", "charge": "free", "check_days": "30"}


def room(world: World, desk: Desk, day: date) -> Iterable[Story]:
    if desk is world.desks[0]:
        yield from due(world, desk, day, fair, 52)
        yield from due(world, desk, day, pool, 54)
        yield from due(world, desk, day, notice, 56)
        yield from due(world, desk, day, facility, 58)


def fair(world: World, desk: Desk, day: date) -> Story:
    """Moved to a larger place, and given up because of the weather."""
    hand = Hand.of(world, desk, "fair given up", day)
    yield world.at(day, 11 * 60)
    case, number = hand.number(), hand.number()
    of: dict[str, Any] = {"fair": number, **hand.of_operator}
    fields = plan(hand, working_day_from(day + timedelta(days=9)))
    begun = hand.begin("3.1.5", "activity", case, number, fields)
    given = stalls(hand, of)
    free: list[Command] = [FreeStall(stall=1, on=hand.today, **of)] if given else []
    filled = _filled(hand, case, fields | {"place": "社区文化礼堂"})
    yield from _given_up(world, hand, [begun, *given, *free, filled], case, "台风停办")


def pool(world: World, desk: Desk, day: date) -> Story:
    """A post is taken out again, and then the whole plan is."""
    hand = Hand.of(world, desk, "pool given up", day)
    yield world.at(day, 11 * 60)
    case, number, post = hand.number(), hand.number(), hand.number()
    of: dict[str, Any] = {"campaign": number, **hand.of_operator}
    told: dict[str, Any] = {"post": post, "name": "图书室管理员", "unit": "居民委员会", "category": "community-service"}
    told |= {"village": hand.outlet.villages[0], "places": 1, "wage_fen": 220_000, "duties": ""}
    begun = hand.begin("2.2.1", "campaign", case, number, POOL)
    filled = _filled(hand, case, POOL | {"scope": "各社区和各村"})
    taken = c.TakeOutPost(post=post, reason="经费未落实", on=hand.today, **of)
    commands = [begun, filled, c.DevelopPost(on=hand.today, **told, **of), taken]
    yield from _given_up(world, hand, commands, case, "并入下季度计划")


def notice(world: World, desk: Desk, day: date) -> Story:
    hand = Hand.of(world, desk, "notice taken down", day)
    yield world.at(day, 11 * 60)
    case, number = hand.number(), hand.number()
    of: dict[str, Any] = {"publication": number, "on": hand.today, **hand.of_operator}
    begun = hand.begin("1.1.3", "publication", case, number, NOTICE)
    hand.do([begun, *hand.steps(case, "1.1.3", 1, 1), p.ReviewPublication(approved=True, **of)])
    hand.do([p.PublishPublication(channels=("display",), **of)])
    hand.do([p.RevisePublication(title="招聘会提醒", text="改到周日上午。", expires_on=None, **of)])
    hand.do([p.WithdrawPublication(reason="活动已结束", **of), *hand.steps(case, "1.1.3", 2)])


def facility(world: World, desk: Desk, day: date) -> Story:
    hand = Hand.of(world, desk, "facility retired", day)
    yield world.at(day, 11 * 60)
    case, number = hand.number(), hand.number()
    begun = hand.begin("1.2.2", "facility", case, number, THING | {"place": "二号窗口"})
    filled = _filled(hand, case, THING | {"place": "二号窗口", "quantity": "24"})
    of: dict[str, Any] = {"facility": number, "on": hand.today, **hand.of_operator}
    used_up, mended = f.CheckFacility(state="used-up", **of), f.MendFacility(how="replaced", cost_fen=3_000, **of)
    retired = f.RetireFacility(reason="改为自助取用", **of)
    hand.do([begun, filled, used_up, mended, retired, *hand.steps(case, "1.2.2")])


def _given_up(world: World, hand: Hand, commands: list[Command], case: str, reason: str) -> Story:
    if hand.do(commands):
        yield world.at(working_day_from(hand.today + timedelta(days=3)), 10 * 60)
        hand.do([WithdrawCase(case=case, reason=reason, on=hand.today, **hand.of_operator)])


def _filled(hand: Hand, case: str, fields: dict[str, str]) -> FillCase:
    return FillCase(case=case, operator=hand.desk.plan.code, fields=fields, on=hand.today)
