"""Convenience facilities of outlets."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from domain.cases import events as cases
from domain.facilities import commands, events
from domain.facilities.facility import decider
from domain.policies import contract_rules
from domain.policies import facility_reactions as reactions
from domain.shared.message import Command, Event
from tenants.accounts.permissions import Permission
from tenants.handlings.handling import FOLLOWS, Handling, Lookup, Reaction
from tenants.handlings.reads import case_of, operator_of


def _stream(command: Any, lookup: Lookup) -> str:
    return events.stream(command.operator, command.facility)


def _ours(event: Any) -> bool:
    return bool(event.item == reactions.FACILITY_ITEM)


UNDER_CONTRACT = ({"operator": operator_of}, contract_rules.prepare_under_contract)

HANDLINGS: Mapping[type[Command], Handling] = {
    commands.BuyFacility: Handling(FOLLOWS, decider, _stream),
    commands.PlaceFacility: Handling(Permission.KEEP_FACILITY, decider, _stream, *UNDER_CONTRACT),
    commands.CheckFacility: Handling(Permission.KEEP_FACILITY, decider, _stream, *UNDER_CONTRACT),
    commands.MendFacility: Handling(Permission.KEEP_FACILITY, decider, _stream, *UNDER_CONTRACT),
    commands.RetireFacility: Handling(Permission.KEEP_FACILITY, decider, _stream, *UNDER_CONTRACT),
    commands.TakeBackFacility: Handling(FOLLOWS, decider, _stream),
}

REACTIONS: Mapping[type[Event], Reaction] = {
    cases.CaseOpened: Reaction(reactions.when_opened, when=_ours),
    cases.CaseFilled: Reaction(reactions.when_filled, {"case": case_of}),
    cases.CaseWithdrawn: Reaction(reactions.when_withdrawn, {"case": case_of}),
    cases.CaseVoided: Reaction(reactions.when_voided, when=_ours),
}
