"""Job fairs and outreach events."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from domain.cases import events as cases
from domain.fairs import commands, events
from domain.fairs.fair import decider
from domain.policies import contract_rules
from domain.policies import fair_reactions as reactions
from domain.shared.message import Command, Event
from tenants.accounts.permissions import Permission
from tenants.handlings.handling import FOLLOWS, Handling, Lookup, Reaction
from tenants.handlings.reads import case_of, employer_of, operator_of, vacancy_of


def _stream(command: Any, lookup: Lookup) -> str:
    return events.stream(command.operator, command.fair)


def _ours(event: Any) -> bool:
    return bool(event.item == reactions.FAIR_ITEM)


UNDER_CONTRACT = ({"operator": operator_of}, contract_rules.prepare_under_contract)

HANDLINGS: Mapping[type[Command], Handling] = {
    commands.PlanFair: Handling(FOLLOWS, decider, _stream),
    commands.GiveStall: Handling(
        Permission.ARRANGE_FAIR,
        decider,
        _stream,
        {"employer": employer_of, "operator": operator_of},
        reactions.prepare_stall,
    ),
    commands.FreeStall: Handling(Permission.ARRANGE_FAIR, decider, _stream),
    commands.BringVacancy: Handling(
        Permission.ARRANGE_FAIR,
        decider,
        _stream,
        {"vacancy": vacancy_of, "operator": operator_of},
        reactions.prepare_vacancy,
    ),
    commands.OpenDoor: Handling(Permission.RUN_FAIR, decider, _stream, *UNDER_CONTRACT),
    commands.CloseDoor: Handling(Permission.RUN_FAIR, decider, _stream),
    commands.CheckIn: Handling(Permission.RUN_FAIR, decider, _stream, *UNDER_CONTRACT),
    commands.CheckInAtDoor: Handling(Permission.CHECK_IN_AT_DOOR, decider, _stream),
    commands.MakeLogEntry: Handling(Permission.RUN_FAIR, decider, _stream, *UNDER_CONTRACT),
    commands.HandleLogEntry: Handling(Permission.RUN_FAIR, decider, _stream, *UNDER_CONTRACT),
    commands.RecordStallResult: Handling(Permission.RUN_FAIR, decider, _stream, *UNDER_CONTRACT),
    commands.CloseFair: Handling(Permission.RUN_FAIR, decider, _stream, *UNDER_CONTRACT),
    commands.CompleteFair: Handling(FOLLOWS, decider, _stream),
    commands.CancelFair: Handling(FOLLOWS, decider, _stream),
}

REACTIONS: Mapping[type[Event], Reaction] = {
    cases.CaseOpened: Reaction(reactions.when_opened, when=_ours),
    cases.CaseFinished: Reaction(reactions.when_finished, when=_ours),
    cases.CaseFilled: Reaction(reactions.when_filled, {"case": case_of}),
    cases.CaseWithdrawn: Reaction(reactions.when_withdrawn, {"case": case_of}),
    cases.CaseVoided: Reaction(reactions.when_voided, when=_ours),
}
