"""The final settlement (最终结算) of an operator that left: pure arithmetic, proposed by one, confirmed by another."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from decimal import ROUND_HALF_UP, Decimal

import msgspec

from domain.handovers.commands import ConfirmFinalSettlement, ProposeFinalSettlement, ReturnFinalSettlement
from domain.handovers.events import (
    FinalSettlementConfirmed,
    FinalSettlementProposed,
    FinalSettlementReturned,
    Line,
)
from domain.shared.decider import Decision
from domain.shared.message import Event
from domain.shared.refusal import refuse


class Settlement(msgspec.Struct, frozen=True, kw_only=True):
    """As it was proposed last; `returned` until it is proposed anew."""

    due_fen: int
    by: str
    confirmed: bool = False
    returned: bool = False


def lines(
    numbers: Mapping[str, int], prices_fen: Mapping[str, int], vouchers: int, voucher_fen: int
) -> tuple[Line, ...]:
    """What was done by item at its price, where there is one, and the redeemed vouchers as the last line."""
    found = [
        Line(item=item, number=numbers[item], unit_fen=price, amount_fen=numbers[item] * price)
        for item, price in sorted(prices_fen.items())
        if numbers.get(item)
    ]
    if vouchers:
        found.append(Line(item="", number=vouchers, unit_fen=0, amount_fen=voucher_fen))
    return tuple(found)


def earned(lines: Iterable[Line], coefficient: Decimal) -> int:
    """Cases × price × the coefficient, in fen rounded half up once; vouchers at what they were redeemed for."""
    work, vouchers = 0, 0
    for line in lines:
        if line.item:
            work += line.amount_fen
        else:
            vouchers += line.amount_fen
    return int((work * coefficient).to_integral_value(ROUND_HALF_UP)) + vouchers


def evolve(state: Settlement | None, event: Event) -> Settlement | None:
    match event:
        case FinalSettlementProposed():
            return Settlement(due_fen=event.due_fen, by=event.by)
        case FinalSettlementReturned() if state:
            return msgspec.structs.replace(state, returned=True)
        case FinalSettlementConfirmed() if state:
            return msgspec.structs.replace(state, confirmed=True)
    return state


def decide(
    command: ProposeFinalSettlement | ReturnFinalSettlement | ConfirmFinalSettlement, state: Settlement | None
) -> Decision:
    if state is not None and state.confirmed:
        repeated = isinstance(command, ConfirmFinalSettlement)
        return [] if repeated else refuse("handovers.settlement-confirmed")
    if isinstance(command, ProposeFinalSettlement):
        return _propose(command, state)
    if state is None or state.returned:
        return refuse("handovers.no-settlement")
    if isinstance(command, ReturnFinalSettlement):
        if not command.reason.strip():
            return refuse("handovers.reason", field="reason")
        reason = command.reason.strip()
        return [FinalSettlementReturned(operator=command.operator, exit=command.exit, reason=reason, by=command.by)]
    if command.by == state.by:
        return refuse("handovers.four-eyes")
    confirmed = FinalSettlementConfirmed(
        operator=command.operator, exit=command.exit, due_fen=state.due_fen, proposed_by=state.by, by=command.by
    )
    return [confirmed]


def _propose(command: ProposeFinalSettlement, state: Settlement | None) -> Decision:
    if state is not None and not state.returned:
        return refuse("handovers.settlement-open")
    if (command.paid_fen or command.deducted_fen) and not command.reason.strip():
        return refuse("handovers.settlement-reason", field="reason")
    whole = earned(command.lines, command.coefficient)
    proposed = FinalSettlementProposed(
        operator=command.operator,
        exit=command.exit,
        contract=command.contract,
        lines=command.lines,
        earned_fen=whole,
        coefficient=command.coefficient,
        graded=command.graded,
        paid_fen=command.paid_fen,
        deducted_fen=command.deducted_fen,
        due_fen=whole - command.paid_fen - command.deducted_fen,
        position=command.position,
        reason=command.reason.strip(),
        by=command.by,
    )
    return [proposed]
