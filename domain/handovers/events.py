"""Stream `<operator>/handover/<exit>`: what an operator that left passes on (移交), and its final settlement.

Money in fen. `by` is a user id.
"""

from __future__ import annotations

from decimal import Decimal

import msgspec

from domain.shared.message import Event


class Moved(msgspec.Struct, frozen=True, kw_only=True):
    """One thing that was handed over. `became` is its id at the successor: of a case or duty another one.

    Of a case, the first `steps` steps were taken over as done; of a task, so many were done before.
    """

    key: str
    became: str = ""
    steps: int = 0


class Line(msgspec.Struct, frozen=True, kw_only=True):
    """Finished cases of an item at the contract's price, or with an empty `item` the redeemed vouchers."""

    item: str
    number: int
    unit_fen: int
    amount_fen: int


class HandoverPlanned(Event, frozen=True, kw_only=True):
    """What one outlet holds goes to an outlet of another operator."""

    operator: str
    exit: str
    outlet: str
    to_operator: str
    to_outlet: str
    by: str


class ItemsHandedOver(Event, frozen=True, kw_only=True):
    """`kind` is case, vacancy, offer, duty, follow-up, task, person or voucher; all of one outlet."""

    operator: str
    exit: str
    kind: str
    outlet: str
    to_operator: str
    to_outlet: str
    items: tuple[Moved, ...]


class ItemHeldUp(Event, frozen=True, kw_only=True):
    """The successor cannot take it: `code` and `params` are the refusal's. The bureau decides what becomes of it."""

    operator: str
    exit: str
    kind: str
    key: str
    outlet: str
    code: str
    params: dict[str, str | int]


class ItemClosed(Event, frozen=True, kw_only=True):
    """What nobody can take over was brought to an end, for a reason."""

    operator: str
    exit: str
    kind: str
    key: str
    outlet: str
    reason: str
    by: str


class FinalSettlementProposed(Event, frozen=True, kw_only=True):
    """What is still owed by 四(二): work by person and service × the coefficient of the last grade, − paid, − deducted.

    `position` is of the log, up to which the work was counted. `due_fen` below 0 is claimed back.
    """

    operator: str
    exit: str
    contract: str
    lines: tuple[Line, ...]
    earned_fen: int
    coefficient: Decimal
    graded: str  # the period whose grade gave the coefficient; empty when there is none
    paid_fen: int
    deducted_fen: int
    due_fen: int
    position: int
    reason: str
    by: str


class FinalSettlementReturned(Event, frozen=True, kw_only=True):
    operator: str
    exit: str
    reason: str
    by: str


class FinalSettlementConfirmed(Event, frozen=True, kw_only=True):
    """By a second person of the bureau."""

    operator: str
    exit: str
    due_fen: int
    proposed_by: str
    by: str


class HandoverCompleted(Event, frozen=True, kw_only=True, omit_defaults=True):
    """Nothing is left without an owner. The numbers of what was handed over and of what was closed."""

    operator: str
    exit: str
    cases: int
    duties: int
    people: int
    vouchers: int
    closed: int
    follow_ups: int = 0
    tasks: int = 0
    vacancies: int = 0
    offers: int = 0


EVENTS = {
    "handovers.planned.v1": HandoverPlanned,
    "handovers.items-handed-over.v1": ItemsHandedOver,
    "handovers.item-held-up.v1": ItemHeldUp,
    "handovers.item-closed.v1": ItemClosed,
    "handovers.settlement-proposed.v1": FinalSettlementProposed,
    "handovers.settlement-returned.v1": FinalSettlementReturned,
    "handovers.settlement-confirmed.v1": FinalSettlementConfirmed,
    "handovers.completed.v1": HandoverCompleted,
}
PERSONAL_OF: dict[str, str] = {}


def stream(operator: str, exit: str) -> str:
    return f"{operator}/handover/{exit}"
