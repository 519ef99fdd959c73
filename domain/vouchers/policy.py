"""VoucherPolicy: state, evolve, decide."""

from __future__ import annotations

from datetime import date, timedelta

import msgspec

from domain.shared.area import is_area
from domain.shared.decider import Decider, Decision
from domain.shared.message import Command, Event
from domain.shared.refusal import refuse
from domain.vouchers.commands import OpenVoucherPolicy, VoucherTerms
from domain.vouchers.events import VoucherPolicyOpened

LONGEST_DAYS = 3_660


class VoucherPolicy(msgspec.Struct, frozen=True, kw_only=True):
    policy: str
    area: str
    items: tuple[str, ...]
    face_fen: int
    valid_days: int
    first: date
    last: date

    def terms_on(self, day: date) -> VoucherTerms | None:
        """What a voucher issued on `day` is worth; None outside the policy's dates."""
        if not self.first <= day <= self.last:
            return None
        expires = day + timedelta(days=self.valid_days - 1)
        return VoucherTerms(items=self.items, face_fen=self.face_fen, expires_on=expires)


def evolve(state: VoucherPolicy | None, event: Event) -> VoucherPolicy | None:
    if isinstance(event, VoucherPolicyOpened):
        return VoucherPolicy(
            policy=event.policy,
            area=event.area,
            items=event.items,
            face_fen=event.face_fen,
            valid_days=event.valid_days,
            first=event.first,
            last=event.last,
        )
    return state


def decide(command: Command, state: VoucherPolicy | None) -> Decision:
    if not isinstance(command, OpenVoucherPolicy):
        raise TypeError(f"a voucher policy does not decide {type(command).__name__}")
    if state is not None:
        return []
    if not command.name.strip():
        return refuse("policies.name", field="name")
    if not is_area(command.area):
        return refuse("policies.area", field="area")
    if command.face_fen <= 0 or command.budget_fen < command.face_fen:
        return refuse("policies.amounts", field="face")
    if not 1 <= command.valid_days <= LONGEST_DAYS:
        return refuse("policies.valid-days", field="valid_days", most=LONGEST_DAYS)
    if command.last < command.first:
        return refuse("policies.period-order", field="last")
    if not command.items:
        return refuse("policies.items", field="items")
    opened = VoucherPolicyOpened(
        policy=command.policy,
        name=command.name,
        area=command.area,
        items=command.items,
        face_fen=command.face_fen,
        valid_days=command.valid_days,
        budget_fen=command.budget_fen,
        first=command.first,
        last=command.last,
    )
    return [opened]


decider = Decider(initial=None, evolve=evolve, decide=decide)
