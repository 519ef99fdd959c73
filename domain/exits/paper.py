"""The code on a notice or a decision, by which whoever holds it can check it without an account."""

from __future__ import annotations

from datetime import date

from domain.shared.papers import code_of


def paper_code(operator: str, exit: str, step: int, number: str, on: date) -> str:
    """Of one paper: `step` is the event's place in its stream, `number` the number that the bureau gave it."""
    return code_of("exit paper", operator, exit, str(step), number, on.isoformat())
