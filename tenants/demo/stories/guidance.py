"""Consultation, guidance, what follows training, services for graduates: the items that leave little behind them."""

from __future__ import annotations

import json
from collections.abc import Generator, Iterable, Mapping
from datetime import date, datetime, timedelta
from typing import Any

from domain.cases.commands import CompleteStep, FillCase
from domain.catalogue.catalogue import items
from domain.shared.message import Command
from domain.shared.personal import Personal
from tenants.demo.acts import SEEKING, STEPS, live_in, register, steps
from tenants.demo.crowd import Person
from tenants.demo.desk import Desk
from tenants.demo.seasons import working_day_from
from tenants.demo.stories.assisted import case_of, employ, month
from tenants.demo.stories.putting_on import Hand, at_the_end, due
from tenants.demo.stories.registrations import form
from tenants.demo.stories.story import Story
from tenants.demo.words import guidance as words
from tenants.demo.world import World

MORNING, AFTERNOON = 9 * 60 + 40, 15 * 60 + 20
TERM, LONGER = timedelta(days=30), timedelta(days=45)
"""What is promised to a graduate, and what is agreed after two weeks."""


def room(world: World, desk: Desk, day: date) -> Iterable[Story]:
    if desk is not world.desks[0]:
        return
    yield from due(world, desk, day, consulted, 6, every=45)
    yield from due(world, desk, day, guided, 11, every=75)
    yield from due(world, desk, day, employer_guided, 24, every=80)
    yield from due(world, desk, day, trained, 33, every=120)
    yield from due(world, desk, day, graduate, 40, every=150)
    yield from at_the_end(world, desk, day, promised, 9)


def consulted(world: World, desk: Desk, day: date) -> Story:
    hand = Hand.of(world, desk, "consulted", day)
    yield world.at(day, MORNING)
    if person := _new(hand):
        for item, told in words.CONSULTED.items():
            _whole(hand, item, person, told)


def guided(world: World, desk: Desk, day: date) -> Story:
    """Somebody who looks for work comes week after week."""
    hand = Hand.of(world, desk, "guided", day)
    yield world.at(day, MORNING)
    person = _new(hand)
    if person is None:
        return
    seeking = world.number()
    registered = form(world, desk, hand.outlet, seeking, SEEKING, person, world.today)
    if not hand.do([registered, *steps(desk, seeking, 1, STEPS[SEEKING], world.today)]):
        return
    for item, told in words.GUIDED.items():
        yield world.at(working_day_from(world.today + timedelta(days=5)), AFTERNOON)
        _whole(hand, item, person, told)


def employer_guided(world: World, desk: Desk, day: date) -> Story:
    hand = Hand.of(world, desk, "employer guided", day)
    yield world.at(day, AFTERNOON)
    if desk.employers:
        employer, _ = desk.employers[-1]
        _whole(hand, "3.2.4", employer, words.EMPLOYER, kind="employer")


def trained(world: World, desk: Desk, day: date) -> Story:
    """Somebody with a certificate from elsewhere claims for the training, and comes back with a plan of their own."""
    hand = Hand.of(world, desk, "trained", day)
    yield world.at(day, AFTERNOON)
    person = _new(hand)
    if person is None:
        return
    certified = {"certified_on": (day - timedelta(days=20)).isoformat()}
    for item, (plain, sealed) in words.AFTER_TRAINING.items():
        claims = {**month(world), "amount": "80000"} if item in ("4.2.1", "4.2.2", "5.3.1") else {}
        more = certified if item == "4.2.2" else {}
        next_on = {"next_on": (world.today + TERM).isoformat()} if item == "4.2.3" else {}
        _whole(hand, item, person, (plain | claims | more | next_on, sealed))
        yield world.at(working_day_from(world.today + timedelta(days=6)), AFTERNOON)


def graduate(world: World, desk: Desk, day: date) -> Story:
    """Found by the survey, served, helped one to one by the promised day, at work, insured."""
    hand = Hand.of(world, desk, "graduate", day)
    graduated = {"graduated_on": (day - timedelta(days=120)).isoformat()}
    person, case = yield from _promised(hand, day, graduated)
    if person is None:
        return
    yield world.at(working_day_from(world.today + timedelta(days=14)), MORNING)
    plain, sealed = words.GRADUATE["7.2.1"]
    later = {**plain, "deadline": (world.today + LONGER).isoformat()}
    of: dict[str, Any] = {"case": case, "operator": desk.plan.code}
    kept = FillCase(**of, fields=later, told=tuple(sealed), private=_sealed(sealed), on=world.today)
    hand.do([kept, *(CompleteStep(step=step, on=world.today, **of) for step in (3, 4))])
    _whole(hand, "7.3.2", person, words.GRADUATE["7.3.2"])
    if employ(world, desk, hand.outlet, person):
        yield world.at(working_day_from(world.today + timedelta(days=40)), MORNING)
        plain, sealed = words.GRADUATE["7.3.1"]
        _whole(hand, "7.3.1", person, (plain | graduated | month(world), sealed))


def promised(world: World, desk: Desk, day: date) -> Story:
    """One to whom a day was promised that is still to come."""
    yield from _promised(Hand.of(world, desk, "promised", day), day, {"graduated_on": (day - LONGER).isoformat()})


def _promised(hand: Hand, day: date, graduated: dict[str, str]) -> Generator[datetime, None, tuple[Person | None, str]]:
    """The graduate with their open case of 7.2.1, its plan made and its day promised."""
    world, case = hand.world, hand.number()
    yield world.at(day, MORNING)
    person = _new(hand)
    if person is None:
        return None, case
    for item in ("7.1.2", "7.1.3"):
        plain, sealed = words.GRADUATE[item]
        if not _whole(hand, item, person, (plain | graduated, sealed)):
            return None, case
        yield world.at(working_day_from(world.today + timedelta(days=2)), AFTERNOON)
    plain, sealed = words.GRADUATE["7.2.1"]
    dated = plain | {"deadline": (world.today + TERM).isoformat()}
    opened = _opened(hand, case, "7.2.1", person, (dated, sealed))
    done = hand.do([opened, *steps(hand.desk, case, 1, 2, world.today)])
    return (person if done else None), case


def _new(hand: Hand) -> Person | None:
    """Somebody new at the window."""
    world = hand.world
    person = world.crowd.next(world.clock(), live_in(world, hand.outlet))
    return person if hand.do([register(world, hand.desk, hand.outlet, person, world.today)]) else None


def _whole(hand: Hand, item: str, subject: Person | str, told: words.Form, *, kind: str = "person") -> bool:
    """A case from its opening to its end on one day."""
    case = hand.number()
    opened = _opened(hand, case, item, subject, told, kind=kind)
    return hand.do([opened, *hand.steps(case, item)])


def _opened(
    hand: Hand, case: str, item: str, subject: Person | str, told: words.Form, *, kind: str = "person"
) -> Command:
    plain, sealed = told
    asked: dict[str, Any] = {"declared": items()[item].asks(), "fields": plain, "sealed": sealed, "kind": kind}
    return case_of(hand.world, hand.desk, hand.outlet, case, item, subject, **asked)


def _sealed(told: Mapping[str, str]) -> Personal | None:
    return Personal.of(json.dumps(dict(told), ensure_ascii=False)) if told else None
