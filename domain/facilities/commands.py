"""What may be asked of a convenience facility."""

from __future__ import annotations

from domain.shared.message import Command


class BuyFacility(Command, frozen=True, kw_only=True):
    """Annex 2, 1.2.2."""

    facility: str
    operator: str
    outlet: str
    case: str
    kind: str
    name: str
    quantity: int
    cost_fen: int
    charge: str
    check_days: int


class PlaceFacility(Command, frozen=True, kw_only=True):
    facility: str
    operator: str
    place: str


class CheckFacility(Command, frozen=True, kw_only=True):
    facility: str
    operator: str
    state: str
    note: str = ""


class MendFacility(Command, frozen=True, kw_only=True):
    facility: str
    operator: str
    how: str
    cost_fen: int = 0
    note: str = ""


class TakeBackFacility(Command, frozen=True, kw_only=True):
    """Its case was withdrawn or voided."""

    facility: str
    operator: str
    reason: str


class RetireFacility(Command, frozen=True, kw_only=True):
    """It is no longer used."""

    facility: str
    operator: str
    reason: str
