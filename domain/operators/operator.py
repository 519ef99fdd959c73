"""Operator: state, evolve, decide."""

from __future__ import annotations

import re
from datetime import date

import msgspec

from domain.operators import leaving, outlet, staff
from domain.operators.commands import (
    AddStaff,
    AdmitOperator,
    ChangeOutlet,
    ChangeStaff,
    CloseOutlet,
    ExitOperator,
    FlagOperator,
    OpenOutlet,
    ReleaseOperator,
    ReleaseStaff,
    SignContract,
    StartExit,
)
from domain.operators.events import (
    ContractSigned,
    OperatorAdmitted,
    OperatorExited,
    OperatorExitStarted,
    OperatorFlagged,
    OperatorReleased,
    OutletChanged,
    OutletClosed,
    OutletOpened,
    StaffChanged,
    StaffJoined,
    StaffLeft,
)
from domain.operators.outlet import Described
from domain.operators.staff import Posted
from domain.shared.area import is_area, within
from domain.shared.decider import Decider, Decision
from domain.shared.identity import is_credit_code
from domain.shared.message import Command, Event
from domain.shared.refusal import Refusal, refuse

_CODE = re.compile(r"op-(\d{6})-\d{3,6}", re.ASCII)
_COUNTY = 6  # digits of a county's code: no bureau stands below a county


class Contract(msgspec.Struct, frozen=True, kw_only=True):
    """A contract as later decisions need it. Money in fen; targets a quarter."""

    contract: str
    items: tuple[str, ...]
    areas: tuple[str, ...]
    first: date
    last: date
    targets: dict[str, int]
    prices_fen: dict[str, int]
    budget_fen: int

    def in_force_on(self, day: date) -> bool:
        return self.first <= day <= self.last


class Operator(msgspec.Struct, frozen=True, kw_only=True):
    """An admitted operator. `outlets` maps an open outlet to its village; `flagged` holds the rules that flagged it.

    `described` is each outlet as it was told last, `posted` where and as what each member of staff is. `status` is
    active, flagged, exiting, released or exited; `exit` is the number of the way out that is open, of `exits` so far.
    """

    operator: str
    name: str
    credit_code: str
    area: str
    contracts: tuple[Contract, ...] = ()
    outlets: dict[str, str] = {}
    staff: frozenset[str] = frozenset()
    described: dict[str, Described] = {}
    closed: frozenset[str] = frozenset()
    posted: dict[str, Posted] = {}
    gone: frozenset[str] = frozenset()
    flagged: tuple[tuple[str, tuple[str, ...]], ...] = ()
    status: str = "active"
    exit: str = ""
    exits: int = 0
    exited_on: date | None = None
    barred_until: date | None = None


def evolve(state: Operator | None, event: Event) -> Operator | None:
    if isinstance(event, OperatorAdmitted):
        return Operator(operator=event.operator, name=event.name, credit_code=event.credit_code, area=event.area)
    if state is None:
        return None
    match event:
        case ContractSigned():
            signed = Contract(
                contract=event.contract,
                items=event.items,
                areas=event.areas,
                first=event.first,
                last=event.last,
                targets=event.targets,
                prices_fen=event.prices_fen,
                budget_fen=event.budget_fen,
            )
            return msgspec.structs.replace(state, contracts=(*state.contracts, signed))
        case OutletOpened() | OutletChanged() | OutletClosed():
            return outlet.evolve(state, event)
        case StaffJoined() | StaffChanged() | StaffLeft():
            return staff.evolve(state, event)
        case OperatorFlagged() | OperatorExitStarted() | OperatorReleased() | OperatorExited():
            return leaving.evolve(state, event)
    return state


def decide(command: Command, state: Operator | None) -> Decision:
    if isinstance(command, AdmitOperator):
        return _admit(command, state)
    if state is None:
        return refuse("operators.unknown")
    match command:
        case SignContract():
            return _sign(command, state)
        case OpenOutlet() | ChangeOutlet() | CloseOutlet():
            return outlet.decide(command, state)
        case AddStaff() | ChangeStaff() | ReleaseStaff():
            return staff.decide(command, state)
        case FlagOperator() | StartExit() | ReleaseOperator() | ExitOperator():
            return leaving.decide(command, state)
    raise TypeError(f"an operator does not decide {type(command).__name__}")


def _admit(command: AdmitOperator, state: Operator | None) -> Decision:
    if state is not None:
        same = (state.name, state.credit_code) == (command.name, command.credit_code)
        return [] if same else refuse("operators.code-taken", field="operator")
    if problem := _admission_problem(command):
        return problem
    admitted = OperatorAdmitted(
        operator=command.operator,
        name=command.name,
        credit_code=command.credit_code,
        licence=command.licence,
        area=command.area,
    )
    return [admitted]


def _admission_problem(command: AdmitOperator) -> Refusal | None:
    if not is_area(command.area) or len(command.area) > _COUNTY:
        return refuse("operators.area", field="area")
    code = _CODE.fullmatch(command.operator)
    if code is None or not within(code[1], (command.area,)):
        return refuse("operators.code", field="operator")
    if not command.name.strip():
        return refuse("operators.name", field="name")
    if not is_credit_code(command.credit_code):
        return refuse("operators.credit-code", field="credit_code")
    return None if command.licence.strip() else refuse("operators.licence", field="licence")


def _sign(command: SignContract, state: Operator) -> Decision:
    signed_before = next((c for c in state.contracts if c.contract == command.contract), None)
    if signed_before is not None:
        same = all(getattr(signed_before, f) == getattr(command, f) for f in Contract.__struct_fields__)
        return [] if same else refuse("contracts.number-taken", field="contract")
    if problem := _contract_problem(command, state):
        return problem
    signed = ContractSigned(
        operator=command.operator,
        contract=command.contract,
        items=command.items,
        areas=command.areas,
        first=command.first,
        last=command.last,
        targets=command.targets,
        prices_fen=command.prices_fen,
        budget_fen=command.budget_fen,
    )
    return [signed]


def _contract_problem(command: SignContract, state: Operator) -> Refusal | None:
    if state.exited_on:
        return refuse("operators.exited", on=state.exited_on.isoformat())
    if command.last < command.first:
        return refuse("contracts.period-order", field="last")
    if not command.items:
        return refuse("contracts.no-items", field="items")
    if not command.areas or not all(is_area(a) and within(a, (state.area,)) for a in command.areas):
        return refuse("contracts.areas", field="areas")
    if command.budget_fen <= 0:
        return refuse("contracts.amounts", field="budget_fen")
    if not any(command.targets.values()):
        return refuse("contracts.no-targets", field="targets")
    if not set(command.prices_fen) <= set(command.items):
        return refuse("contracts.prices", field="prices_fen")
    overlap = any(c.first <= command.last and command.first <= c.last for c in state.contracts)
    return refuse("contracts.overlap", field="first") if overlap else None


decider = Decider(initial=None, evolve=evolve, decide=decide)
