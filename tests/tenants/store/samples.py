"""Events, envelopes and a vault of the simplest kind for the tests of the store."""

from __future__ import annotations

import itertools
from datetime import UTC, date, datetime
from typing import Any

from domain.shared.message import Event
from domain.shared.personal import Personal
from tenants.store.command import CommandKey
from tenants.store.envelope import Envelope, tenant_of
from tenants.store.registry import EventRegistry

_ticks = itertools.count()


class Issued(Event, frozen=True, kw_only=True):
    voucher: str
    amount: int


class Redeemed(Event, frozen=True, kw_only=True):
    voucher: str
    outlet: str


class Registered(Event, frozen=True, kw_only=True):
    person: str
    name: Personal
    phones: tuple[Personal, ...] = ()


class ReversibleVault:
    """Seals by turning the text round, and can lose a person's key."""

    def __init__(self) -> None:
        self.forgotten: set[str] = set()

    def seal(self, subject: str, field: str, plain: str) -> str:
        return f"{subject}|{field}|{plain[::-1]}"

    def open(self, token: str) -> str | None:
        subject, _, turned = token.split("|")
        return None if subject in self.forgotten else turned[::-1]


def registry() -> EventRegistry:
    made = EventRegistry()
    made.register(Issued, name="samples.issued")
    made.register(Redeemed, name="samples.redeemed")
    made.register(Registered, name="samples.registered", personal_of="person")
    return made


def envelope(stream: str, version: int = 1, event: Any = None, **changes: Any) -> Envelope:
    """An envelope for `event`, by default of a voucher being issued."""
    fields: dict[str, Any] = {
        "tenant": tenant_of(stream),
        "recorded_at": datetime(2026, 11, 22, 8, 0, 0, next(_ticks) % 1_000_000, tzinfo=UTC),
        "on": date(2026, 11, 22),
        "actor": "lin",
        "role": "clerk",
        "request_id": "",
    }
    return Envelope(
        stream=stream, version=version, event=event or Issued(voucher=stream, amount=100), **fields | changes
    )


def key(request_id: str, payload: str = "", answer: bytes = b"done") -> CommandKey:
    return CommandKey("lin", request_id, payload.encode().ljust(32, b"."), answer)
