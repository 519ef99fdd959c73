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
from projections.rows import Row, Rows
from projections.voucher_ledger.answers import LIVE
from projections.voucher_ledger.tables import holders, voucher_life, voucher_policies, vouchers, vouchers_seen
from tenants.store.envelope import Envelope

Turning = VoucherClaimed | VoucherRedeemed | VoucherReversed | VoucherExpired


def on_person_registered(rows: Rows, envelope: Envelope) -> None:
    event: PersonRegistered = envelope.event
    rows.add(holders, person=event.person, village=event.village, operators=[], vouchers=[])
    on_person_served(rows, envelope)


def on_person_served(rows: Rows, envelope: Envelope) -> None:
    event: PersonRegistered | PersonServed = envelope.event
    holder = rows.change(holders, event.person)
    if event.operator not in holder["operators"]:
        holder["operators"] = [*holder["operators"], event.operator]
    for number in holder["vouchers"]:
        _show(rows, rows.row(vouchers, number), holder)


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
            [
                f"{name}{unit}"
                for name in ("issued", "live", "redeemed", "expired", "reversed")
                for unit in ("", "_fen")
            ],
            0,
        ),
    )


def on_issued(rows: Rows, envelope: Envelope) -> None:
    event: VoucherIssued = envelope.event
    policy, holder = rows.change(voucher_policies, event.policy), rows.change(holders, event.person)
    for name in ("issued", "live"):
        _count(policy, name, 1, event.face_fen)
    voucher = rows.add(
        vouchers,
        voucher=event.voucher,
        policy=event.policy,
        policy_name=policy["name"],
        person=event.person,
        area=policy["area"],
        village=holder["village"],
        items=event.items,
        face_fen=event.face_fen,
        status="issued",
        issued_on=envelope.on,
        issued_at=envelope.recorded_at,
        issued_by=envelope.actor,
        expires_on=event.expires_on,
    )
    holder["vouchers"] = [*holder["vouchers"], event.voucher]
    _show(rows, voucher, holder)
    _lived(rows, envelope, "issued", event.face_fen)


def on_claimed(rows: Rows, envelope: Envelope) -> None:
    event: VoucherClaimed = envelope.event
    voucher = _turned(rows, event, status="claimed", claimed_on=envelope.on, claimed_via=event.via)
    _lived(rows, envelope, "claimed", voucher["face_fen"], via=event.via)


def on_redeemed(rows: Rows, envelope: Envelope) -> None:
    event: VoucherRedeemed = envelope.event
    where = {"operator": event.operator, "outlet": event.outlet, "case": event.case, "item": event.item}
    _turned(rows, event, status="redeemed", redeemed_on=envelope.on, **where)
    _count(rows.change(voucher_policies, event.policy), "redeemed", 1, event.amount_fen)
    _lived(rows, envelope, "redeemed", event.amount_fen, **where)


def on_reversed(rows: Rows, envelope: Envelope) -> None:
    """What was redeemed no longer is; the voucher keeps where and for what it had been."""
    event: VoucherReversed = envelope.event
    _turned(rows, event, status="reversed", reversed_on=envelope.on)
    policy = rows.change(voucher_policies, event.policy)
    _count(policy, "redeemed", -1, event.amount_fen)
    _count(policy, "reversed", 1, event.amount_fen)
    where = {"operator": event.operator, "outlet": event.outlet, "case": event.case, "item": event.item}
    _lived(rows, envelope, "reversed", event.amount_fen, reason=event.reason, **where)


def on_expired(rows: Rows, envelope: Envelope) -> None:
    event: VoucherExpired = envelope.event
    _turned(rows, event, status="expired", expired_on=envelope.on)
    _count(rows.change(voucher_policies, event.policy), "expired", 1, event.amount_fen)
    _lived(rows, envelope, "expired", event.amount_fen)


def _turned(rows: Rows, event: Turning, *, status: str, **facts: Any) -> Row:
    """The voucher at its next station; what is live of its policy is counted by the voucher's own face value."""
    voucher = rows.change(vouchers, event.voucher)
    if voucher["status"] in LIVE and status not in LIVE:
        _count(rows.change(voucher_policies, voucher["policy"]), "live", -1, voucher["face_fen"])
    voucher.update(facts, status=status)
    _show(rows, voucher, rows.row(holders, voucher["person"]))
    return voucher


def _show(rows: Rows, voucher: Row, holder: Row) -> None:
    """To those that serve the holder, and to the one that redeemed it."""
    for operator in {*holder["operators"], voucher["operator"]} - {None}:
        rows.add(vouchers_seen, seen_by=operator, **voucher)


def _count(policy: Row, name: str, by: int, each_fen: int) -> None:
    policy[name] += by
    policy[f"{name}_fen"] += by * each_fen


def _lived(rows: Rows, envelope: Envelope, what: str, amount_fen: int, **where: Any) -> None:
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


def _held(rows: Rows, envelope: Envelope) -> list[str]:
    """The numbers of the vouchers that the person had before."""
    holder = rows.get(holders, envelope.event.person)
    return holder["vouchers"] if holder else []


_VOUCHER, _POLICY = needs(vouchers, "event.voucher"), needs(voucher_policies, "event.policy")
_HOLDER = needs(holders, "event.person")
ROOM = Room(
    name="voucher_ledger",
    version=3,
    tables=(voucher_policies, vouchers, vouchers_seen, voucher_life, holders),
    handlers={
        PersonRegistered: on(on_person_registered),
        PersonServed: on(on_person_served, _HOLDER, further=[(vouchers, _held)]),
        VoucherPolicyOpened: on(on_policy_opened),
        VoucherIssued: on(on_issued, _POLICY, _HOLDER),
        VoucherClaimed: on(on_claimed, _VOUCHER, _HOLDER),
        VoucherRedeemed: on(on_redeemed, _VOUCHER, _POLICY, _HOLDER),
        VoucherReversed: on(on_reversed, _VOUCHER, _POLICY, _HOLDER),
        VoucherExpired: on(on_expired, _VOUCHER, _POLICY, _HOLDER),
    },
)
