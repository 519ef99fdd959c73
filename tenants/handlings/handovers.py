"""Handover of what an operator that left holds, and its final settlement."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from domain.cases import case
from domain.cases import events as case_events
from domain.duties import duty
from domain.duties import events as duty_events
from domain.feedback import complaint
from domain.feedback import events as feedback_events
from domain.handovers import commands, events
from domain.handovers.handover import CASE, DUTY, FOLLOW_UP, TASK, decider
from domain.jobs import events as job_events
from domain.jobs import referral
from domain.operators import events as operator_events
from domain.operators import operator
from domain.policies import carried_over
from domain.policies import handover_rules as rules
from domain.policies.facts import Facts
from domain.shared.decider import Decider
from domain.shared.message import Command, Event
from domain.tasks import events as task_events
from domain.tasks import given
from domain.ventures import events as venture_events
from domain.ventures import venture
from tenants.accounts.permissions import Permission
from tenants.handlings.handling import Handling, Lookup, Reaction
from tenants.handlings.reads import operator_of
from tenants.unit import Source


def _stream(command: Any, lookup: Lookup) -> str:
    return events.stream(command.operator, command.exit)


def _successor(command: Any, facts: Facts) -> Source:
    return operator.decider, operator_events.stream(command.to_operator)


def _states(event: Any, facts: Facts) -> list[Source] | None:
    """The cases, duties or referrals that are handed over, as they are."""
    if event.kind == CASE:
        return [(case.decider, case_events.stream(event.operator, one.key)) for one in event.items]
    if event.kind == DUTY:
        return [(duty.decider, duty_events.stream(event.operator, one.key)) for one in event.items]
    if event.kind == FOLLOW_UP:
        named = [rules.follow_up_of(one.key)[0] for one in event.items]
        return [(referral.decider, job_events.referral_stream(event.operator, one)) for one in named]
    return None


def _brought(event: Any, facts: Facts) -> list[Source] | None:
    """What is at hand beside the cases that are handed over, and goes on with them."""
    found: tuple[case.Case | None, ...] = facts["states"] if event.kind == CASE else ()
    along = [(one, carried_over.what_goes_along(one)) for one in found if one is not None]
    return [(_ALONG[kind][0], _ALONG[kind][1](one)) for one, kind in along if kind] or None


_ALONG: Mapping[str, tuple[Decider, Callable[[case.Case], str]]] = {
    "complaint": (complaint.decider, lambda one: feedback_events.complaint_stream(one.operator, one.case)),
    "venture": (venture.decider, lambda one: venture_events.venture_stream(one.operator, one.subject)),
}


def _givens(event: Any, facts: Facts) -> list[Source] | None:
    """What each of the tasks asked of the operator that left."""
    if event.kind != TASK:
        return None
    named = [rules.on_list_of(one.key)[0] for one in event.items]
    return [(given.decider, task_events.given_stream(event.operator, one)) for one in named]


_OPERATOR = {"operator": operator_of}
_P = Permission

HANDLINGS: Mapping[type[Command], Handling] = {
    commands.PlanHandover: Handling(
        _P.PLAN_HANDOVER, decider, _stream, {**_OPERATOR, "successor": _successor}, rules.prepare_plan
    ),
    commands.HandOverItems: Handling(_P.HAND_OVER, decider, _stream, _OPERATOR, rules.prepare_items),
    commands.HoldUpItem: Handling(_P.HAND_OVER, decider, _stream),
    commands.CompleteHandover: Handling(_P.HAND_OVER, decider, _stream),
    commands.CloseItem: Handling(_P.PLAN_HANDOVER, decider, _stream, _OPERATOR, rules.prepare_act),
    commands.ProposeFinalSettlement: Handling(_P.PLAN_HANDOVER, decider, _stream, _OPERATOR, rules.prepare_act),
    commands.ReturnFinalSettlement: Handling(_P.SETTLE_FINALLY, decider, _stream, _OPERATOR, rules.prepare_act),
    commands.ConfirmFinalSettlement: Handling(_P.SETTLE_FINALLY, decider, _stream, _OPERATOR, rules.prepare_act),
}

REACTIONS: Mapping[type[Event], Reaction] = {
    events.ItemsHandedOver: Reaction(
        rules.when_handed_over, {"states": _states, "givens": _givens}, then={"brought": _brought}
    ),
    events.ItemClosed: Reaction(rules.when_closed),
}
