"""Operators: admission, contract, outlets, staff, flag and way out."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from domain.operators import commands, events, reentry
from domain.operators.operator import decider
from domain.policies import contract_rules, exit_rules
from domain.policies.facts import Facts
from domain.shared.message import Command
from tenants.accounts.permissions import Permission
from tenants.handlings.handling import FOLLOWS, Handling, own
from tenants.handlings.reads import catalogue_of
from tenants.unit import Source

_OPERATOR = own(events.stream, "operator")


def _bar(command: Any, facts: Facts) -> Source:
    return reentry.decider, events.reentry_stream(command.credit_code)


HANDLINGS: Mapping[type[Command], Handling] = {
    commands.AdmitOperator: Handling(
        Permission.ADMIT_OPERATOR, decider, _OPERATOR, {"bar": _bar}, exit_rules.prepare_admission, begins=True
    ),
    commands.SignContract: Handling(
        Permission.SIGN_CONTRACT, decider, _OPERATOR, {"catalogue": catalogue_of}, contract_rules.prepare_contract
    ),
    commands.OpenOutlet: Handling(Permission.OPEN_OUTLET, decider, _OPERATOR),
    commands.ChangeOutlet: Handling(Permission.CHANGE_OUTLET, decider, _OPERATOR),
    commands.CloseOutlet: Handling(Permission.CHANGE_OUTLET, decider, _OPERATOR),
    commands.ChangeStaff: Handling(Permission.CHANGE_STAFF, decider, _OPERATOR),
    commands.ReleaseStaff: Handling(Permission.CHANGE_STAFF, decider, _OPERATOR),
    commands.AddStaff: Handling(Permission.ADD_STAFF, decider, _OPERATOR),
    commands.FlagOperator: Handling(Permission.FLAG_OPERATOR, decider, _OPERATOR),
    commands.StartExit: Handling(FOLLOWS, decider, _OPERATOR),
    commands.ReleaseOperator: Handling(FOLLOWS, decider, _OPERATOR),
    commands.ExitOperator: Handling(FOLLOWS, decider, _OPERATOR),
    commands.BarReentry: Handling(FOLLOWS, reentry.decider, own(events.reentry_stream, "credit_code")),
}
