"""Who stands behind the outlets: credentials, trainings, experts, county staff, gig leaders, honours.

Drawn by dice of its own for each desk and day: whatever happens here, no other story changes. The first desk has most
of it; nothing of it counts in an appraisal.
"""

from __future__ import annotations

import random
from collections.abc import Iterable
from datetime import date, timedelta

from domain.shared.message import Command
from domain.shared.personal import Personal
from domain.workforce.commands import (
    AddExpert,
    AssignCountyStaff,
    AwardHonour,
    EnlistGigLeader,
    FormExpertTeam,
    ProveStaffRecord,
    RecordCredential,
    RecordTraining,
)
from tenants.demo.desk import Desk
from tenants.demo.plan import StaffPlan
from tenants.demo.seasons import is_working_day, working_day_from
from tenants.demo.stories import departures
from tenants.demo.stories.story import Story
from tenants.demo.words.paper import paper
from tenants.demo.words.people import name
from tenants.demo.world import World

AFTERNOON = 15 * 60
CREDENTIALS, TRAININGS, TEAMS, COUNTY, LEADERS, HONOURS = 1, 8, 3, 5, 15, 50
"""Days after the contract began on which these are recorded; of gig leaders a village a working day from then on."""

KINDS = ("career-guide", "labour-officer", "counsellor", "hr-manager")
EXPERTS = (
    ("职业规划", "福建师范大学"),
    ("创业融资", "某创业服务中心"),
    ("劳动维权", "某律师事务所"),
    ("数控技术", "某技师学院"),
)
ELSEWHERE = 4  # villages with gig leaders at the other desks


def room(world: World, desk: Desk, day: date) -> Iterable[Story]:
    """What is due at a desk on a day, by how long its contract has run."""
    for days, told in _AGENDA:
        if working_day_from(desk.plan.first + timedelta(days=days)) == day:
            yield _told(world, desk, told(world, desk, dice(desk, day), day))
    village = village_of(_villages(world, desk), working_day_from(desk.plan.first + timedelta(days=LEADERS)), day)
    if village:
        yield _told(world, desk, _leaders(desk, village, dice(desk, day), day))
    yield from departures.room(world, desk, day)


def village_of(villages: list[str], first: date, day: date) -> str:
    """Whose leaders are enlisted on a working day: a village a day, none left out for a weekend; "" when all are."""
    if not first <= day <= first + timedelta(days=3 * len(villages) + 30):
        return ""
    gone = sum(is_working_day(first + timedelta(days=n)) for n in range((day - first).days))
    return villages[gone] if gone < len(villages) else ""


def dice(desk: Desk, day: date) -> random.Random:
    return random.Random(f"workforce {desk.plan.code} {day}")  # noqa: S311  made-up people, not keys


def somebody(rng: random.Random) -> dict[str, Personal]:
    phone = f"1990{rng.randrange(10**7):07}"
    return {"name": Personal.of(name(rng, woman=rng.random() < 0.6)), "phone": Personal.of(phone)}


def _told(world: World, desk: Desk, commands: list[Command]) -> Story:
    yield world.at(world.today, AFTERNOON)
    if commands:
        world.do(world.manager(desk), commands)


def _staff(desk: Desk) -> list[StaffPlan]:
    return [person for outlet in desk.plan.outlets for person in outlet.staff]


def _credentials(world: World, desk: Desk, rng: random.Random, day: date) -> list[Command]:
    """Two in three hold one, at the first desk everybody; each is proved."""
    commands: list[Command] = []
    for person in _staff(desk):
        ids = {"operator": desk.plan.code, "staff": person.id, "record": f"{person.id}-c1"}
        issued = day - timedelta(days=rng.randint(60, 900))
        what = {"kind": rng.choice(KINDS), "level": rng.choice("543"), "issuer": "福建省职业技能鉴定指导中心"}
        ends = issued + timedelta(days=1_095) if rng.random() < 0.5 else None
        if rng.random() < 0.67 or desk is world.desks[0]:
            commands.append(RecordCredential(**ids, **what, issued_on=issued, expires_on=ends, on=day))
            commands += _proof(world, ids, day)
    return commands


def _proof(world: World, ids: dict[str, str], day: date) -> list[Command]:
    if world.evidence is None:
        return []
    kept = world.evidence.keep(ids["staff"], paper("Demo: vocational qualification certificate"))
    what = {"sha256": kept.sha256, "size": kept.size, "type": kept.type}
    return [ProveStaffRecord(**ids, evidence=f"{ids['record']}-f", on=day, **what)]  # type: ignore[arg-type]


def _trainings(world: World, desk: Desk, rng: random.Random, day: date) -> list[Command]:
    first = day - timedelta(days=4)
    return [
        RecordTraining(
            operator=desk.plan.code,
            staff=person.id,
            record=f"{person.id}-t1",
            kind="instructor" if rng.random() < 0.4 else "policy",
            title="求职能力实训师资培训班" if rng.random() < 0.4 else "就业创业政策业务培训",
            organiser="市人力资源和社会保障局",
            first=first,
            last=first + timedelta(days=2),
            hours=rng.choice((12, 18, 24)),
            result="合格",
            on=day,
        )
        for person in _staff(desk)
        if rng.random() < 0.6
    ]


def _teams(world: World, desk: Desk, rng: random.Random, day: date) -> list[Command]:
    """The first desk has two teams, every other desk one at most."""
    commands: list[Command] = []
    wanted = [("career", "职业指导专家团队"), ("startup", "创业导师团队")][: 2 if desk is world.desks[0] else 1]
    for number, (field, title) in enumerate(wanted, start=1):
        team = {"operator": desk.plan.code, "team": f"{desk.plan.code}-t{number}"}
        commands.append(FormExpertTeam(**team, name=title, field=field, on=day))
        for order, (speciality, affiliation) in enumerate(rng.sample(EXPERTS, 3), start=1):
            what = {
                "expert": f"{desk.plan.code}-x{number}-{order}",
                "speciality": speciality,
                "affiliation": affiliation,
            }
            commands.append(AddExpert(**team, **what, **somebody(rng), on=day))  # type: ignore[arg-type]
    return commands


def _county(world: World, desk: Desk, rng: random.Random, day: date) -> list[Command]:
    return [
        AssignCountyStaff(
            operator=desk.plan.code,
            member=f"{outlet.id}-c1",
            outlet=outlet.id,
            mode="stationed" if number == 0 else "contact",
            unit="县（市、区）公共就业服务中心",
            on=day,
            **somebody(rng),
        )
        for number, outlet in enumerate(desk.plan.outlets)
    ]


def _villages(world: World, desk: Desk) -> list[str]:
    """Where gig leaders are found: at the first desk in three villages of four."""
    every = sorted({village for outlet in desk.plan.outlets for village in outlet.villages})
    return every[: len(every) * 3 // 4] if desk is world.desks[0] else every[:ELSEWHERE]


def _leaders(desk: Desk, village: str, rng: random.Random, day: date) -> list[Command]:
    """Four or five; in one village of six fewer are found."""
    many = rng.choice((4, 4, 4, 5, 5, 2))
    place = {"operator": desk.plan.code, "village": village}
    return [
        EnlistGigLeader(**place, leader=f"{village}-l{n}", **somebody(rng), on=day)  # type: ignore[arg-type]
        for n in range(1, many + 1)
    ]


def _honours(world: World, desk: Desk, rng: random.Random, day: date) -> list[Command]:
    """Each of the first villages that have leaders by now honours its first one."""
    outlet = desk.plan.outlets[0].id
    return [
        AwardHonour(
            operator=desk.plan.code,
            village=village,
            leader=f"{village}-l1",
            honour=f"{village}-h1",
            outlet=outlet,
            year=day.year,
            on=day,
        )
        for village in _villages(world, desk)[:3]
    ]


_AGENDA = (
    (CREDENTIALS, _credentials),
    (TRAININGS, _trainings),
    (TEAMS, _teams),
    (COUNTY, _county),
    (HONOURS, _honours),
)
