"""Matches put before jobseekers and employers (3.1.3, 3.1.4), at the first desk often, elsewhere now and then."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from domain.jobs.commands import ShowMatches
from domain.jobs.matching import Post, Seeker
from tenants.demo.desk import Desk
from tenants.demo.seasons import window_time
from tenants.demo.stories.story import Story
from tenants.demo.world import World


def room(world: World, desk: Desk, day: date) -> Iterable[Story]:
    """About twice a week at the first desk, once in two months elsewhere."""
    if world.chance(0.4 if desk is world.desks[0] else 0.02):
        yield _matched(world, desk)


def _matched(world: World, desk: Desk) -> Story:
    yield world.at(world.today, window_time(world.rng))
    outlet, on = desk.outlet(world.rng), world.today
    person = desk.seeker(world.rng)
    openings = [one for one in desk.openings if one.post and one.is_open_on(on)]
    if person is None or person.wish is None or not openings:
        return
    number, posts = world.number(), tuple(one.post for one in openings if one.post)
    show = ShowMatches(
        matches=number,
        operator=desk.plan.code,
        outlet=outlet.id,
        purpose="vacancies",
        subject=person.id,
        seekers=(person.wish,),
        posts=posts[:60],
        position=world.application.log.head(),
        on=on,
    )
    world.do(world.clerk(desk, outlet), [show])
    yield world.later(10, 60)
    opening = world.rng.choice(openings)
    seekers = [one.wish for one in desk.seekers if one.wish and one.seeking and not one.busy]
    if opening.is_open_on(world.today) and opening.post and seekers:
        world.do(world.clerk(desk, outlet), [_for_vacancy(world, desk, outlet.id, opening.post, seekers)])


def _for_vacancy(world: World, desk: Desk, outlet: str, post: Post, seekers: list[Seeker]) -> ShowMatches:
    return ShowMatches(
        matches=world.number(),
        operator=desk.plan.code,
        outlet=outlet,
        purpose="people",
        subject=post.id,
        seekers=tuple(seekers[:60]),
        posts=(post,),
        position=world.application.log.head(),
        on=world.today,
    )
