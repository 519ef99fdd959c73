"""What is kept of the workforce is the operator's: its own staff, its open outlets, the villages of its contracts."""

from __future__ import annotations

from typing import Any

from domain.operators.operator import Operator
from domain.policies.facts import Facts
from domain.shared.area import is_village, within
from domain.shared.message import Command
from domain.shared.refusal import Refusal, refuse


def prepare_staff_record(command: Any, facts: Facts) -> Command | Refusal:
    """Only of somebody who works there now."""
    operator: Operator | None = facts["operator"]
    known = operator is not None and command.staff in operator.staff
    return command if known else refuse("staff.unknown", field="staff")


def prepare_at_outlet(command: Any, facts: Facts) -> Command | Refusal:
    """Only at an outlet that is open."""
    operator: Operator | None = facts["operator"]
    known = operator is not None and command.outlet in operator.outlets
    return command if known else refuse("outlets.unknown", field="outlet")


def prepare_in_village(command: Any, facts: Facts) -> Command | Refusal:
    """Only in a village that a contract reaches."""
    operator: Operator | None = facts["operator"]
    areas = tuple(area for contract in operator.contracts for area in contract.areas) if operator else ()
    reached = is_village(command.village) and within(command.village, areas)
    return command if reached else refuse("contract.area", field="village", village=command.village)
