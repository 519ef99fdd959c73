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


class CorrectPerson(Command, frozen=True, kw_only=True):
    """What was mistyped or has changed; what is None or empty stays as it is. `cause`: "mistyped" or "changed"."""

    person: str
    operator: str
    outlet: str
    cause: str
    name: Personal | None = None
    phone: Personal | None = None
    address: Personal | None = None
    name_key: str = ""
    phone_key: str = ""
    village: str = ""
    education: str = ""


class CorrectIdentity(Command, frozen=True, kw_only=True):
    """The identity number itself was mistyped, and with it perhaps birthday and sex."""

    person: str
    operator: str
    outlet: str
    identity: Personal
    identity_key: str


class RecordFact(Command, frozen=True, kw_only=True):
    """Something about the person is declared, or corrected; `since` and `until` are its first and last day.

    `detail` is what is told of it in words (of an illness, of a wish): always sealed. `case` when a case brought it.
    """

    person: str
    operator: str
    fact: str
    since: date
    until: date | None = None
    kind: str = ""
    source: str = "person"
    detail: Personal | None = None
    case: str = ""


class WithdrawFact(Command, frozen=True, kw_only=True):
    """It was never so: typed by mistake, not proven, or somebody else's."""

    person: str
    operator: str
    fact: str
    cause: str


class RecordContact(Command, frozen=True, kw_only=True):
    """Somebody spoke with the person, or tried to. `next_on`: the day agreed for the next time, None for the usual."""

    person: str
    operator: str
    outlet: str
    way: str
    result: str
    next_on: date | None = None
    note: Personal | None = None


class ReviewGroups(Command, frozen=True, kw_only=True):
    """Look again at the key groups, because a limit of time has been reached."""

    person: str


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
