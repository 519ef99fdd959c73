"""Handover: state, evolve, decide. Everything is handed over once; what is held up waits for a person."""

from __future__ import annotations

import msgspec

from domain.handovers import settlement
from domain.handovers.commands import (
    CloseItem,
    CompleteHandover,
    ConfirmFinalSettlement,
    HandOverItems,
    HoldUpItem,
    PlanHandover,
    ProposeFinalSettlement,
    ReturnFinalSettlement,
)
from domain.handovers.events import (
    FinalSettlementConfirmed,
    FinalSettlementProposed,
    FinalSettlementReturned,
    HandoverCompleted,
    HandoverPlanned,
    ItemClosed,
    ItemHeldUp,
    ItemsHandedOver,
)
from domain.handovers.settlement import Settlement
from domain.shared.decider import Decider, Decision
from domain.shared.message import Command, Event
from domain.shared.refusal import refuse

CASE, DUTY, PERSON, VOUCHER, FOLLOW_UP, TASK = "case", "duty", "person", "voucher", "follow-up", "task"
VACANCY, OFFER = "vacancy", "offer"
KINDS = (PERSON, CASE, VACANCY, OFFER, DUTY, FOLLOW_UP, TASK, VOUCHER)
"""In this order: a successor sees a person before it takes over what concerns them."""

CLOSABLE = (CASE, VACANCY, OFFER, DUTY, FOLLOW_UP, TASK)


class Handover(msgspec.Struct, frozen=True, kw_only=True):
    """`plans` maps an outlet to its successor and the outlet there; `gone` is what has left, by kind; `held` maps what
    is held up, as `<kind>/<key>`, to its outlet. `closed` counts what was brought to an end."""

    operator: str
    exit: str
    plans: dict[str, tuple[str, str]] = {}
    gone: dict[str, frozenset[str]] = {}
    held: dict[str, str] = {}
    closed: int = 0
    settlement: Settlement | None = None
    completed: bool = False


def evolve(state: Handover | None, event: Event) -> Handover | None:
    if state is None:
        if not isinstance(event, HandoverPlanned | FinalSettlementProposed | HandoverCompleted):
            return None  # a handover begins with none of the others
        state = Handover(operator=event.operator, exit=event.exit)
    match event:
        case HandoverPlanned():
            plans = {**state.plans, event.outlet: (event.to_operator, event.to_outlet)}
            held = {which: outlet for which, outlet in state.held.items() if outlet != event.outlet}
            return msgspec.structs.replace(state, plans=plans, held=held)
        case ItemsHandedOver():
            gone = state.gone.get(event.kind, frozenset()) | {one.key for one in event.items}
            return msgspec.structs.replace(state, gone={**state.gone, event.kind: gone})
        case ItemHeldUp():
            return msgspec.structs.replace(state, held={**state.held, _named(event.kind, event.key): event.outlet})
        case ItemClosed():
            held = {which: outlet for which, outlet in state.held.items() if which != _named(event.kind, event.key)}
            return msgspec.structs.replace(state, held=held, closed=state.closed + 1)
        case FinalSettlementProposed() | FinalSettlementReturned() | FinalSettlementConfirmed():
            return msgspec.structs.replace(state, settlement=settlement.evolve(state.settlement, event))
        case HandoverCompleted():
            return msgspec.structs.replace(state, completed=True)
    return state


def decide(command: Command, state: Handover | None) -> Decision:
    match command:
        case CompleteHandover() if state is None:
            return _complete(command, Handover(operator=command.operator, exit=command.exit))
        case _ if state is not None and state.completed:
            return _after_the_end(command)
        case PlanHandover():
            return _plan(command, state)
        case ProposeFinalSettlement() | ReturnFinalSettlement() | ConfirmFinalSettlement():
            return settlement.decide(command, state.settlement if state else None)
        case _ if state is None:
            return refuse("handovers.not-planned")
        case HandOverItems():
            return _hand_over(command, state)
        case HoldUpItem():
            return _hold_up(command, state)
        case CloseItem():
            return _close(command, state)
        case CompleteHandover():
            return _complete(command, state)
    raise TypeError(f"a handover does not decide {type(command).__name__}")


def _after_the_end(command: Command) -> Decision:
    """The schedule's own steps are done already; nobody begins anything anew."""
    if isinstance(command, HandOverItems | HoldUpItem | CompleteHandover):
        return []
    return refuse("handovers.completed")


def _plan(command: PlanHandover, state: Handover | None) -> Decision:
    if command.to_operator == command.operator:
        return refuse("handovers.to-itself", field="to")
    if state and state.plans.get(command.outlet) == (command.to_operator, command.to_outlet):
        return []
    planned = HandoverPlanned(
        operator=command.operator,
        exit=command.exit,
        outlet=command.outlet,
        to_operator=command.to_operator,
        to_outlet=command.to_outlet,
        by=command.by,
    )
    return [planned]


def _hand_over(command: HandOverItems, state: Handover) -> Decision:
    if command.kind not in KINDS:
        return refuse("handovers.kind", field="kind")
    successor = state.plans.get(command.outlet)
    if successor is None:
        return refuse("handovers.not-planned", field="outlet")
    gone = state.gone.get(command.kind, frozenset())
    items = tuple(one for one in command.items if one.key not in gone)
    if not items:
        return []
    handed = ItemsHandedOver(
        operator=command.operator,
        exit=command.exit,
        kind=command.kind,
        outlet=command.outlet,
        to_operator=successor[0],
        to_outlet=successor[1],
        items=items,
    )
    return [handed]


def _hold_up(command: HoldUpItem, state: Handover) -> Decision:
    if _named(command.kind, command.key) in state.held or command.key in state.gone.get(command.kind, frozenset()):
        return []
    held = ItemHeldUp(
        operator=command.operator,
        exit=command.exit,
        kind=command.kind,
        key=command.key,
        outlet=command.outlet,
        code=command.code,
        params=command.params,
    )
    return [held]


def _close(command: CloseItem, state: Handover) -> Decision:
    if command.kind not in CLOSABLE or _named(command.kind, command.key) not in state.held:
        return refuse("handovers.not-held", field="key")
    if not command.reason.strip():
        return refuse("handovers.reason", field="reason")
    closed = ItemClosed(
        operator=command.operator,
        exit=command.exit,
        kind=command.kind,
        key=command.key,
        outlet=state.held[_named(command.kind, command.key)],
        reason=command.reason.strip(),
        by=command.by,
    )
    return [closed]


def _named(kind: str, key: str) -> str:
    return f"{kind}/{key}"


def _complete(command: CompleteHandover, state: Handover) -> Decision:
    """Only when nothing is left and the final settlement is confirmed; until then there is nothing to say."""
    if command.left or state.held or state.settlement is None or not state.settlement.confirmed:
        return []
    numbers = {kind: len(state.gone.get(kind, ())) for kind in KINDS}
    completed = HandoverCompleted(
        operator=state.operator,
        exit=state.exit,
        cases=numbers[CASE],
        duties=numbers[DUTY],
        people=numbers[PERSON],
        vouchers=numbers[VOUCHER],
        closed=state.closed,
        follow_ups=numbers[FOLLOW_UP],
        tasks=numbers[TASK],
        vacancies=numbers[VACANCY],
        offers=numbers[OFFER],
    )
    return [completed]


decider = Decider(initial=None, evolve=evolve, decide=decide)
