"""Nothing may be recorded outside the contract's items, areas and period: the answer says which of the three it was."""

from __future__ import annotations

from datetime import date

from domain.operators.operator import Contract, Operator
from domain.shared.area import is_village, within
from domain.shared.refusal import Refusal, refuse


def contract_for(operator: Operator | None, item: str, village: str, day: date) -> Contract | Refusal:
    """The contract that covers the item in the village on the day, or why there is none."""
    if problem := out_of_period(operator, day):
        return problem
    in_area = [c for c in _in_force(operator, day) if is_village(village) and within(village, c.areas)]
    if not in_area:
        return refuse("contract.area", field="village", village=village)
    covering = [c for c in in_area if item in c.items]
    if not covering:
        return refuse("contract.item", field="item", item=item)
    return covering[0]


def out_of_period(operator: Operator | None, day: date) -> Refusal | None:
    """Why the operator may record nothing at all on the day, or None when a contract is in force."""
    if operator is None:
        return refuse("operators.unknown")
    if _in_force(operator, day):
        return None
    past = [c.last for c in operator.contracts if c.last < day]
    if past:
        return refuse("contract.expired", field="on", last=max(past).isoformat())
    if operator.contracts:
        return refuse("contract.not-begun", field="on", first=min(c.first for c in operator.contracts).isoformat())
    return refuse("contract.none")


def at_outlet(operator: Operator | None, outlet: str) -> Refusal | None:
    """The outlet must be one of the operator's own."""
    known = operator is not None and outlet in operator.outlets
    return None if known else refuse("outlets.unknown", field="outlet")


def _in_force(operator: Operator | None, day: date) -> list[Contract]:
    return [c for c in operator.contracts if c.in_force_on(day)] if operator else []
