"""The code on a final settlement (最终结算单), by which whoever holds it can check it without an account."""

from __future__ import annotations

from datetime import date

from domain.shared.papers import code_of


def settlement_code(operator: str, exit: str, contract: str, due_fen: int, position: int, on: date) -> str:
    """Made of what was confirmed, and the day on which it was."""
    return code_of("final settlement", operator, exit, contract, str(due_fen), str(position), on.isoformat())
