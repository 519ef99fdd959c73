"""Voucher (就业券): state, evolve, decide. One redemption a voucher, whatever races for it."""

from __future__ import annotations

from datetime import date

import msgspec

from domain.shared.decider import Decider, Decision
from domain.shared.message import Command, Event
from domain.shared.refusal import Refusal, refuse
from domain.vouchers.commands import ClaimVoucher, ExpireVoucher, IssueVoucher, RedeemVoucher, ReverseVoucher
from domain.vouchers.events import VoucherClaimed, VoucherExpired, VoucherIssued, VoucherRedeemed, VoucherReversed

CLAIMED_VIA = ("window", "public")


class Voucher(msgspec.Struct, frozen=True, kw_only=True):
    """`status` is issued, claimed, redeemed, reversed or expired; operator, outlet and item are the redemption's.
    Amount in fen."""

    voucher: str
    policy: str
    person: str
    items: tuple[str, ...]
    face_fen: int
    expires_on: date
    status: str = "issued"
    redeemed_for: str = ""
    operator: str = ""
    outlet: str = ""
    item: str = ""

    @property
    def is_live(self) -> bool:
        return self.status in ("issued", "claimed")


def evolve(state: Voucher | None, event: Event) -> Voucher | None:
    if isinstance(event, VoucherIssued):
        return Voucher(
            voucher=event.voucher,
            policy=event.policy,
            person=event.person,
            items=event.items,
            face_fen=event.face_fen,
            expires_on=event.expires_on,
        )
    if state is None:
        return None
    match event:
        case VoucherClaimed():
            return msgspec.structs.replace(state, status="claimed")
        case VoucherRedeemed():
            at = {"operator": event.operator, "outlet": event.outlet, "item": event.item}
            return msgspec.structs.replace(state, status="redeemed", redeemed_for=event.case, **at)
        case VoucherReversed():
            return msgspec.structs.replace(state, status="reversed")
        case VoucherExpired():
            return msgspec.structs.replace(state, status="expired")
    return state


def decide(command: Command, state: Voucher | None) -> Decision:
    match command:
        case IssueVoucher():
            return _issue(command, state)
        case _ if state is None:
            return refuse("vouchers.unknown", field="voucher")
        case ClaimVoucher():
            return _claim(command, state)
        case RedeemVoucher():
            return _redeem(command, state)
        case ReverseVoucher():
            return _reverse(command, state)
        case ExpireVoucher():
            return _expire(command, state)
    raise TypeError(f"a voucher does not decide {type(command).__name__}")


def _issue(command: IssueVoucher, state: Voucher | None) -> Decision:
    if state is not None:
        same = (state.policy, state.person) == (command.policy, command.person)
        return [] if same else refuse("vouchers.taken", field="voucher")
    if command.terms is None:
        raise TypeError("a voucher is issued on the terms of its policy")
    issued = VoucherIssued(
        voucher=command.voucher,
        policy=command.policy,
        person=command.person,
        items=command.terms.items,
        face_fen=command.terms.face_fen,
        expires_on=command.terms.expires_on,
    )
    return [issued]


def _claim(command: ClaimVoucher, state: Voucher) -> Decision:
    if command.via not in CLAIMED_VIA:
        return refuse("vouchers.via", field="via")
    if state.status == "claimed":
        return []
    if problem := _not_live(command.on, state):
        return problem
    return [VoucherClaimed(voucher=state.voucher, policy=state.policy, person=state.person, via=command.via)]


def _redeem(command: RedeemVoucher, state: Voucher) -> Decision:
    if problem := _not_live(command.on, state):
        return problem
    if command.person != state.person:
        return refuse("vouchers.other-person", field="voucher")
    if state.status == "issued":
        return refuse("vouchers.not-claimed", field="voucher")
    if command.item not in state.items:
        return refuse("vouchers.item", field="case", item=command.item)
    redeemed = VoucherRedeemed(
        voucher=state.voucher,
        policy=state.policy,
        person=state.person,
        operator=command.operator,
        outlet=command.outlet,
        case=command.case,
        item=command.item,
        amount_fen=state.face_fen,
    )
    return [redeemed]


def _reverse(command: ReverseVoucher, state: Voucher) -> Decision:
    """Once, and with a reason: a voucher that was reversed is worth nothing any more."""
    if state.status == "reversed":
        return []
    if state.status != "redeemed":
        return refuse("vouchers.not-redeemed", field="voucher")
    if not command.reason.strip():
        return refuse("vouchers.reason", field="reason")
    undone = VoucherReversed(
        voucher=state.voucher,
        policy=state.policy,
        person=state.person,
        operator=state.operator,
        outlet=state.outlet,
        case=state.redeemed_for,
        item=state.item,
        amount_fen=state.face_fen,
        reason=command.reason.strip(),
    )
    return [undone]


def _expire(command: ExpireVoucher, state: Voucher) -> Decision:
    if not state.is_live:
        return []
    if command.on <= state.expires_on:
        return refuse("vouchers.not-expired", until=state.expires_on.isoformat())
    expired = VoucherExpired(voucher=state.voucher, policy=state.policy, person=state.person, amount_fen=state.face_fen)
    return [expired]


def _not_live(day: date, state: Voucher) -> Refusal | None:
    if state.status == "redeemed":
        return refuse("vouchers.already-redeemed", field="voucher")
    if state.status == "reversed":
        return refuse("vouchers.reversed", field="voucher")
    if state.status == "expired" or day > state.expires_on:
        return refuse("vouchers.expired", field="voucher", until=state.expires_on.isoformat())
    return None


decider = Decider(initial=None, evolve=evolve, decide=decide, forward=True)
