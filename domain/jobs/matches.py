"""What was shown (推荐岗位、筛选求职信息): a ranking as it stood, with everything it was made of. It never changes."""

from __future__ import annotations

import msgspec

from domain.jobs.commands import ShowMatches
from domain.jobs.events import MatchesShown
from domain.jobs.matching import PURPOSES, RULES, Post, Ranked, Seeker, rank
from domain.shared.decider import Decider, Decision
from domain.shared.message import Command, Event
from domain.shared.refusal import refuse


class Matches(msgspec.Struct, frozen=True, kw_only=True):
    matches: str
    operator: str
    purpose: str
    subject: str
    found: int


def evolve(state: Matches | None, event: Event) -> Matches | None:
    if isinstance(event, MatchesShown):
        return Matches(
            matches=event.matches,
            operator=event.operator,
            purpose=event.purpose,
            subject=event.subject,
            found=len(event.ranked),
        )
    return state


def decide(command: Command, state: Matches | None) -> Decision:
    """The same inputs carry the same id: what was shown already is not recorded twice."""
    if not isinstance(command, ShowMatches):
        raise TypeError(f"matches do not decide {type(command).__name__}")
    if state is not None:
        return []
    one: tuple[Seeker | Post, ...] = command.seekers
    others: tuple[Seeker | Post, ...] = command.posts
    if command.purpose == "people":
        one, others = others, one
    if command.purpose not in PURPOSES or len(one) != 1 or one[0].id != command.subject:
        return refuse("matches.subject", field="subject")
    ranked = rank(command.purpose, command.seekers, command.posts, command.outside_age)
    kept = {place.id for place in ranked}
    seekers, posts = command.seekers, command.posts
    if command.purpose == "vacancies":
        posts = tuple(post for post in posts if post.id in kept)
    else:
        seekers = tuple(seeker for seeker in seekers if seeker.id in kept)
    shown = MatchesShown(
        matches=command.matches,
        operator=command.operator,
        outlet=command.outlet,
        purpose=command.purpose,
        subject=command.subject,
        seekers=seekers,
        posts=posts,
        considered=len(others),
        outside_age=len(command.outside_age),
        ranked=ranked,
        position=command.position,
        rules=RULES,
    )
    return [shown]


def replayed(event: MatchesShown) -> tuple[Ranked, ...]:
    """The ranking again, out of what is recorded alone."""
    return rank(event.purpose, event.seekers, event.posts)


decider = Decider(initial=None, evolve=evolve, decide=decide)
