"""An operator that left reads its history and writes nothing (只读): one look for every command of its people."""

from __future__ import annotations

from datetime import date

from domain.operators import events, operator
from domain.operators.operator import Operator
from domain.shared.refusal import Refusal, refuse
from tenants.context import Context
from tenants.unit import Unit


def left_for_good(unit: Unit, context: Context, today: date) -> Refusal | None:
    """Why the people of a tenant may not write any more; None for everybody else. Notice 五(三): 退出处理."""
    if not context.role.in_tenant or context.tenant is None:
        return None
    known: Operator | None = unit.state((operator.decider, events.stream(context.tenant)))
    if known is None or known.exited_on is None or today < known.exited_on:
        return None
    return refuse("operators.exited", on=known.exited_on.isoformat())
