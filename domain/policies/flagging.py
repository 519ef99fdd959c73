"""A concluded appraisal that fails flags its operator, by the rules of the scheme it was scored by. Notice 五(三)."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date

from domain.appraisals.events import AppraisalConcluded
from domain.appraisals.language import FLAG_RULES, MOST_IN_A_ROW, FlagRule
from domain.appraisals.record import Appraisal
from domain.appraisals.scheme import FAILING, Scheme
from domain.operators.commands import FlagOperator
from domain.policies.facts import Facts
from domain.shared.message import Command
from domain.shared.period import Period

TWO = "two-failed-quarters"  # the name that two in a row have had from the beginning


def periods_beside(period: str) -> list[str]:
    """A period with those of its kind that can stand in a row with it, oldest first."""
    first = last = Period.parse(period)
    row = [period]
    for _ in range(MOST_IN_A_ROW - 1 if first.is_quarter else 0):
        first, last = first.previous, last.next
        row = [str(first), *row, str(last)]
    return row


def when_appraisal_concluded(event: AppraisalConcluded, facts: Facts, on: date) -> list[Command]:
    """Each rule that is met: a failed year, or so many failed quarters in a row.

    Quarters are concluded oldest first, but one may be caught up after its followers: both sides count.
    """
    beside: Sequence[Appraisal | None] = facts["beside"]
    rules, failing = _rules(event, beside, facts["scheme"] or ())
    if event.grade not in failing:
        return []
    period = Period.parse(event.period)
    commands: list[Command] = []
    for rule in rules:
        if rule.rule == "failed-year" and not period.is_quarter:
            commands.append(_flag(event, "failed-year", (event.period,), on))
        elif rule.rule == "failed-quarters" and period.is_quarter:
            name = TWO if rule.in_a_row == 2 else rule.rule
            failed = {one.period for one in beside if one and one.grade in failing} | {event.period}
            commands += [_flag(event, name, row, on) for row in _named(period, rule.in_a_row) if failed >= set(row)]
    return commands


def _rules(
    event: AppraisalConcluded, beside: Sequence[Appraisal | None], versions: Sequence[Scheme]
) -> tuple[tuple[FlagRule, ...], tuple[str, ...]]:
    """Those of the version it was scored by, and its failing grades; the default's where there is no such version."""
    scored = next((one for one in beside if one and one.period == event.period), None)
    scheme = next((one for one in versions if scored and one.version == scored.scheme_version), None)
    return (scheme.flag_rules, scheme.failing) if scheme else (FLAG_RULES, (FAILING,))


def _named(period: Period, length: int) -> Iterator[tuple[str, ...]]:
    return (tuple(str(one) for one in row) for row in rows_with(period, length))


def rows_with(period: Period, length: int) -> Iterator[tuple[Period, ...]]:
    """Every row of so many quarters that the period is in, the earliest first."""
    first = period
    for _ in range(length - 1):
        first = first.previous
    for _ in range(length):
        row, last = [first], first
        while len(row) < length:
            last = last.next
            row.append(last)
        yield tuple(row)
        first = first.next


def _flag(event: AppraisalConcluded, rule: str, periods: tuple[str, ...], on: date) -> FlagOperator:
    return FlagOperator(operator=event.operator, rule=rule, periods=periods, on=on)
