"""Nothing may be recorded outside the contract's items, areas and period: the answer says which of the three it was."""

from __future__ import annotations

from datetime import date

from domain.operators.operator import Contract, Operator
from domain.shared.area import within
from domain.shared.refusal import Refusal, refuse


def contract_for(operator: Operator | None, item: str, village: str, day: date) -> Contract | Refusal:
    """The contract that covers the item in the village on the day, or why there is none."""
    if operator is None:
        return refuse("operators.unknown")
    in_force = [c for c in operator.contracts if c.in_force_on(day)]
    if not in_force:
        return _out_of_period(operator, day)
    in_area = [c for c in in_force if within(village, c.areas)]
    if not in_area:
        return refuse("contract.area", field="village", village=village)
    covering = [c for c in in_area if item in c.items]
    if not covering:
        return refuse("contract.item", field="item", item=item)
    return covering[0]


def _out_of_period(operator: Operator, day: date) -> Refusal:
    past = [c.last for c in operator.contracts if c.last < day]
    if past:
        return refuse("contract.expired", field="on", last=max(past).isoformat())
    ahead = [c.first for c in operator.contracts if c.first > day]
    if ahead:
        return refuse("contract.not-begun", field="on", first=min(ahead).isoformat())
    return refuse("contract.none")
