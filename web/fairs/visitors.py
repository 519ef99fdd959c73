"""Who somebody at the door is: keys that stand for them, and their record when the operator serves them."""

from __future__ import annotations

from dataclasses import dataclass

from domain.shared.identity import read_identity
from domain.shared.personal import Personal
from projections.fair_board.answers import Fair
from projections.people_register import queries as people
from tenants.accounts.roles import Role
from tenants.context import Context
from web.request import Request
from web.shown.fields import phone_number
from web.wrong import Wrong


@dataclass(frozen=True, slots=True)
class Who:
    """`phone` is kept of a walk-in alone: of somebody who is served the record has it."""

    keys: tuple[str, ...]
    person: str = ""
    phone: Personal | None = None


def who(request: Request, fair: Fair, typed: str) -> Who | None:
    """By phone number, identity number or record number; None when it is none of these."""
    text = "".join(typed.split())
    if read_identity(text.upper()):
        return _known_by(request, fair, request.platform.vault.lookup_key("identity", text), None)
    try:
        phone = phone_number(text)
    except Wrong:
        return _by_number(request, fair, text.upper())
    return _known_by(request, fair, request.platform.vault.lookup_key("phone", phone), Personal.of(phone))


def _known_by(request: Request, fair: Fair, key: str, phone: Personal | None) -> Who:
    """A number that several share, as in a family, tells nobody apart: then it stands for itself alone."""
    found = people.people_found(_desk(fair), request.platform.views, [key], limit=2)
    if len(found) == 1:
        return Who((key, found[0]), found[0])
    return Who((key,), phone=phone)


def _by_number(request: Request, fair: Fair, number: str) -> Who | None:
    found = people.person(_desk(fair), request.platform.views, number)
    return Who((found.person,), found.person) if found else None


def _desk(fair: Fair) -> Context:
    """The eyes of the operator's own desk, for the door as well: whoever it does not serve is a walk-in."""
    return Context("system:fair", Role.CLERK, fair.operator, "", None, "")
