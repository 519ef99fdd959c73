"""A flag opens a way out, and where that leads changes what the operator is."""

from __future__ import annotations

from datetime import date

from domain.exits.commands import OpenExit
from domain.exits.events import DecisionConfirmed, NoticeServed
from domain.operators.commands import BarReentry, ExitOperator, ReleaseOperator, StartExit
from domain.operators.events import OperatorExited, OperatorFlagged
from domain.operators.operator import Operator
from domain.policies.facts import Facts
from domain.shared.message import Command


def when_flagged(event: OperatorFlagged, facts: Facts, on: date) -> list[Command]:
    """Nothing flagged goes without an open procedure."""
    operator: Operator | None = facts["operator"]
    if operator is None or not operator.exit:
        return []
    return [OpenExit(operator=event.operator, exit=operator.exit, rule=event.rule, periods=event.periods, on=on)]


def when_served(event: NoticeServed, facts: Facts, on: date) -> list[Command]:
    return [StartExit(operator=event.operator, exit=event.exit, on=on)]


def when_decided(event: DecisionConfirmed, facts: Facts, on: date) -> list[Command]:
    if event.outcome == "release":
        return [ReleaseOperator(operator=event.operator, exit=event.exit, on=on)]
    if event.outcome != "exit" or event.effective_on is None or event.barred_until is None:
        return []
    left = ExitOperator(
        operator=event.operator,
        exit=event.exit,
        effective_on=event.effective_on,
        barred_until=event.barred_until,
        handover_days=event.handover_days,
        handover_until=event.handover_until,
        on=on,
    )
    return [left]


def when_exited(event: OperatorExited, facts: Facts, on: date) -> list[Command]:
    return [BarReentry(credit_code=event.credit_code, operator=event.operator, until=event.barred_until, on=on)]
