"""Information made public."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from domain.cases import events as cases
from domain.policies import contract_rules
from domain.policies import publication_reactions as reactions
from domain.publications import commands, events
from domain.publications.publication import decider
from domain.shared.message import Command, Event
from tenants.accounts.permissions import Permission
from tenants.handlings.handling import FOLLOWS, Handling, Lookup, Reaction
from tenants.handlings.reads import case_of, operator_of


def _stream(command: Any, lookup: Lookup) -> str:
    return events.stream(command.operator, command.publication)


def _ours(event: Any) -> bool:
    return event.item in reactions.ITEMS


UNDER_CONTRACT = ({"operator": operator_of}, contract_rules.prepare_under_contract)

HANDLINGS: Mapping[type[Command], Handling] = {
    commands.DraftPublication: Handling(FOLLOWS, decider, _stream),
    commands.ReviewPublication: Handling(Permission.RUN_PUBLICATION, decider, _stream, *UNDER_CONTRACT),
    commands.PublishPublication: Handling(Permission.RUN_PUBLICATION, decider, _stream, *UNDER_CONTRACT),
    commands.RevisePublication: Handling(Permission.RUN_PUBLICATION, decider, _stream, *UNDER_CONTRACT),
    commands.WithdrawPublication: Handling(Permission.RUN_PUBLICATION, decider, _stream),
    commands.CompletePublication: Handling(FOLLOWS, decider, _stream),
    commands.TakeBackPublication: Handling(FOLLOWS, decider, _stream),
}

REACTIONS: Mapping[type[Event], Reaction] = {
    cases.CaseOpened: Reaction(reactions.when_opened, when=_ours),
    cases.CaseFinished: Reaction(reactions.when_finished, when=_ours),
    cases.CaseFilled: Reaction(reactions.when_filled, {"case": case_of}),
    cases.CaseWithdrawn: Reaction(reactions.when_withdrawn, {"case": case_of}),
    cases.CaseVoided: Reaction(reactions.when_voided, when=_ours),
}
