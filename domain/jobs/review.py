"""The pre-review (智能审核) before somebody is referred: what is missing, contradictory or doubtful, by rule."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta

import msgspec

from domain.jobs.matching import Post, Seeker, compare

MISSING, CONTRADICTORY, DOUBTFUL = "missing", "contradictory", "doubtful"
STALE = timedelta(days=180)
YOUNGEST = 16
_SHORT = {"education": "short", "qualification": "short", "years": "short", "wage": "below", "occupation": "other"}


class Finding(msgspec.Struct, frozen=True, kw_only=True):
    """`rule` names what was looked at; `facts` are for the sentence."""

    rule: str
    kind: str
    facts: dict[str, int] = {}

    @property
    def holds_up(self) -> bool:
        """Is somebody to look at it and say so before the referral is made?"""
        return self.kind != DOUBTFUL


class Application(msgspec.Struct, frozen=True, kw_only=True):
    """What is known when somebody is to be referred. `seeker` is None when another operator registered them."""

    post: Post
    seeker: Seeker | None
    phone: bool
    resume: bool
    age: int | None
    outside_age: bool
    category: str
    unemployed: bool
    wage_max_fen: int
    since: date | None
    on: date
    waiting: bool
    refused: bool


def review(asked: Application) -> tuple[Finding, ...]:
    """What holds the referral up first, then what is doubtful."""
    found = [*_missing(asked), *_contradictory(asked), *_doubtful(asked)]
    return tuple(sorted(found, key=lambda one: (not one.holds_up, one.rule)))


def _missing(asked: Application) -> Iterator[Finding]:
    if not asked.phone:
        yield Finding(rule="phone", kind=MISSING)
    if asked.seeker is not None and not asked.seeker.occupation:
        yield Finding(rule="occupation-wished", kind=MISSING)


def _contradictory(asked: Application) -> Iterator[Finding]:
    seeker = asked.seeker
    if asked.outside_age:
        yield Finding(rule="lawful-age", kind=CONTRADICTORY)
    if asked.waiting:
        yield Finding(rule="referred-already", kind=CONTRADICTORY)
    if asked.unemployed and asked.category == "employed":
        yield Finding(rule="employed-unemployed", kind=CONTRADICTORY)
    if seeker is None:
        return
    if asked.age is not None and seeker.years > max(0, asked.age - YOUNGEST):
        yield Finding(rule="years-age", kind=CONTRADICTORY, facts={"years": seeker.years, "age": asked.age})
    if asked.wage_max_fen and asked.wage_max_fen < seeker.wage_min_fen:
        yield Finding(rule="wage-order", kind=CONTRADICTORY)


def _doubtful(asked: Application) -> Iterator[Finding]:
    if not asked.resume:
        yield Finding(rule="resume", kind=DOUBTFUL)
    if asked.refused:
        yield Finding(rule="refused-before", kind=DOUBTFUL)
    if asked.since is not None and asked.on - asked.since > STALE:
        yield Finding(rule="stale", kind=DOUBTFUL, facts={"days": (asked.on - asked.since).days})
    if asked.seeker is None:
        return
    for reason in compare(asked.seeker, asked.post):
        if _SHORT.get(reason.criterion) == reason.verdict:
            yield Finding(rule=f"{reason.criterion}-short", kind=DOUBTFUL)
