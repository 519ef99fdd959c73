"""What may be asked of a publication."""

from __future__ import annotations

from datetime import date

from domain.shared.message import Command


class DraftPublication(Command, frozen=True, kw_only=True):
    """Annex 2: 1.1.3, 4.1.1 and 7.1.1."""

    publication: str
    operator: str
    outlet: str
    case: str
    item: str
    title: str
    text: str
    kinds: tuple[str, ...]
    channels: tuple[str, ...]
    expires_on: date | None


class ReviewPublication(Command, frozen=True, kw_only=True):
    publication: str
    operator: str
    approved: bool
    reason: str = ""


class PublishPublication(Command, frozen=True, kw_only=True):
    publication: str
    operator: str
    channels: tuple[str, ...]


class RevisePublication(Command, frozen=True, kw_only=True):
    publication: str
    operator: str
    title: str
    text: str
    expires_on: date | None


class WithdrawPublication(Command, frozen=True, kw_only=True):
    publication: str
    operator: str
    reason: str


class CompletePublication(Command, frozen=True, kw_only=True):
    """Its case is finished: it is public, in the channels it was drafted for."""

    publication: str
    operator: str


class TakeBackPublication(Command, frozen=True, kw_only=True):
    """Its case was withdrawn or voided."""

    publication: str
    operator: str
    cause: str
