"""Claims for subsidies: the window's work, and the county bureau's answer."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from domain.cases import events as case_events
from domain.policies import claim_rules, county_reactions, subsidy_reactions
from domain.policies.facts import Facts
from domain.posts import events as post_events
from domain.posts import post
from domain.shared.message import Command, Event
from domain.subsidies import commands, events
from domain.subsidies.claim import decider
from domain.subsidies.kinds import kinds
from domain.training import course
from domain.training import events as courses
from tenants.accounts.permissions import Permission
from tenants.handlings.county import answered
from tenants.handlings.handling import FOLLOWS, Handling, Lookup, Reaction
from tenants.handlings.reads import operator_of, person_of
from tenants.unit import Source


def _claim(command: Any, lookup: Lookup) -> str:
    return events.stream(command.operator, command.claim)


def _claim_of(command: Any, facts: Facts) -> Source:
    return decider, events.stream(command.operator, command.claim)


def _claim_of_case(event: Any, facts: Facts) -> Source:
    return decider, events.stream(event.operator, event.case)


def _post_of(command: Any, facts: Facts) -> Source | None:
    return (post.decider, post_events.stream(command.operator, command.post)) if command.post else None


def _course_of(command: Any, facts: Facts) -> Source | None:
    """The class of the operator that a line names."""
    return (course.decider, courses.stream(command.operator, command.course)) if command.course else None


def _course_in_form(event: Any, facts: Facts) -> Source | None:
    named = event.fields.get("course")
    return (course.decider, courses.stream(event.operator, named)) if named else None


def _work() -> Handling:
    return Handling(Permission.WORK_ON_CLAIM, decider, _claim, {"operator": operator_of}, claim_rules.prepare_work)


HANDLINGS: Mapping[type[Command], Handling] = {
    commands.DraftClaim: Handling(FOLLOWS, decider, _claim, begins=True),
    commands.AddClaimLine: Handling(
        Permission.WORK_ON_CLAIM,
        decider,
        _claim,
        {"operator": operator_of, "person": person_of, "claim": _claim_of, "post": _post_of, "course": _course_of},
        claim_rules.prepare_line,
    ),
    commands.RemoveClaimLine: _work(),
    commands.VerifyClaim: _work(),
    commands.SendClaimUp: _work(),
    commands.ConfirmClaim: Handling(Permission.CONFIRM_CLAIM, decider, _claim),
    commands.ReturnClaim: Handling(Permission.CONFIRM_CLAIM, decider, _claim),
    commands.TakeClaimBack: Handling(FOLLOWS, decider, _claim),
}

_ANSWERED = answered(decider, events.stream, "claim")
REACTIONS: Mapping[type[Event], Reaction] = {
    events.ClaimReturned: Reaction(county_reactions.when_returned, _ANSWERED.returned),
    events.ClaimSentUp: Reaction(county_reactions.when_sent_up, _ANSWERED.sent_up),
    events.ClaimConfirmed: Reaction(county_reactions.when_confirmed, _ANSWERED.confirmed, then=_ANSWERED.answer),
    events.ClaimTakenBack: Reaction(county_reactions.when_taken_back, _ANSWERED.taken_back, then=_ANSWERED.to_correct),
    case_events.CaseOpened: Reaction(
        subsidy_reactions.when_claim_case_opened, {"course": _course_in_form}, subsidy_reactions.claims_a_subsidy
    ),
    case_events.CaseWithdrawn: Reaction(subsidy_reactions.when_claim_case_closed, {"claim": _claim_of_case}),
    case_events.CaseVoided: Reaction(
        subsidy_reactions.when_claim_case_closed, {"claim": _claim_of_case}, lambda event: event.item in kinds()
    ),
}
