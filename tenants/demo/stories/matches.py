"""Matches put before jobseekers and employers (3.1.3, 3.1.4), at the first desk often, elsewhere now and then."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from domain.jobs.commands import ShowMatches
from domain.jobs.matching import Post, Seeker
from tenants.demo.crowd import Person
from tenants.demo.desk import Desk, Opening
from tenants.demo.seasons import window_time
from tenants.demo.stories.story import Story
from tenants.demo.world import World

COMPARED = 60


def room(world: World, desk: Desk, day: date) -> Iterable[Story]:
    """About twice a week at the first desk, once in two months elsewhere."""
    if world.chance(0.4 if desk is world.desks[0] else 0.02):
        yield _matched(world, desk)


def _matched(world: World, desk: Desk) -> Story:
    yield world.at(world.today, window_time(world.rng))
    outlet = desk.outlet(world.rng)
    openings, seekers = _open(desk, world.today), _free(desk)
    if not openings or not seekers:
        return
    person = world.rng.choice(_asked_for(seekers, {one.job.occupation for one in openings}))
    posts = [one.post for one in openings if one.post]
    if person.wish:
        show = _show(world, desk, outlet.id, "vacancies", person.id, [person.wish], posts)
        world.do(world.clerk(desk, outlet), [show])
    yield world.later(10, 60)
    openings, seekers = _open(desk, world.today), _free(desk)
    wanted = {one.occupation for one in seekers}
    opening = world.rng.choice([one for one in openings if one.job.occupation in wanted] or openings or [None])
    wishes = [one.wish for one in seekers if one.wish]
    if opening and opening.post and wishes:
        show = _show(world, desk, outlet.id, "people", opening.post.id, wishes, [opening.post])
        world.do(world.clerk(desk, outlet), [show])


def _open(desk: Desk, on: date) -> list[Opening]:
    return [one for one in reversed(desk.openings) if one.post and one.is_open_on(on)]


def _free(desk: Desk) -> list[Person]:
    return [one for one in reversed(desk.seekers) if one.wish and one.seeking and not one.busy]


def _asked_for(seekers: list[Person], offered: set[str]) -> list[Person]:
    """Those whom a clerk shows what there is: people whose occupation is offered, if there are any."""
    return [one for one in seekers if one.occupation in offered] or seekers


def _show(
    world: World, desk: Desk, outlet: str, purpose: str, subject: str, seekers: list[Seeker], posts: list[Post]
) -> ShowMatches:
    """As the board narrows them down: the occupation first, the latest first."""
    occupation = (seekers if purpose == "vacancies" else posts)[0].occupation

    def order(one: Seeker | Post) -> bool:
        return one.occupation != occupation

    return ShowMatches(
        matches=world.number(),
        operator=desk.plan.code,
        outlet=outlet,
        purpose=purpose,
        subject=subject,
        seekers=tuple(sorted(seekers, key=order)[:COMPARED]),
        posts=tuple(sorted(posts, key=order)[:COMPARED]),
        position=world.application.log.head(),
        on=world.today,
    )
