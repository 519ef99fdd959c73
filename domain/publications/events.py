"""Stream `<operator>/publication/<id>`: information (信息) reviewed, published to channels, kept up, withdrawn."""

from __future__ import annotations

from datetime import date

from domain.shared.message import Event


class PublicationDrafted(Event, frozen=True, kw_only=True):
    """By a case of 1.1.3, 4.1.1 or 7.1.1. `kinds` say what it is about, `channels` where it is to go; both by code."""

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


class PublicationReviewed(Event, frozen=True, kw_only=True):
    """Review (信息审核): approved, or sent back with a reason."""

    publication: str
    operator: str
    approved: bool
    reason: str


class PublicationPublished(Event, frozen=True, kw_only=True):
    """Public from now on, in these channels."""

    publication: str
    operator: str
    channels: tuple[str, ...]


class PublicationRevised(Event, frozen=True, kw_only=True):
    """Kept up (信息维护): what it says now, and until when."""

    publication: str
    operator: str
    title: str
    text: str
    expires_on: date | None


class PublicationWithdrawn(Event, frozen=True, kw_only=True):
    publication: str
    operator: str
    reason: str


EVENTS = {
    "publications.drafted.v1": PublicationDrafted,
    "publications.reviewed.v1": PublicationReviewed,
    "publications.published.v1": PublicationPublished,
    "publications.revised.v1": PublicationRevised,
    "publications.withdrawn.v1": PublicationWithdrawn,
}
PERSONAL_OF: dict[str, str] = {}


def stream(operator: str, publication: str) -> str:
    return f"{operator}/publication/{publication}"
