"""What ends at the first desk: an outlet tried and closed, somebody who came and went, a record made in error."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, timedelta

from domain.cases.commands import AttachEvidence
from domain.operators.commands import (
    AddStaff,
    ChangeOutlet,
    ChangeStaff,
    CloseOutlet,
    OpenOutlet,
    ReleaseStaff,
)
from domain.shared.message import Command
from domain.shared.personal import Personal
from domain.workforce.commands import (
    DissolveExpertTeam,
    EndCountyStaff,
    ReleaseExpert,
    ReleaseGigLeader,
    WithdrawStaffRecord,
)
from tenants.accounts.roles import Role
from tenants.context import Context
from tenants.demo.desk import Desk
from tenants.demo.seasons import working_day_from
from tenants.demo.stories.story import Story
from tenants.demo.words.paper import paper
from tenants.demo.world import World

EVENING = 16 * 60
FIRST, LAST, EVERY = 20, 55, 9
"""Days after the contract began; and how often, in days, a paper is put to a case."""


def room(world: World, desk: Desk, day: date) -> Iterable[Story]:
    if desk is not world.desks[0]:
        return
    if working_day_from(desk.plan.first + timedelta(days=FIRST)) == day:
        yield _came_and_went(world, desk)
    if working_day_from(desk.plan.first + timedelta(days=LAST)) == day:
        yield _ended(world, desk)
    if world.evidence and day.toordinal() % EVERY == 0:
        yield _paper(world, desk)


def _came_and_went(world: World, desk: Desk) -> Story:
    """A second window at the same place, and somebody lent to it; both given up within days."""
    yield world.at(world.today, EVENING)
    manager, here = world.manager(desk), desk.plan.outlets[0]
    place = {"operator": desk.plan.code, "outlet": f"{desk.plan.code}-w9"}
    told = {"kind": "doorstep", "village": here.village, "address": here.address, "villages": ()}
    staff = {"operator": desk.plan.code, "staff": f"{desk.plan.code}-s9"}
    who = {"name": Personal.of("林试行"), "phone": Personal.of("19900000009")}
    on = world.today
    opened: list[Command] = [
        OpenOutlet(**place, **told, name="家门口就业服务站（试点）", on=on),  # type: ignore[arg-type]
        AddStaff(**staff, **who, outlet=place["outlet"], post="流动服务", terms="part-time", on=on),  # type: ignore[arg-type]
    ]
    world.do(manager, opened)
    yield world.clock() + timedelta(days=1, minutes=10)
    hours = {"hours": "周六 9:00–12:00", "host": "party", "level": "village"}
    world.do(
        manager,
        [
            ChangeOutlet(**place, **told, **hours, name="家门口就业服务站（试点）", on=world.today),  # type: ignore[arg-type]
            ChangeStaff(**staff, outlet=here.id, post="流动服务", terms="part-time", online=True, on=world.today),  # type: ignore[arg-type]
        ],
    )
    yield world.clock() + timedelta(days=3, minutes=10)
    gone: list[Command] = [
        ReleaseStaff(**staff, reason="试点结束，返回原单位", on=world.today),
        CloseOutlet(**place, reason="试点结束，并入街道网点", on=world.today),
    ]
    world.do(manager, gone)


def _ended(world: World, desk: Desk) -> Story:
    """A leader resigns, an expert leaves, a team is dissolved, somebody of the county rotates, a record was wrong."""
    yield world.at(world.today, EVENING)
    code, on = desk.plan.code, world.today
    village = min(village for outlet in desk.plan.outlets for village in outlet.villages)
    staff = desk.plan.outlets[0].staff[0].id
    ended: list[Command] = [
        ReleaseGigLeader(operator=code, village=village, leader=f"{village}-l2", reason="外出务工", on=on),
        ReleaseExpert(operator=code, team=f"{code}-t1", expert=f"{code}-x1-3", reason="工作调动", on=on),
        DissolveExpertTeam(operator=code, team=f"{code}-t2", reason="并入职业指导专家团队", on=on),
        EndCountyStaff(operator=code, member=f"{desk.plan.outlets[-1].id}-c1", reason="岗位轮换", on=on),
        WithdrawStaffRecord(operator=code, staff=staff, record=f"{staff}-c1", reason="证书编号录错，重新登记", on=on),
    ]
    world.do(world.manager(desk), ended)


def _paper(world: World, desk: Desk) -> Story:
    """A form is put to a case that was finished lately."""
    yield world.at(world.today, EVENING)
    if world.evidence is None or not desk.served:
        return
    served = desk.served[-1]
    kept = world.evidence.keep(served.person.id, paper("Demo: registration form, signed"))
    attached = AttachEvidence(
        case=served.case,
        operator=desk.plan.code,
        evidence=f"{served.case}-f",
        sha256=kept.sha256,
        size=kept.size,
        type=kept.type,
        title=Personal.of("登记表（签字页）"),
        on=world.today,
    )
    staff, plan = served.outlet.staff[0], desk.plan
    clerk = Context(staff.id, Role.CLERK, plan.code, plan.county, served.outlet.id, "")
    world.do(clerk, [attached])
