"""What this room answers with. Money in fen."""

from __future__ import annotations

from datetime import date
from typing import Any

import msgspec


class Handover(msgspec.Struct, frozen=True):
    """`status` is open or completed; `until` the last day to hand over, None while that year's calendar is not known.
    `settlement` is the proposal as data, `settlement_state` none, proposed, returned or confirmed; once confirmed its
    statement carries `settlement_code`."""

    operator: str
    exit: str
    status: str
    effective_on: date
    days: int
    until: date | None
    opened_on: date
    settlement_state: str
    settlement: dict[str, Any] | None
    returned_for: str | None
    proposed_by: str | None
    confirmed_by: str | None
    settled_on: date | None
    settlement_code: str | None
    completed_on: date | None


class Plan(msgspec.Struct, frozen=True):
    """Who takes over what an outlet holds."""

    outlet: str
    to_operator: str
    to_outlet: str
    planned_on: date


class Item(msgspec.Struct, frozen=True):
    """One thing. `state` is handed, held or closed; `why` a refusal's code while held, a reason when closed."""

    kind: str
    key: str
    state: str
    outlet: str
    to_operator: str
    to_outlet: str
    became: str
    why: str
    params: dict[str, Any] | None
    on: date
