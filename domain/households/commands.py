"""What may be asked of a household."""

from __future__ import annotations

from datetime import date

from domain.shared.message import Command


class ApplyForHousehold(Command, frozen=True, kw_only=True):
    """Follows the opening of a case of 2.1.5."""

    household: str
    operator: str
    outlet: str
    village: str
    case: str
    head: str
    members: tuple[str, ...]
    declared: tuple[str, ...]


class AddHouseholdMember(Command, frozen=True, kw_only=True):
    household: str
    operator: str
    person: str
    declared: tuple[str, ...] = ()


class RemoveHouseholdMember(Command, frozen=True, kw_only=True):
    household: str
    operator: str
    person: str


class DeclareHouseholdMember(Command, frozen=True, kw_only=True):
    household: str
    operator: str
    person: str
    declared: tuple[str, ...] = ()


class RecogniseHousehold(Command, frozen=True, kw_only=True):
    """Follows the last step of its case. `until` is filled in before the decision."""

    household: str
    operator: str
    until: date | None = None


class CountHouseholdWork(Command, frozen=True, kw_only=True):
    """Follows a member's employment."""

    household: str
    operator: str
    person: str


class EndHousehold(Command, frozen=True, kw_only=True):
    """Follows the withdrawal or the voiding of its case."""

    household: str
    operator: str
    cause: str


class FollowUpHousehold(Command, frozen=True, kw_only=True):
    household: str
    operator: str
    employed: bool
    note: str = ""
