"""People: registered once in the province, and the statuses that follow from their cases."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from domain.people import commands, events
from domain.people.person import decider
from domain.policies import contract_rules, effects
from domain.shared.message import Command
from tenants.accounts.permissions import Permission
from tenants.handlings.handling import FOLLOWS, Handling, Lookup, own
from tenants.handlings.reads import operator_of


def _known_or_new(command: Any, lookup: Lookup) -> str:
    """A person is known once: the number's holder, or the new one."""
    return events.stream(lookup(effects.IDENTITY, command.identity_key) or command.person)


_PERSON = own(events.stream, "person")

HANDLINGS: Mapping[type[Command], Handling] = {
    commands.RegisterPerson: Handling(
        Permission.REGISTER_PERSON,
        decider,
        _known_or_new,
        {"operator": operator_of},
        contract_rules.prepare_person,
        begins=True,
    ),
    commands.GainStatus: Handling(FOLLOWS, decider, _PERSON),
    commands.EndStatus: Handling(FOLLOWS, decider, _PERSON),
}
