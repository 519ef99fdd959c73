"""Operators: admission, contract, outlets, staff, flag."""

from __future__ import annotations

from collections.abc import Mapping

from domain.operators import commands, events
from domain.operators.operator import decider
from domain.policies import contract_rules
from domain.shared.message import Command
from tenants.accounts.permissions import Permission
from tenants.handlings.handling import Handling, own

_OPERATOR = own(events.stream, "operator")

HANDLINGS: Mapping[type[Command], Handling] = {
    commands.AdmitOperator: Handling(Permission.ADMIT_OPERATOR, decider, _OPERATOR, begins=True),
    commands.SignContract: Handling(
        Permission.SIGN_CONTRACT, decider, _OPERATOR, prepare=contract_rules.prepare_contract
    ),
    commands.OpenOutlet: Handling(Permission.OPEN_OUTLET, decider, _OPERATOR),
    commands.ChangeOutlet: Handling(Permission.CHANGE_OUTLET, decider, _OPERATOR),
    commands.CloseOutlet: Handling(Permission.CHANGE_OUTLET, decider, _OPERATOR),
    commands.ChangeStaff: Handling(Permission.CHANGE_STAFF, decider, _OPERATOR),
    commands.ReleaseStaff: Handling(Permission.CHANGE_STAFF, decider, _OPERATOR),
    commands.AddStaff: Handling(Permission.ADD_STAFF, decider, _OPERATOR),
    commands.FlagOperator: Handling(Permission.FLAG_OPERATOR, decider, _OPERATOR),
}
