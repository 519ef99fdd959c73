"""A case of 2.1.6 brings about the post it is about, and takes it back with itself; claims take and free its places."""

from __future__ import annotations

from datetime import date

from domain.cases.events import CaseOpened, CaseVoided, CaseWithdrawn
from domain.policies.facts import Facts
from domain.posts.commands import ApplyForPost, FreePlaces, TakePlace, TakePostBack
from domain.posts.post import FUNDING, KINDS, TARGETS
from domain.posts.state import Post
from domain.shared.message import Command
from domain.subsidies.claim import SubsidyClaim
from domain.subsidies.events import ClaimLineAdded, ClaimLineRemoved, ClaimTakenBack

ITEM = "2.1.6"


def is_about_a_post(event: CaseOpened) -> bool:
    return event.item == ITEM and event.subject_kind == "employer"


def when_post_case_opened(event: CaseOpened, facts: Facts, on: date) -> list[Command]:
    """What the form leaves out is stated as not fulfilling the notice's condition, until it is corrected."""
    fields = event.fields
    count = fields.get("headcount", "")
    apply = ApplyForPost(
        post=event.case,
        operator=event.operator,
        outlet=event.outlet,
        village=event.village,
        case=event.case,
        employer=event.subject,
        title=fields.get("title") or event.case,
        headcount=max(1, int(count)) if count.isdecimal() else 1,
        funding=_one_of(FUNDING, fields.get("funding")),
        target=_one_of(TARGETS, fields.get("target")),
        kind=_one_of(KINDS, fields.get("kind")),
        address=fields.get("address", ""),
        on=on,
    )
    return [apply]


def when_post_case_closed(event: CaseWithdrawn | CaseVoided, facts: Facts, on: date) -> list[Command]:
    post: Post | None = facts["post"]
    if post is None:
        return []
    cause = "voided" if isinstance(event, CaseVoided) else "withdrawn"
    return [TakePostBack(post=post.post, operator=event.operator, cause=cause, on=on)]


def when_line_added(event: ClaimLineAdded, facts: Facts, on: date) -> list[Command]:
    """Every line of the claim at this post: those from before places were kept take theirs first."""
    claim: SubsidyClaim = facts["claim"]
    return [
        TakePlace(
            post=event.post,
            operator=event.operator,
            claim=event.claim,
            subsidy=line.subsidy,
            person=line.person,
            months=line.months,
            on=on,
        )
        for line in claim.lines
        if line.post == event.post
    ]


def when_line_removed(event: ClaimLineRemoved, facts: Facts, on: date) -> list[Command]:
    line = {"claim": event.claim, "subsidy": event.subsidy, "person": event.person}
    return [FreePlaces(post=event.post, operator=event.operator, **line, months=event.months, on=on)]


def when_claim_taken_back(event: ClaimTakenBack, facts: Facts, on: date) -> list[Command]:
    return [FreePlaces(post=post, operator=event.operator, claim=event.claim, on=on) for post in event.posts]


def _one_of(codes: tuple[str, ...], typed: str | None) -> str:
    return typed if typed in codes else codes[-1]
