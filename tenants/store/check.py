"""Whether claims and caps are what the log says: both are rebuilt from its events and compared with the tables."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import Any

import msgspec

from domain.shared.effects import Claim, Effect, Release, SetCap, Use
from tenants.store.log import Log

PAGE = 1000
EffectsOf = Callable[[Any], Iterable[Effect]]


class Difference(msgspec.Struct, frozen=True):
    """Where log and tables disagree. `log` and `table` are a holder or "used of cap"; None: there is no such row."""

    kind: str  # "claim" or "cap"
    key: str
    log: str | None
    table: str | None


class Effects:
    """Claims and caps as they are after some events."""

    def __init__(self) -> None:
        self.claims: dict[tuple[str, str], str] = {}
        self.caps: dict[str, tuple[int, int]] = {}

    def apply(self, effects: Iterable[Effect]) -> None:
        """One event's. As in an append, what it releases is free before it claims."""
        given = list(effects)
        for effect in sorted(given, key=lambda effect: not isinstance(effect, Release)):
            match effect:
                case Release(scope=scope, key=key, holder=holder):
                    if self.claims.get((scope, key)) == holder:
                        del self.claims[scope, key]
                case Claim(scope=scope, key=key, holder=holder):
                    self.claims[scope, key] = holder
                case SetCap(key=key, cap=cap):
                    self.caps[key] = (self.caps.get(key, (0, 0))[0], cap)
                case Use(key=key, amount=amount):
                    used, cap = self.caps.get(key, (0, 0))
                    self.caps[key] = (used + amount, cap)


def rebuilt(log: Log, effects_of: EffectsOf, up_to: int) -> Effects:
    """What the events up to a position amount to."""
    effects, after = Effects(), 0
    while page := log.feed(after, PAGE, stop=up_to):
        for envelope in page:
            effects.apply(effects_of(envelope.event))
        after = page[-1].position or after
    return effects


def check_effects(log: Log, effects_of: EffectsOf) -> list[Difference]:
    """Every difference, sorted; none when the tables are what the log says. Appends may go on meanwhile."""
    head, claims, caps = log.effects()
    said = rebuilt(log, effects_of, head)
    kept_claims = {(scope, key): holder for scope, key, holder in claims}
    kept_caps = {key: (used, cap) for key, used, cap in caps}
    found = [
        Difference("claim", f"{scope}: {key}", said.claims.get((scope, key)), kept_claims.get((scope, key)))
        for scope, key in {*said.claims, *kept_claims}
        if said.claims.get((scope, key)) != kept_claims.get((scope, key))
    ]
    found += [
        Difference("cap", key, _words(said.caps.get(key)), _words(kept_caps.get(key)))
        for key in {*said.caps, *kept_caps}
        if said.caps.get(key) != kept_caps.get(key)
    ]
    return sorted(found, key=lambda one: (one.kind, one.key))


def _words(cap: tuple[int, int] | None) -> str | None:
    return None if cap is None else f"{cap[0]} of {cap[1]}"
