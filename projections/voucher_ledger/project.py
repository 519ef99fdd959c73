"""Events of vouchers → rows, and the running totals of their policies in fen."""

from __future__ import annotations

from typing import Any

from domain.people.events import PersonRegistered, PersonServed
from domain.vouchers.events import (
    VoucherClaimed,
    VoucherExpired,
    VoucherIssued,
    VoucherPolicyOpened,
    VoucherRedeemed,
    VoucherReversed,
)
from projections.room import Room, needs, on
from projections.rows import Rows
from projections.voucher_ledger.tables import holders, holders_served, voucher_life, voucher_policies, vouchers
from tenants.store.envelope import Envelope


def on_person_registered(rows: Rows, envelope: Envelope) -> None:
    event: PersonRegistered = envelope.event
    rows.add(holders, person=event.person, village=event.village)
    on_person_served(rows, envelope)


def on_person_served(rows: Rows, envelope: Envelope) -> None:
    event: PersonRegistered | PersonServed = envelope.event
    rows.add(holders_served, operator=event.operator, person=event.person)


def on_policy_opened(rows: Rows, envelope: Envelope) -> None:
    event: VoucherPolicyOpened = envelope.event
    rows.add(
        voucher_policies,
        policy=event.policy,
        name=event.name,
        area=event.area,
        items=event.items,
        face_fen=event.face_fen,
        valid_days=event.valid_days,
        budget_fen=event.budget_fen,
        first=event.first,
        last=event.last,
        opened_on=envelope.on,
        **dict.fromkeys(
            [name + unit for name in ("issued", "redeemed", "expired", "reversed") for unit in ("", "_fen")], 0
        ),
    )


def on_issued(rows: Rows, envelope: Envelope) -> None:
    event: VoucherIssued = envelope.event
    policy = rows.change(voucher_policies, event.policy)
    policy["issued"] += 1
    policy["issued_fen"] += event.face_fen
    rows.add(
        vouchers,
        voucher=event.voucher,
        policy=event.policy,
        policy_name=policy["name"],
        person=event.person,
        area=policy["area"],
        village=rows.row(holders, event.person)["village"],
        items=event.items,
        face_fen=event.face_fen,
        status="issued",
        issued_on=envelope.on,
        issued_at=envelope.recorded_at,
        issued_by=envelope.actor,
        expires_on=event.expires_on,
    )
    _live(rows, envelope, "issued", event.face_fen)


def on_claimed(rows: Rows, envelope: Envelope) -> None:
    event: VoucherClaimed = envelope.event
    voucher = rows.change(vouchers, event.voucher)
    voucher.update(status="claimed", claimed_on=envelope.on, claimed_via=event.via)
    _live(rows, envelope, "claimed", voucher["face_fen"], via=event.via)


def on_redeemed(rows: Rows, envelope: Envelope) -> None:
    event: VoucherRedeemed = envelope.event
    where = {"operator": event.operator, "outlet": event.outlet, "case": event.case, "item": event.item}
    rows.change(vouchers, event.voucher).update(status="redeemed", redeemed_on=envelope.on, **where)
    policy = rows.change(voucher_policies, event.policy)
    policy["redeemed"] += 1
    policy["redeemed_fen"] += event.amount_fen
    _live(rows, envelope, "redeemed", event.amount_fen, **where)


def on_reversed(rows: Rows, envelope: Envelope) -> None:
    """What was redeemed no longer is; the voucher keeps where and for what it had been."""
    event: VoucherReversed = envelope.event
    rows.change(vouchers, event.voucher).update(status="reversed", reversed_on=envelope.on)
    policy = rows.change(voucher_policies, event.policy)
    for name, sign in (("redeemed", -1), ("reversed", 1)):
        policy[name] += sign
        policy[f"{name}_fen"] += sign * event.amount_fen
    where = {"operator": event.operator, "outlet": event.outlet, "case": event.case, "item": event.item}
    _live(rows, envelope, "reversed", event.amount_fen, reason=event.reason, **where)


def on_expired(rows: Rows, envelope: Envelope) -> None:
    event: VoucherExpired = envelope.event
    rows.change(vouchers, event.voucher).update(status="expired", expired_on=envelope.on)
    policy = rows.change(voucher_policies, event.policy)
    policy["expired"] += 1
    policy["expired_fen"] += event.amount_fen
    _live(rows, envelope, "expired", event.amount_fen)


def _live(rows: Rows, envelope: Envelope, what: str, amount_fen: int, **where: Any) -> None:
    rows.add(
        voucher_life,
        voucher=envelope.event.voucher,
        version=envelope.version,
        position=envelope.position,
        what=what,
        happened_on=envelope.on,
        recorded_at=envelope.recorded_at,
        by=envelope.actor,
        role=envelope.role,
        amount_fen=amount_fen,
        **where,
    )


_VOUCHER, _POLICY = needs(vouchers, "event.voucher"), needs(voucher_policies, "event.policy")
ROOM = Room(
    name="voucher_ledger",
    version=2,
    tables=(voucher_policies, vouchers, voucher_life, holders, holders_served),
    handlers={
        PersonRegistered: on(on_person_registered),
        PersonServed: on(on_person_served),
        VoucherPolicyOpened: on(on_policy_opened),
        VoucherIssued: on(on_issued, _POLICY, needs(holders, "event.person")),
        VoucherClaimed: on(on_claimed, _VOUCHER),
        VoucherRedeemed: on(on_redeemed, _VOUCHER, _POLICY),
        VoucherReversed: on(on_reversed, _VOUCHER, _POLICY),
        VoucherExpired: on(on_expired, _VOUCHER, _POLICY),
    },
)
