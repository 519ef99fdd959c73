"""Surveys, assistance activities and the development of posts."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from domain.campaigns import commands, events
from domain.campaigns.campaign import decider
from domain.campaigns.state import KIND_OF_ITEM
from domain.cases import events as cases
from domain.policies import campaign_reactions as reactions
from domain.policies import contract_rules
from domain.shared.message import Command, Event
from tenants.accounts.permissions import Permission
from tenants.handlings.handling import FOLLOWS, Handling, Lookup, Reaction
from tenants.handlings.reads import case_of, operator_of


def _stream(command: Any, lookup: Lookup) -> str:
    return events.stream(command.operator, command.campaign)


def _ours(event: Any) -> bool:
    return event.item in KIND_OF_ITEM


UNDER_CONTRACT = ({"operator": operator_of}, contract_rules.prepare_under_contract)

HANDLINGS: Mapping[type[Command], Handling] = {
    commands.PlanCampaign: Handling(FOLLOWS, decider, _stream),
    commands.AddTargets: Handling(Permission.RUN_CAMPAIGN, decider, _stream, *UNDER_CONTRACT),
    commands.CollectAnswers: Handling(Permission.RUN_CAMPAIGN, decider, _stream, *UNDER_CONTRACT),
    commands.GiveAssistance: Handling(Permission.RUN_CAMPAIGN, decider, _stream, *UNDER_CONTRACT),
    commands.NoteGuidance: Handling(Permission.RUN_CAMPAIGN, decider, _stream, *UNDER_CONTRACT),
    commands.DevelopPost: Handling(Permission.RUN_CAMPAIGN, decider, _stream, *UNDER_CONTRACT),
    commands.TakeOutPost: Handling(Permission.RUN_CAMPAIGN, decider, _stream),
    commands.PublishPosts: Handling(Permission.RUN_CAMPAIGN, decider, _stream, *UNDER_CONTRACT),
    commands.CloseCampaign: Handling(Permission.RUN_CAMPAIGN, decider, _stream, *UNDER_CONTRACT),
    commands.CompleteCampaign: Handling(FOLLOWS, decider, _stream),
    commands.CancelCampaign: Handling(FOLLOWS, decider, _stream),
}

REACTIONS: Mapping[type[Event], Reaction] = {
    cases.CaseOpened: Reaction(reactions.when_opened, when=_ours),
    cases.CaseFinished: Reaction(reactions.when_finished, when=_ours),
    cases.CaseFilled: Reaction(reactions.when_filled, {"case": case_of}),
    cases.CaseWithdrawn: Reaction(reactions.when_withdrawn, {"case": case_of}),
    cases.CaseVoided: Reaction(reactions.when_voided, when=_ours),
}
