"""Stream `<operator>/facility/<id>`: a convenience facility (便民设施) of an outlet, from purchase to the end."""

from __future__ import annotations

from datetime import date

from domain.shared.message import Event


class FacilityBought(Event, frozen=True, kw_only=True):
    """By a case of 1.2.2. `charge` is free or low-cost; it is to be checked every `check_days` days."""

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


class FacilityAmended(Event, frozen=True, kw_only=True):
    """The form of its case was put right."""

    facility: str
    operator: str
    kind: str
    name: str
    quantity: int
    cost_fen: int
    charge: str
    check_days: int


class FacilityPlaced(Event, frozen=True, kw_only=True):
    """Where in the outlet it stands, and when it is to be looked at first."""

    facility: str
    operator: str
    place: str
    check_by: date


class FacilityChecked(Event, frozen=True, kw_only=True):
    """`state` is ok, broken or used-up; `check_by` is when it is to be looked at next."""

    facility: str
    operator: str
    state: str
    note: str
    check_by: date


class FacilityMended(Event, frozen=True, kw_only=True):
    """`how` is repaired or replaced."""

    facility: str
    operator: str
    how: str
    cost_fen: int
    note: str


class FacilityRetired(Event, frozen=True, kw_only=True):
    facility: str
    operator: str
    reason: str


EVENTS = {
    "facilities.bought.v1": FacilityBought,
    "facilities.amended.v1": FacilityAmended,
    "facilities.placed.v1": FacilityPlaced,
    "facilities.checked.v1": FacilityChecked,
    "facilities.mended.v1": FacilityMended,
    "facilities.retired.v1": FacilityRetired,
}
PERSONAL_OF: dict[str, str] = {}


def stream(operator: str, facility: str) -> str:
    return f"{operator}/facility/{facility}"
