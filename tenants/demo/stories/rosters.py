"""What windows learn of people besides their cases: facts that lead onto a roster, and the contacts that follow."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta

from domain.people.commands import CorrectIdentity, CorrectPerson, RecordContact, RecordFact, WithdrawFact
from domain.people.contacts import RESULTS, WAYS
from domain.people.correcting import CAUSES
from domain.people.facts import FACTS
from domain.shared.message import Command
from domain.shared.personal import Personal
from tenants.demo.acts import live_in, register
from tenants.demo.crowd import Person
from tenants.demo.desk import Desk
from tenants.demo.seasons import window_time, working_day_from
from tenants.demo.stories.story import Story
from tenants.demo.world import World


@dataclass(frozen=True, slots=True)
class Kind:
    """A fact of the demo: how often among others, how many days ago it began, how many days it lasts (0 for ever)."""

    fact: str
    weight: int
    ago: tuple[int, int]
    lasts: tuple[int, int] = (0, 0)
    words: str = ""


KINDS = (
    Kind("graduation", 5, (20, 720)),
    Kind("military-service", 2, (100, 3_000)),
    Kind("disability", 2, (200, 2_000), (2_100, 3_600), "肢体残疾，三级"),
    Kind("hardship", 2, (0, 20), (60, 360), "大龄失业，家里有老人要照顾"),
    Kind("zero-employment-family", 1, (0, 20), (60, 360)),
    Kind("migrant-work", 4, (30, 900), (0, 0)),
    Kind("domestic-work", 2, (30, 600), (0, 0)),
)
OWN, OTHERS = 0.4, 0.04
"""How likely a window of the first operator, and of another, learns something on a day."""


def room(world: World, desk: Desk, day: date) -> Iterable[Story]:
    likely = OWN if desk is world.desks[0] else OTHERS
    if world.chance(likely):
        yield declared(world, desk)
    if world.chance(likely):
        yield spoken(world, desk)
    if world.chance(likely / 3):
        yield long_unemployed(world, desk)
    if world.chance(likely / 5):
        yield mistyped(world, desk)


def declared(world: World, desk: Desk) -> Story:
    """Somebody new tells who they are; now and then it turns out later to be otherwise."""
    outlet = desk.outlet(world.rng)
    yield world.at(world.today, window_time(world.rng))
    person, on = world.crowd.next(world.clock(), live_in(world, outlet)), world.today
    kind = world.rng.choices(KINDS, [one.weight for one in KINDS])[0]
    clerk = world.clerk(desk, outlet)
    told: list[Command] = [register(world, desk, outlet, person, on), _fact(world, desk, person, kind)]
    if world.chance(0.3):
        told.append(_plain(world, desk, person, "hukou"))
    if not world.do(clerk, told) or not world.chance(0.2):
        return
    yield world.at(working_day_from(world.today + timedelta(days=world.rng.randint(10, 60))), window_time(world.rng))
    cause = world.rng.choice(("mistyped", "unproven"))
    out = WithdrawFact(person=person.id, operator=desk.plan.code, fact=kind.fact, cause=cause, on=world.today)
    world.do(clerk, [out])


def spoken(world: World, desk: Desk) -> Story:
    """Somebody registered as unemployed is called; sometimes the next time is agreed."""
    if not desk.unemployed:
        return
    person, outlet = world.rng.choice(desk.unemployed), desk.outlet(world.rng)
    yield world.at(world.today, window_time(world.rng))
    again = world.today + timedelta(days=world.rng.randint(7, 60)) if world.chance(0.4) else None
    contact = RecordContact(
        person=person.id,
        operator=desk.plan.code,
        outlet=outlet.id,
        way=world.rng.choice(WAYS),
        result=world.rng.choice(RESULTS),
        next_on=again,
        note=Personal.of("已说明可以参加的培训和招聘会。") if world.chance(0.3) else None,
        on=world.today,
    )
    told: list[Command] = [contact]
    if world.chance(0.3):
        told.append(_plain(world, desk, person, "wish"))
    world.do(world.clerk(desk, outlet), told)


def long_unemployed(world: World, desk: Desk) -> Story:
    """Somebody unemployed says since when they have been out of work: longer than they have been registered."""
    if not desk.unemployed:
        return
    person, outlet = world.rng.choice(desk.unemployed), desk.outlet(world.rng)
    yield world.at(world.today, window_time(world.rng))
    since = world.today - timedelta(days=world.rng.randint(200, 500))
    fact = _record(desk, person, "out-of-work", since, world.today)
    world.do(world.clerk(desk, outlet), [fact])


def _fact(world: World, desk: Desk, person: Person, kind: Kind) -> RecordFact:
    since = max(world.today - timedelta(days=world.rng.randint(*kind.ago)), _grown_up(person))
    until = world.today + timedelta(days=world.rng.randint(*kind.lasts)) if kind.lasts[1] else None
    words = Personal.of(kind.words) if kind.words else None
    chosen = _chosen(world, kind.fact)
    return _record(desk, person, kind.fact, since, world.today, until=until, kind=chosen, detail=words)


def _plain(world: World, desk: Desk, person: Person, fact: str) -> RecordFact:
    return _record(desk, person, fact, world.today, world.today, kind=_chosen(world, fact))


def _chosen(world: World, fact: str) -> str:
    return world.rng.choice(FACTS[fact].kinds or ("",))


def _record(
    desk: Desk,
    person: Person,
    fact: str,
    since: date,
    on: date,
    *,
    until: date | None = None,
    kind: str = "",
    detail: Personal | None = None,
) -> RecordFact:
    return RecordFact(
        person=person.id,
        operator=desk.plan.code,
        fact=fact,
        since=since,
        until=until,
        kind=kind,
        source="person" if kind else "document",
        detail=detail,
        on=on,
    )


def _grown_up(person: Person) -> date:
    """Nobody has left school or the army before their sixteenth birthday."""
    born = person.who.born
    return date(born.year + 16, born.month, min(born.day, 28))


def mistyped(world: World, desk: Desk) -> Story:
    """A phone number was typed wrong, or the identity number itself was somebody else's; it is put right days later."""
    outlet = desk.outlet(world.rng)
    yield world.at(world.today, window_time(world.rng))
    village = live_in(world, outlet)
    person, right = world.crowd.next(world.clock(), village), world.crowd.next(world.clock(), village)
    clerk = world.clerk(desk, outlet)
    if not world.do(clerk, [register(world, desk, outlet, person, world.today)]):
        return
    yield world.at(working_day_from(world.today + timedelta(days=world.rng.randint(1, 9))), window_time(world.rng))
    keys, number = world.crowd.keys(right.who), Personal.of(right.who.identity)
    identity = CorrectIdentity(
        person=person.id,
        operator=desk.plan.code,
        outlet=outlet.id,
        identity=number,
        identity_key=keys.identity,
        on=world.today,
    )
    phone = CorrectPerson(
        person=person.id,
        operator=desk.plan.code,
        outlet=outlet.id,
        cause=world.rng.choice(CAUSES),
        phone=Personal.of(right.who.phone),
        phone_key=keys.phone,
        on=world.today,
    )
    world.do(clerk, [identity if world.chance(0.3) else phone])
