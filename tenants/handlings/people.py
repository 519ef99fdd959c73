"""People: registered once in the province, and the statuses that follow from their cases."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from domain.cases import events as case_events
from domain.people import commands, events
from domain.people.person import decider
from domain.policies import contract_rules, effects, status_reactions
from domain.shared.message import Command, Event
from tenants.accounts.permissions import Permission
from tenants.handlings.handling import FOLLOWS, Handling, Lookup, Reaction, own
from tenants.handlings.reads import case_of, operator_of


def _known_or_new(command: Any, lookup: Lookup) -> str:
    """A person is known once: the number's holder, or the new one."""
    return events.stream(lookup(effects.IDENTITY, command.identity_key) or command.person)


_PERSON = own(events.stream, "person")


def _at_outlet(permission: Permission) -> Handling:
    return Handling(permission, decider, _PERSON, {"operator": operator_of}, contract_rules.prepare_person)


def _under_contract(permission: Permission) -> Handling:
    return Handling(permission, decider, _PERSON, {"operator": operator_of}, contract_rules.prepare_under_contract)


HANDLINGS: Mapping[type[Command], Handling] = {
    commands.RegisterPerson: Handling(
        Permission.REGISTER_PERSON,
        decider,
        _known_or_new,
        {"operator": operator_of},
        contract_rules.prepare_person,
        begins=True,
    ),
    commands.AssignPerson: Handling(Permission.REGISTER_PERSON, decider, _PERSON),
    commands.CorrectPerson: _at_outlet(Permission.CORRECT_PERSON),
    commands.CorrectIdentity: _at_outlet(Permission.CORRECT_PERSON),
    commands.RecordContact: _at_outlet(Permission.RECORD_CONTACT),
    commands.RecordFact: _under_contract(Permission.RECORD_FACT),
    commands.WithdrawFact: _under_contract(Permission.RECORD_FACT),
    commands.ReviewGroups: Handling(Permission.REVIEW_GROUPS, decider, _PERSON),
    commands.GainStatus: Handling(FOLLOWS, decider, _PERSON),
    commands.EndStatus: Handling(FOLLOWS, decider, _PERSON),
    commands.ExpireStatus: Handling(Permission.EXPIRE_STATUS, decider, _PERSON),
}

REACTIONS: Mapping[type[Event], Reaction] = {
    case_events.CaseFinished: Reaction(
        status_reactions.when_registration_finished, {"case": case_of}, status_reactions.gives_a_status
    ),
    case_events.CaseVoided: Reaction(status_reactions.when_registration_voided, when=status_reactions.gives_a_status),
}
