"""What the stories of assistance are made of: registrations, recognitions, and cases of any kind of subject."""

from __future__ import annotations

import json
from datetime import date, timedelta
from typing import Any

from domain.cases.commands import OpenCase
from domain.shared.message import Command
from domain.shared.personal import Personal
from tenants.demo.acts import STEPS, UNEMPLOYMENT, live_in, register, steps
from tenants.demo.crowd import Person
from tenants.demo.desk import Desk
from tenants.demo.plan import OutletPlan
from tenants.demo.seasons import working_day_from
from tenants.demo.stories.registrations import form
from tenants.demo.world import World

LENGTH = {"2.1.2": 5, "2.1.4": 6, "2.1.5": 6, "2.1.6": 5, "2.1.7": 5, "2.1.8": 6, "2.3.1": 6}


def unemployed(world: World, desk: Desk, outlet: OutletPlan) -> Person | None:
    """Somebody new, registered as unemployed."""
    person, case, on = world.crowd.next(world.clock(), live_in(world, outlet)), world.number(), world.today
    opened = form(world, desk, outlet, case, UNEMPLOYMENT, person, on)
    whole = [register(world, desk, outlet, person, on), opened, *steps(desk, case, 1, STEPS[UNEMPLOYMENT], on)]
    return person if world.do(world.clerk(desk, outlet), whole) else None


def recognise(world: World, desk: Desk, outlet: OutletPlan, person: Person) -> bool:
    case = world.number()
    sealed = {"reasons": world.rng.choice(("health", "skill,family", "land"))}
    declared = ("local_hardship_rule", "hard_to_place")
    opened = case_of(world, desk, outlet, case, "2.1.4", person, declared=declared, sealed=sealed)
    return world.do(world.clerk(desk, outlet), [opened, *whole(world, desk, case, "2.1.4")])


def employ(world: World, desk: Desk, outlet: OutletPlan, person: Person) -> bool:
    case = world.number()
    fields = {"form": "flexible", "workplace": "家政服务", "address": "本街道", "post": "保洁", "hours": "每周 40 小时"}
    fields |= {"began_on": world.today.isoformat()}
    told: dict[str, Any] = {"declared": ("flexible_work",), "fields": fields, "sealed": {"income": "320000"}}
    opened = case_of(world, desk, outlet, case, "2.1.2", person, **told)
    return world.do(world.clerk(desk, outlet), [opened, *whole(world, desk, case, "2.1.2")])


def case_of(
    world: World,
    desk: Desk,
    outlet: OutletPlan,
    case: str,
    item: str,
    subject: Person | str,
    *,
    kind: str = "person",
    about: str = "",
    declared: tuple[str, ...] = (),
    fields: dict[str, str] | None = None,
    sealed: dict[str, str] | None = None,
) -> OpenCase:
    return OpenCase(
        case=case,
        operator=desk.plan.code,
        outlet=outlet.id,
        village=outlet.village,
        item=item,
        subject_kind=kind,
        subject=subject.id if isinstance(subject, Person) else subject,
        about=about,
        declared=declared,
        fields=fields or {},
        told=tuple(sealed or ()),
        private=Personal.of(json.dumps(sealed, ensure_ascii=False)) if sealed else None,
        on=world.today,
    )


def whole(world: World, desk: Desk, case: str, item: str) -> list[Command]:
    return steps(desk, case, 1, LENGTH[item], world.today)


def month(world: World) -> dict[str, str]:
    """The last whole month."""
    last = world.today.replace(day=1) - timedelta(days=1)
    return {"first": last.replace(day=1).isoformat(), "last": last.isoformat()}


def of_case(name: str, case: str, desk: Desk) -> dict[str, Any]:
    return {name: case, "operator": desk.plan.code}


def days_on(world: World, least: int, most: int) -> date:
    return working_day_from(world.today + timedelta(days=world.rng.randint(least, most)))
