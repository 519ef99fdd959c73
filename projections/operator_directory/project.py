"""Events of operators → rows."""

from __future__ import annotations

from domain.operators.events import ContractSigned, OperatorAdmitted, OperatorFlagged, OutletOpened, StaffJoined
from projections.operator_directory.tables import contracts, coverage, operator_words, operators, outlets, staff
from projections.room import Room, needs, on
from projections.rows import Key, Rows
from projections.words import normal, words
from tenants.store.envelope import Envelope


def on_admitted(rows: Rows, envelope: Envelope) -> None:
    event: OperatorAdmitted = envelope.event
    rows.add(
        operators,
        operator=event.operator,
        name=event.name,
        credit_code=event.credit_code,
        licence=event.licence,
        area=event.area,
        admitted_on=envelope.on,
        status="active",
        contracts=0,
        outlets=0,
        villages=0,
        staff=0,
        find=normal(event.name),
    )
    for word in words(event.name):
        rows.add(operator_words, word=word, id=event.operator)


def on_contract_signed(rows: Rows, envelope: Envelope) -> None:
    event: ContractSigned = envelope.event
    rows.add(
        contracts,
        operator=event.operator,
        contract=event.contract,
        items=event.items,
        areas=event.areas,
        first=event.first,
        last=event.last,
        targets=event.targets,
        prices_fen=event.prices_fen,
        budget_fen=event.budget_fen,
        signed_on=envelope.on,
        position=envelope.position,
    )
    operator = rows.change(operators, event.operator)
    operator["contracts"] += 1
    if operator["contract_first"] is None or event.first > operator["contract_first"]:
        operator["contract"] = event.contract
        operator["contract_first"] = event.first
        operator["contract_last"] = event.last
        operator["contract_items"] = event.items
        operator["budget_fen"] = event.budget_fen


def on_outlet_opened(rows: Rows, envelope: Envelope) -> None:
    event: OutletOpened = envelope.event
    rows.add(
        outlets,
        outlet=event.outlet,
        operator=event.operator,
        name=event.name,
        kind=event.kind,
        village=event.village,
        address=event.address,
        villages=event.villages,
        opened_on=envelope.on,
        staff=0,
    )
    operator = rows.change(operators, event.operator)
    operator["outlets"] += 1
    for key in _covered(envelope):
        if rows.get(coverage, key) is None:
            rows.add(coverage, operator=key[0], village=key[1], outlets=0)
            operator["villages"] += 1
        rows.change(coverage, key)["outlets"] += 1


def on_staff_joined(rows: Rows, envelope: Envelope) -> None:
    event: StaffJoined = envelope.event
    rows.add(
        staff,
        staff=event.staff,
        operator=event.operator,
        outlet=event.outlet,
        post=event.post,
        name=event.name.sealed,
        phone=event.phone.sealed,
        joined_on=envelope.on,
    )
    rows.change(operators, event.operator)["staff"] += 1
    rows.change(outlets, (event.outlet, event.operator))["staff"] += 1


def on_flagged(rows: Rows, envelope: Envelope) -> None:
    event: OperatorFlagged = envelope.event
    operator = rows.change(operators, event.operator)
    operator["status"] = "flagged"
    operator["flag_rule"] = event.rule
    operator["flag_periods"] = event.periods
    operator["flagged_on"] = envelope.on
    operator["flagged_at"] = envelope.recorded_at


def _covered(envelope: Envelope) -> list[Key]:
    """The village an outlet stands in and those it covers, each once."""
    event: OutletOpened = envelope.event
    return [(event.operator, village) for village in dict.fromkeys((event.village, *event.villages))]


_OPERATOR = needs(operators, "event.operator")
ROOM = Room(
    name="operator_directory",
    version=1,
    tables=(operators, operator_words, contracts, outlets, coverage, staff),
    handlers={
        OperatorAdmitted: on(on_admitted),
        ContractSigned: on(on_contract_signed, _OPERATOR),
        OutletOpened: on(on_outlet_opened, _OPERATOR, (coverage, _covered)),
        StaffJoined: on(on_staff_joined, _OPERATOR, needs(outlets, "event.outlet", "event.operator")),
        OperatorFlagged: on(on_flagged, _OPERATOR),
    },
)
