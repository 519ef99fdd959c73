"""What may be asked of a handover. `by` is filled in with who asks."""

from __future__ import annotations

from decimal import Decimal

from domain.handovers.events import Line, Moved
from domain.shared.message import Command


class PlanHandover(Command, frozen=True, kw_only=True):
    """Name who takes over what an outlet holds; named again, the later one holds for what is not handed over yet."""

    operator: str
    exit: str
    outlet: str
    to_operator: str
    to_outlet: str
    by: str = ""


class HandOverItems(Command, frozen=True, kw_only=True):
    """Hand over what the plan names a successor for; what follows from it is done in the same transaction."""

    operator: str
    exit: str
    kind: str
    outlet: str
    items: tuple[Moved, ...]


class HoldUpItem(Command, frozen=True, kw_only=True):
    operator: str
    exit: str
    kind: str
    key: str
    outlet: str
    code: str
    params: dict[str, str | int] = {}


class CloseItem(Command, frozen=True, kw_only=True):
    """End what was held up: a case is withdrawn, a duty dropped."""

    operator: str
    exit: str
    kind: str
    key: str
    reason: str
    by: str = ""


class ProposeFinalSettlement(Command, frozen=True, kw_only=True):
    """`lines` are counted by the system; what was paid before and what is deducted is the officer's, with a reason."""

    operator: str
    exit: str
    contract: str
    lines: tuple[Line, ...]
    coefficient: Decimal
    graded: str
    paid_fen: int
    deducted_fen: int
    position: int
    reason: str = ""
    by: str = ""


class ReturnFinalSettlement(Command, frozen=True, kw_only=True):
    operator: str
    exit: str
    reason: str
    by: str = ""


class ConfirmFinalSettlement(Command, frozen=True, kw_only=True):
    operator: str
    exit: str
    by: str = ""


class CompleteHandover(Command, frozen=True, kw_only=True):
    """`left` is how much has no new owner yet, as counted now."""

    operator: str
    exit: str
    left: int
