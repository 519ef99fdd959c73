"""Handover of what an operator that left holds, and its final settlement."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from domain.cases import case
from domain.cases import events as case_events
from domain.duties import duty
from domain.duties import events as duty_events
from domain.handovers import commands, events
from domain.handovers.handover import CASE, DUTY, decider
from domain.operators import events as operator_events
from domain.operators import operator
from domain.policies import handover_rules as rules
from domain.policies.facts import Facts
from domain.shared.message import Command, Event
from tenants.accounts.permissions import Permission
from tenants.handlings.handling import Handling, Lookup, Reaction
from tenants.handlings.reads import operator_of
from tenants.unit import Source


def _stream(command: Any, lookup: Lookup) -> str:
    return events.stream(command.operator, command.exit)


def _successor(command: Any, facts: Facts) -> Source:
    return operator.decider, operator_events.stream(command.to_operator)


def _states(event: Any, facts: Facts) -> list[Source] | None:
    """The cases or duties that are handed over, as they are."""
    if event.kind == CASE:
        return [(case.decider, case_events.stream(event.operator, one.key)) for one in event.items]
    if event.kind == DUTY:
        return [(duty.decider, duty_events.stream(event.operator, one.key)) for one in event.items]
    return None


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
    events.ItemsHandedOver: Reaction(rules.when_handed_over, {"states": _states}),
    events.ItemClosed: Reaction(rules.when_closed),
}
