"""Surveys, assistance, the pool of posts, information and convenience facilities of an outlet."""

from __future__ import annotations

import json
from collections.abc import Iterable
from datetime import date, timedelta
from typing import Any

import msgspec

from domain.campaigns import commands as c
from domain.campaigns.questionnaire import questions
from domain.campaigns.target import Target
from domain.catalogue.prerequisites import attesting
from domain.facilities import commands as f
from domain.publications import commands as p
from domain.shared.message import Command
from domain.shared.personal import Personal
from tenants.demo.crowd import Person
from tenants.demo.desk import Desk
from tenants.demo.seasons import working_day_from
from tenants.demo.stories.putting_on import Hand, at_the_end, due
from tenants.demo.stories.story import Story
from tenants.demo.world import World

PLAN = {
    "purpose": "摸清底数，了解就业和培训意愿、参保和享受政策情况。",
    "scope": "本网点服务的各村（社区）。",
    "method": "入户走访为主，电话和问卷为辅。",
    "people": "网点两人一组，各村联络员配合。",
}
TITLES = {
    "2.1.3": "失业人员跟踪调查",
    "6.1.1": "援助对象摸底调查",
    "8.1.1": "劳动力资源调查",
    "6.2.1": "就业援助月活动",
    "2.2.1": "公益性岗位开发",
}
NOTICES = (
    ("招聘周岗位速递", "本周新到制造、家政、物业等岗位，详情可到网点查询或扫码查看。", "recruitment"),
    ("育婴师培训班报名", "面向辖区登记失业人员，免费培训，名额三十人，报满为止。", "training"),
    ("创业担保贷款办理提示", "符合条件的个人和小微企业可到网点咨询，带齐材料一次办好。", "venture"),
)
SURVEY = "6.1.1"
THINGS = (("desk", "双人填写台", 60_000), ("glasses", "老花镜三副", 9_000), ("umbrella", "长柄伞", 24_000))
POSTS = (("楼道保洁员", "environment", 2), ("社区巡防员", "security", 3), ("长者食堂帮工", "care", 1))


def room(world: World, desk: Desk, day: date) -> Iterable[Story]:
    if desk is not world.desks[0]:
        return
    yield from due(world, desk, day, lambda w, d, on: survey(w, d, on, "2.1.3", finish=True), 20)
    yield from at_the_end(world, desk, day, lambda w, d, on: survey(w, d, on, "8.1.1", finish=False), 12)
    yield from due(world, desk, day, lambda w, d, on: survey(w, d, on, SURVEY, finish=True), 45)
    yield from due(world, desk, day, assistance, 70)
    yield from due(world, desk, day, lambda w, d, on: posts(w, d, on, finish=True), 50)
    yield from at_the_end(world, desk, day, lambda w, d, on: posts(w, d, on, finish=False), 9)
    yield from due(world, desk, day, notice, 10, every=55)
    yield from due(world, desk, day, graduates_notice, 18)
    yield from at_the_end(world, desk, day, lambda w, d, on: notice(w, d, on, "last notice"), 8)
    yield from due(world, desk, day, facility, 3, 4, 5)


def survey(world: World, desk: Desk, day: date, item: str, *, finish: bool) -> Story:
    """A list, three days on the road, and a summary; one that is still going on has been out for a day only."""
    hand = Hand.of(world, desk, f"survey {item}", day)
    yield world.at(day, 14 * 60)
    forms = {"forms": "visit"} if item == "8.1.1" else {}
    fields = _plan(hand, item) | {"contents": "basic,unemployment,employment"} | forms
    case, of, people = _begun(hand, item, fields, 24)
    if not people:
        return
    for part in range(3 if finish else 1):
        yield world.at(working_day_from(hand.today + timedelta(days=2)), 15 * 60)
        hand.do([_answer(hand, of, item, person) for person in people[8 * part : 8 * part + 8]])
        hand.do([c.NoteGuidance(note=hand.number(), text="先说明来意，只问表上的内容。", on=hand.today, **of)])
    if finish:
        yield world.at(working_day_from(hand.today + timedelta(days=5)), 15 * 60)
        hand.do([c.CloseCampaign(summary="应访二十四人，逐户走访，未遇的改日再访。", on=hand.today, **of)])
        hand.do(hand.steps(case, item, 3))
        desk.surveyed = case if item == SURVEY else desk.surveyed


def assistance(world: World, desk: Desk, day: date) -> Story:
    hand = Hand.of(world, desk, "assistance", day)
    yield world.at(day, 14 * 60)
    item = "6.2.1"
    fields = {"needs": "岗位和培训", "design": "入户送政策、送岗位", "contents": "policy,post"} | _days(hand, item)
    came_first = {"earlier": (desk.surveyed,)} if desk.surveyed else {"declared": (attesting(SURVEY),)}
    case, of, people = _begun(hand, item, fields, 8, **came_first)
    if not people:
        return
    homes = tuple(Target(target=home, kind="household", village=village) for home, village in list(desk.homes)[-2:])
    hand.do([c.AddTargets(targets=homes, on=hand.today, **of)] if homes else [])
    yield world.at(working_day_from(day + timedelta(days=6)), 15 * 60)
    gifts = (("policy", "讲解社保补贴，代为申请"), ("post", "推荐就近保洁岗位"), ("training", "介绍育婴师培训班"))
    commands: list[Command] = []
    for target in [*(person.id for person in people[:6]), *(one.target for one in homes[:1])]:
        kind, words = hand.rng.choice(gifts)
        told: dict[str, Any] = {"given": hand.number(), "target": target, "kind": kind, "words": Personal.of(words)}
        commands.append(c.GiveAssistance(on=hand.today, **told, **of))
    summary = c.CloseCampaign(summary="走访八人和困难家庭，六人得到援助，零就业家庭逐户上门。", on=hand.today, **of)
    hand.do([*commands, summary, *hand.steps(case, item, 3)])


def posts(world: World, desk: Desk, day: date, *, finish: bool) -> Story:
    """Developed and published; the last one waits for the next publication, which ends the campaign."""
    hand = Hand.of(world, desk, "posts", day)
    yield world.at(day, 14 * 60)
    item = "2.2.1"
    fields = {"purpose": "安置就业困难人员", "scope": "辖区各社区"} | _days(hand, item)
    case, of, _ = _begun(hand, item, fields, 0)
    for number, (name, category, places) in enumerate(POSTS):
        told: dict[str, Any] = {"post": hand.number(), "name": name, "category": category, "places": places}
        told |= {"unit": "居民委员会", "village": hand.outlet.villages[0], "wage_fen": 230_000, "duties": ""}
        hand.do([c.DevelopPost(on=hand.today, **told, **of)])
        if number == 1:
            hand.do([c.PublishPosts(on=hand.today, **of)])
    if finish:
        yield world.at(working_day_from(hand.today + timedelta(days=12)), 15 * 60)
        summary = "开发岗位三个、六人次，已向就业困难人员公布。"
        ended = [c.PublishPosts(on=hand.today, **of), c.CloseCampaign(summary=summary, on=hand.today, **of)]
        hand.do([*ended, *hand.steps(case, item, 3)])


def notice(world: World, desk: Desk, day: date, which: str = "notice") -> Story:
    hand = Hand.of(world, desk, which, day)
    yield world.at(day, 9 * 60)
    title, text, kind = hand.rng.choice(NOTICES)
    until = (day + timedelta(days=60)).isoformat()
    fields = {"title": title, "text": text, "kinds": kind, "channels": "wechat,display", "expires_on": until}
    yield from _made_public(hand, "1.1.3", fields)


def graduates_notice(world: World, desk: Desk, day: date) -> Story:
    hand = Hand.of(world, desk, "graduates notice", day)
    yield world.at(day, 9 * 60)
    fields = {"title": "离校未就业高校毕业生服务公告", "purpose": "让毕业生知道到哪里登记、能得到什么"}
    fields |= {
        "text": "凭身份证到任一网点登记，享受指导、推荐、见习和培训。",
        "time": "工作日全天",
        "way": "到网点或电话",
    }
    yield from _made_public(hand, "7.1.1", fields | {"channels": "display,wechat"})


def _made_public(hand: Hand, item: str, fields: dict[str, str]) -> Story:
    """Drafted with its case, reviewed and brought out the next day."""
    world, day, case, number = hand.world, hand.today, hand.number(), hand.number()
    of: dict[str, Any] = {"publication": number, **hand.of_operator}
    if hand.do([hand.begin(item, "publication", case, number, fields), *hand.steps(case, item, 1, 1)]):
        yield world.at(working_day_from(day + timedelta(days=1)), 10 * 60)
        reviewed = p.ReviewPublication(approved=True, on=hand.today, **of)
        published = p.PublishPublication(channels=("wechat", "display"), on=hand.today, **of)
        hand.do([reviewed, published, *hand.steps(case, item, 2)])


def facility(world: World, desk: Desk, day: date) -> Story:
    """Bought, placed, looked at every month; the second one breaks and is replaced."""
    hand = Hand.of(world, desk, "facility", day)
    yield world.at(day, 16 * 60)
    item, case, number = "1.2.2", hand.number(), hand.number()
    kind, name, cost = hand.rng.choice(THINGS)
    fields = {"kind": kind, "name": name, "quantity": "3", "cost": str(cost), "charge": "free", "check_days": "30"}
    of: dict[str, Any] = {"facility": number, **hand.of_operator}
    if not hand.do(
        [hand.begin(item, "facility", case, number, fields | {"place": "服务大厅"}), *hand.steps(case, item)]
    ):
        return
    for look in range(3):
        yield world.at(working_day_from(hand.today + timedelta(days=29)), 16 * 60)
        broken = look == 1 and hand.rng.random() < 0.6
        hand.do([f.CheckFacility(state="broken" if broken else "ok", on=hand.today, **of)])
        if broken:
            hand.do([f.MendFacility(how="replaced", cost_fen=cost // 3, on=hand.today, **of)])


def _begun(
    hand: Hand, item: str, fields: dict[str, str], most: int, **came_first: tuple[str, ...]
) -> tuple[str, dict[str, Any], list[Person]]:
    """The case with its campaign, and whom it is to reach."""
    case, number = hand.number(), hand.number()
    of: dict[str, Any] = {"campaign": number, **hand.of_operator}
    known = list({person.id: person for person in [*hand.desk.seekers, *hand.desk.unemployed]}.values())
    people = hand.rng.sample(known, min(most, len(known)))
    targets = tuple(Target(target=one.id, kind="person", village=one.village) for one in people)
    listed = [c.AddTargets(targets=targets, on=hand.today, **of)] if targets else []
    opened = msgspec.structs.replace(hand.begin(item, "campaign", case, number, fields), **came_first)
    hand.do([opened, *hand.steps(case, item, 1, 2), *listed])
    return case, of, people


def _days(hand: Hand, item: str) -> dict[str, str]:
    last = hand.today + timedelta(days=45)
    title = f"{hand.today.year} 年 {hand.today.month} 月{TITLES[item]}"
    return {"title": title, "first": hand.today.isoformat(), "last": last.isoformat()}


def _plan(hand: Hand, item: str) -> dict[str, str]:
    return PLAN | _days(hand, item)


def _answer(hand: Hand, of: dict[str, Any], item: str, person: Person) -> Command:
    """Somebody answers what must be answered; one in six is not at home."""
    if hand.rng.random() < 0.17:
        return c.CollectAnswers(target=person.id, outcome="absent", answers={}, on=hand.today, **of)
    asked = [one for one in questions(item) if one.required and not one.in_words]
    answers = {
        one.name: hand.rng.choice(["yes", "no"] if one.kind == "yes" else [code for code, _ in one.choices])
        for one in asked
    }
    words = Personal.of(json.dumps({"wanted_work": person.occupation or "都可以"}, ensure_ascii=False))
    told: dict[str, Any] = {"target": person.id, "outcome": "collected", "answers": answers, "words": words}
    return c.CollectAnswers(on=hand.today, **told, **of)
