"""What may be asked of a person's stream."""

from __future__ import annotations

from datetime import date

from domain.shared.message import Command
from domain.shared.personal import Personal


class RegisterPerson(Command, frozen=True, kw_only=True):
    """Notice 三(二): 实名台账. `person` is a fresh id, used only when the identity number is not known yet.

    The keys are the vault's keyed hashes of identity number, name and phone.
    """

    person: str
    operator: str
    outlet: str
    identity_key: str
    name_key: str
    phone_key: str
    name: Personal
    identity: Personal
    phone: Personal
    address: Personal
    village: str
    education: str


class AssignPerson(Command, frozen=True, kw_only=True):
    """The bureau puts a known person on an operator's list: from then on the operator sees them."""

    person: str
    operator: str
    outlet: str


class GainStatus(Command, frozen=True, kw_only=True):
    """The status begins on `since`, on the command's own day when that is None."""

    person: str
    status: str
    case: str
    operator: str
    since: date | None = None
    until: date | None = None
    facts: dict[str, str] = {}
    reasons: Personal | None = None


class EndStatus(Command, frozen=True, kw_only=True):
    """Ends the status if it is still the one that `case` gave."""

    person: str
    status: str
    case: str
    operator: str
    cause: str


class ExpireStatus(Command, frozen=True, kw_only=True):
    """Its last day has passed. Nothing happens to a status that was renewed meanwhile."""

    person: str
    status: str
