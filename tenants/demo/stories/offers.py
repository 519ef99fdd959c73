"""Employers that offer a vacancy on an outlet's page: registered, turned down, or still waiting when somebody looks."""

from __future__ import annotations

import random
from collections.abc import Iterable
from datetime import date, timedelta
from functools import partial
from typing import Any

from domain.jobs.offer_commands import AcceptOffer, DeclineOffer, MakeOffer
from domain.shared.personal import Personal
from tenants.demo.acts import VACANCY
from tenants.demo.desk import Desk
from tenants.demo.plan import OutletPlan
from tenants.demo.seasons import working_day_from
from tenants.demo.stories.feedback import ANYBODY
from tenants.demo.stories.putting_on import Hand, at_the_end, due
from tenants.demo.stories.story import Story
from tenants.demo.stories.vacancies import described
from tenants.demo.words.companies import BUSINESSES, ECONOMIES, credit_code, employer_name
from tenants.demo.words.jobs import BY_NAME
from tenants.demo.words.people import someone
from tenants.demo.world import World
from tenants.divisions import divisions

EVENING, MORNING = 19 * 60 + 25, 9 * 60 + 20
FIRST = 15  # days after the contract began, the first offer that is registered
REASONS = (
    "营业执照已过有效期，请换证后再申请。",
    "工作地点在外省，请向当地公共就业服务机构登记。",
    "与上周登记的岗位重复，那一份已经在招。",
)


def room(world: World, desk: Desk, day: date) -> Iterable[Story]:
    if desk is not world.desks[0]:
        return
    yield from due(world, desk, day, accepted, FIRST, every=90)
    yield from due(world, desk, day, declined, 27, every=75)
    yield from at_the_end(world, desk, day, partial(waiting, nth=1), 5)
    yield from at_the_end(world, desk, day, partial(waiting, nth=2, known=True), 3)
    yield from at_the_end(world, desk, day, partial(waiting, nth=3), 1)


def accepted(world: World, desk: Desk, day: date) -> Story:
    """Offered in the evening; two days later it is registered, and public once its case is through."""
    hand = Hand.of(world, desk, "accepted offer", day)
    yield world.at(day, EVENING)
    offer = made(hand, _number(day, 0))
    yield world.at(working_day_from(day + timedelta(days=2)), MORNING)
    employer, vacancy, case = hand.number(), hand.number(), hand.number()
    place: dict[str, Any] = {"operator": desk.plan.code, "outlet": hand.outlet.id, "on": world.today}
    accept = AcceptOffer(offer=offer, employer=employer, vacancy=vacancy, case=case, **place)
    hand.do([accept, *hand.steps(case, VACANCY)])


def declined(world: World, desk: Desk, day: date) -> Story:
    hand = Hand.of(world, desk, "declined offer", day)
    yield world.at(day, EVENING)
    offer = made(hand, _number(day, 4))
    yield world.at(working_day_from(day + timedelta(days=1)), MORNING)
    place: dict[str, Any] = {"operator": desk.plan.code, "outlet": hand.outlet.id, "on": world.today}
    hand.do([DeclineOffer(offer=offer, reason=hand.rng.choice(REASONS), **place)])


def waiting(world: World, desk: Desk, day: date, *, nth: int, known: bool = False) -> Story:
    """Nobody has answered it yet; a known one comes from the employer that was registered first of all."""
    first = working_day_from(desk.plan.first + timedelta(days=FIRST))
    yield world.at(day, EVENING)
    made(Hand.of(world, desk, f"offer {nth}", day), _number(first, 0) if known else _number(day, nth))


def made(hand: Hand, number: int, outlet: OutletPlan | None = None) -> str:
    """An offer of the employer with that number, to the hand's outlet or another; its own number."""
    world, outlet, on, rng = hand.world, outlet or hand.outlet, hand.today, hand.rng
    business = BUSINESSES[number % len(BUSINESSES)]
    contact = someone(rng.randrange(900_000, 950_000), on, rng)
    firms = random.Random(f"offering employer {number}")  # noqa: S311  made-up, not keys
    with hand.apart():
        post = described(world, hand.desk, outlet, "", "", BY_NAME[world.rng.choice(business.occupations)])
    told = {name: getattr(post, name) for name in MakeOffer.__struct_fields__ if hasattr(post, name)}
    firm = {
        "name": employer_name(divisions().name(hand.desk.plan.county), business.line, firms),
        "credit_code": credit_code("F", number),
        "industry": business.industry,
        "economy": firms.choice(ECONOMIES),
        "address": f"{divisions().path(outlet.village, since='35')} {firms.randint(1, 400)} 号",
        "profile": f"从事{business.industry}，现有职工 {firms.randint(1, 60) * 10} 人。",
        "contact": Personal.of(contact.name),
        "phone": Personal.of(contact.phone),
    }
    offer = hand.number()
    world.do(ANYBODY, [MakeOffer(**told | firm | {"offer": offer})])
    return offer


def _number(day: date, nth: int) -> int:
    """Another one on every day of the history."""
    return day.toordinal() * 10 + nth
