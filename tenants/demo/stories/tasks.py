"""What the bureau asks of the first operator: a task that was accepted, one that is late, one in hand.

And of the one that leaves: one that it leaves half done, for its successor.
"""

from __future__ import annotations

import random
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta

from domain.shared.message import Command
from domain.shared.personal import Personal
from domain.tasks.commands import (
    AcceptTask,
    AssignEntry,
    AssignTask,
    CompleteList,
    HandInTask,
    RecordEntry,
    ReturnEntry,
    TakeEntry,
)
from tenants.accounts.roles import Role
from tenants.context import Context
from tenants.demo.crowd import Person
from tenants.demo.desk import Desk
from tenants.demo.seasons import window_time, working_day_from
from tenants.demo.stories.leaving import EXITED
from tenants.demo.stories.story import Story
from tenants.demo.world import World

LISTING = Context("system:task_listing", Role.SYSTEM, None, "", None, "")


@dataclass(frozen=True, slots=True)
class Asked:
    """A task, told by days before the end of the demo."""

    days: int
    title: str
    text: str
    kind: str
    people: int  # on the list, or to be surveyed
    deadline: int  # days after it was assigned
    done: int
    returned: int = 0
    accepted: bool = False


TASKS = (
    Asked(
        75, "登记失业人员跟踪走访", "逐人联系，了解就业状况，提供一次职业指导或岗位推荐。", "people", 6, 30, 5, 1, True
    ),
    Asked(45, "离校未就业高校毕业生实名调查", "按实名调查登记表逐人调查，核实后录入系统。", "survey", 20, 30, 0),
    Asked(
        9,
        "就业援助月重点群体帮扶",
        "名单由省级平台的重点群体数据回流。逐人上门或电话联系，记录结果。",
        "people",
        12,
        30,
        4,
        1,
    ),
)


HALF_DONE = Asked(50, "困难家庭成员走访", "逐户走访，登记就业意愿，能推荐岗位的当场推荐。", "people", 8, 60, 3)


def room(world: World, desk: Desk, day: date) -> Iterable[Story]:
    asked_of = {0: TASKS, EXITED: (HALF_DONE,)}
    for asked in asked_of.get(world.desks.index(desk), ()):
        if working_day_from(world.plan.end - timedelta(days=asked.days)) == day:
            yield story(world, desk, asked, _dice(world, desk))


def _dice(world: World, desk: Desk) -> random.Random:
    """The leaving operator's own, so that nobody else's history changes with them."""
    first = desk is world.desks[0]
    return world.rng if first else random.Random(f"tasks {world.plan.seed} {desk.plan.code}")  # noqa: S311


def story(world: World, desk: Desk, asked: Asked, dice: random.Random) -> Story:
    """From the bureau to the outlets, and for what was accepted back again."""
    yield world.at(world.today, window_time(dice))
    task, people = world.number(), _people(desk, asked)
    deadline = world.today + timedelta(days=asked.deadline)
    if not asked.accepted:  # what is late is late in the running quarter, and in no appraisal yet
        deadline = max(deadline, world.plan.last_closed.next.first)
    told = {"task": task, "title": asked.title, "kind": asked.kind, "text": asked.text, "item": ""}
    operators, area = (desk.plan.code,), desk.plan.county
    amount = asked.people if asked.kind == "survey" else 0
    assigned = AssignTask(**told, area=area, amount=amount, deadline=deadline, operators=operators, on=world.today)
    if not world.do(world.bureau, [assigned]):
        return
    outlet = desk.plan.outlets[0]
    if asked.kind == "people":
        listed: list[Command] = [
            AssignEntry(task=task, operator=desk.plan.code, person=one.id, outlet=outlet.id, on=world.today)
            for one in people
        ]
        world.do(LISTING, [*listed, CompleteList(task=task, total=len(people), left_out=3, on=world.today)])
    for n, person in enumerate(people[: asked.done + asked.returned]):
        yield world.at(working_day_from(world.today + timedelta(days=n % 2)), window_time(dice))
        whose = {"task": task, "operator": desk.plan.code, "person": person.id, "outlet": outlet.id}
        world.do(
            world.clerk(desk, outlet), [TakeEntry(**whose, on=world.today), _end(whose, n < asked.done, world, dice)]
        )
    if asked.accepted:
        yield world.at(working_day_from(world.today + timedelta(days=2)), window_time(dice))
        _review(world, desk, asked, task)


def _people(desk: Desk, asked: Asked) -> list[Person]:
    """Those who came last, each once; none for a survey."""
    known = {person.id: person for person in (*desk.unemployed, *desk.seekers)}
    return list(known.values())[-asked.people :] if asked.kind == "people" else []


def _end(whose: dict[str, str], done: bool, world: World, dice: random.Random) -> Command:
    if done:
        outcome = dice.choice(("helped", "helped", "employed", "training", "no-wish"))
        return RecordEntry(**whose, outcome=outcome, note=Personal.of("已电话联系，情况已核实"), on=world.today)
    return ReturnEntry(**whose, reason="unreachable", note=Personal.of("三次拨打无人接听"), on=world.today)


def _review(world: World, desk: Desk, asked: Asked, task: str) -> None:
    operator, on = desk.plan.code, world.today
    done, returned = asked.done, asked.returned
    handed = HandInTask(task=task, operator=operator, done=done, returned=returned, left=0, note="", on=on)
    world.do(world.manager(desk), [handed])
    world.do(world.bureau, [AcceptTask(task=task, operator=operator, note="结果齐全", on=on)])
