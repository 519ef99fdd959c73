"""Public-welfare posts: the window's work, and the county bureau's answer."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from domain.cases import events as case_events
from domain.policies import claim_rules, county_reactions, post_reactions
from domain.policies.facts import Facts
from domain.posts import commands, events
from domain.posts.post import decider
from domain.shared.message import Command, Event
from domain.subsidies import claim
from domain.subsidies import events as claims
from tenants.accounts.permissions import Permission
from tenants.handlings.county import answered
from tenants.handlings.handling import FOLLOWS, Handling, Lookup, Reaction
from tenants.handlings.reads import operator_of
from tenants.unit import Source


def _post(command: Any, lookup: Lookup) -> str:
    return events.stream(command.operator, command.post)


def _post_of_case(event: Any, facts: Facts) -> Source:
    return decider, events.stream(event.operator, event.case)


def _claim_of(event: Any, facts: Facts) -> Source:
    return claim.decider, claims.stream(event.operator, event.claim)


def _names_a_post(event: Any) -> bool:
    return bool(event.post)


def _work() -> Handling:
    return Handling(Permission.WORK_ON_POST, decider, _post, {"operator": operator_of}, claim_rules.prepare_work)


HANDLINGS: Mapping[type[Command], Handling] = {
    commands.ApplyForPost: Handling(FOLLOWS, decider, _post, begins=True),
    commands.CheckPost: _work(),
    commands.JudgePost: _work(),
    commands.CorrectPost: _work(),
    commands.SendPostUp: _work(),
    commands.ConfirmPost: Handling(Permission.CONFIRM_POST, decider, _post),
    commands.ReturnPost: Handling(Permission.CONFIRM_POST, decider, _post),
    commands.TakePlace: Handling(FOLLOWS, decider, _post),
    commands.CountPlace: Handling(
        Permission.COUNT_PLACES, decider, _post, {"claim": _claim_of}, claim_rules.prepare_place
    ),
    commands.FreePlaces: Handling(FOLLOWS, decider, _post),
    commands.TakePostBack: Handling(FOLLOWS, decider, _post),
}

_ANSWERED = answered(decider, events.stream, "post")
REACTIONS: Mapping[type[Event], Reaction] = {
    events.PostReturned: Reaction(county_reactions.when_returned, _ANSWERED.returned),
    events.PostSentUp: Reaction(county_reactions.when_sent_up, _ANSWERED.sent_up),
    events.PostConfirmed: Reaction(county_reactions.when_confirmed, _ANSWERED.confirmed, then=_ANSWERED.answer),
    events.PostTakenBack: Reaction(county_reactions.when_taken_back, _ANSWERED.taken_back, then=_ANSWERED.to_correct),
    claims.ClaimLineAdded: Reaction(post_reactions.when_line_added, {"claim": _claim_of}, _names_a_post),
    claims.ClaimLineRemoved: Reaction(post_reactions.when_line_removed, when=_names_a_post),
    claims.ClaimTakenBack: Reaction(post_reactions.when_claim_taken_back),
    case_events.CaseOpened: Reaction(post_reactions.when_post_case_opened, when=post_reactions.is_about_a_post),
    case_events.CaseWithdrawn: Reaction(post_reactions.when_post_case_closed, {"post": _post_of_case}),
    case_events.CaseVoided: Reaction(
        post_reactions.when_post_case_closed,
        {"post": _post_of_case},
        lambda event: event.item == post_reactions.ITEM,
    ),
}
