"""Duties: raised by what cases bring about, done at the desk, chased by the schedule."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from domain.cases import events as cases
from domain.duties import commands, events
from domain.duties.duty import decider
from domain.jobs import events as jobs
from domain.jobs import offer, offer_events, referral
from domain.policies import duty_reactions, offer_rules, post_reactions, referral_rules
from domain.policies.facts import Facts
from domain.posts import events as posts
from domain.posts import post
from domain.shared.message import Command, Event
from domain.subsidies import claim
from domain.subsidies import events as claims
from domain.subsidies.kinds import kinds
from tenants.accounts.permissions import Permission
from tenants.handlings.handling import FOLLOWS, Handling, Lookup, Reaction, Read
from tenants.handlings.reads import case_of, catalogue_of
from tenants.unit import Source


def _duty(command: Any, lookup: Lookup) -> str:
    return events.stream(command.operator, command.duty)


def _offer(command: Any, facts: Facts) -> Source | None:
    """The offer of a vacancy that the duty is to answer."""
    found = offer_rules.offer_of_duty(command.duty)
    return (offer.decider, offer_events.offer_stream(found)) if found else None


_OFFER: Mapping[str, Read] = {"offer": _offer}
HANDLINGS: Mapping[type[Command], Handling] = {
    commands.RaiseDuty: Handling(Permission.SET_REMINDER, decider, _duty, begins=True),
    commands.DoDuty: Handling(Permission.DO_DUTY, decider, _duty, _OFFER, offer_rules.prepare_duty),
    commands.MoveDuty: Handling(FOLLOWS, decider, _duty),
    commands.MissDuty: Handling(Permission.CHASE_DUTY, decider, _duty),
    commands.MarkDutyOverdue: Handling(Permission.CHASE_DUTY, decider, _duty),
    commands.RemindOfDuty: Handling(Permission.REMIND_OF_DUTY, decider, _duty),
    commands.DropDuty: Handling(Permission.DROP_DUTY, decider, _duty, _OFFER, offer_rules.prepare_duty),
}


def _deadline(event: Any, facts: Facts) -> Source:
    return decider, events.stream(event.operator, duty_reactions.deadline_id(event.case))


def _referral(event: Any, facts: Facts) -> Source:
    return referral.decider, jobs.referral_stream(event.operator, event.referral)


def _answered(event: Any, facts: Facts) -> list[Source]:
    """What an employer's answer left to look into."""
    made: referral.Referral | None = facts["referral"]
    numbers = [number for number in ((made.case if made else ""), event.referral) if number]
    return [(decider, events.stream(event.operator, referral_rules.answer_duty(one))) for one in numbers]


def _sent(event: cases.CaseFinished, facts: Facts) -> Source | None:
    """What the case sent up to the county bureau: it is known by the case."""
    if event.item in kinds():
        return claim.decider, claims.stream(event.operator, event.case)
    return (post.decider, posts.stream(event.operator, event.case)) if event.item == post_reactions.ITEM else None


_KNOWN = {"case": case_of, "catalogue": catalogue_of}
_DATED = {**_KNOWN, "deadline": _deadline}
REACTIONS: Mapping[type[Event], Reaction] = {
    cases.CaseOpened: Reaction(duty_reactions.when_case_opened, {"catalogue": catalogue_of}),
    cases.CaseStepCompleted: Reaction(duty_reactions.when_step_completed, _KNOWN),
    cases.CaseFilled: Reaction(duty_reactions.when_case_filled, _DATED),
    cases.CaseFinished: Reaction(duty_reactions.when_case_finished, {**_DATED, "sent": _sent}),
    cases.CaseVoided: Reaction(duty_reactions.when_case_voided, _KNOWN),
    cases.CaseWithdrawn: Reaction(duty_reactions.when_case_withdrawn, _KNOWN),
    jobs.ReferralOutcomeRecorded: Reaction(
        referral_rules.when_known, {"referral": _referral}, then={"answered": _answered}
    ),
}
