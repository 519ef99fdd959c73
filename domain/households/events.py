"""Stream `<operator>/household/<id>`: a family that applies as one of zero employment. Annex 2, 2.1.5."""

from __future__ import annotations

from datetime import date

from domain.shared.message import Event


class HouseholdApplied(Event, frozen=True, kw_only=True):
    """`members` are people known in the province, the head first; `declared` is said of each of them at the window."""

    household: str
    operator: str
    outlet: str
    village: str
    case: str
    head: str
    members: tuple[str, ...]
    declared: tuple[str, ...]


class HouseholdMemberAdded(Event, frozen=True, kw_only=True):
    household: str
    operator: str
    person: str
    declared: tuple[str, ...]


class HouseholdMemberRemoved(Event, frozen=True, kw_only=True):
    household: str
    operator: str
    person: str


class HouseholdMemberDeclared(Event, frozen=True, kw_only=True):
    """What no register holds, said of one member anew: `member.DECLARED` names the facts."""

    household: str
    operator: str
    person: str
    declared: tuple[str, ...]


class HouseholdRecognised(Event, frozen=True, kw_only=True):
    """All four conditions held for every member; `until` is the last day it holds."""

    household: str
    operator: str
    case: str
    members: tuple[str, ...]
    until: date | None


class HouseholdMemberEmployed(Event, frozen=True, kw_only=True):
    """One of them has work (一人就业): the family is one of zero employment no more."""

    household: str
    operator: str
    person: str


class HouseholdEnded(Event, frozen=True, kw_only=True):
    """The recognition, or the application for it, is over."""

    household: str
    operator: str
    case: str
    members: tuple[str, ...]
    cause: str  # "found-work", "withdrawn" or "voided"


class HouseholdFollowedUp(Event, frozen=True, kw_only=True):
    """The window looked after the family again; `employed`: is at least one of them at work?"""

    household: str
    operator: str
    employed: bool
    note: str


EVENTS = {
    "households.applied.v1": HouseholdApplied,
    "households.member-added.v1": HouseholdMemberAdded,
    "households.member-removed.v1": HouseholdMemberRemoved,
    "households.member-declared.v1": HouseholdMemberDeclared,
    "households.recognised.v1": HouseholdRecognised,
    "households.member-employed.v1": HouseholdMemberEmployed,
    "households.ended.v1": HouseholdEnded,
    "households.followed-up.v1": HouseholdFollowedUp,
}
PERSONAL_OF: dict[str, str] = {}


def stream(operator: str, household: str) -> str:
    return f"{operator}/household/{household}"
