"""The explicit list of events: stored name ↔ class, with versions and upcasters. Never a Python path."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from typing import Any

import msgspec

from tenants.store.codec import Codec
from tenants.store.errors import UnknownEvent

Upcaster = Callable[[dict[str, Any]], dict[str, Any]]
STORED_NAME = re.compile(r"(?P<name>[a-z][a-z0-9-]*(?:\.(?!v[0-9]+\b)[a-z][a-z0-9-]*)+)\.v(?P<version>[1-9][0-9]*)")


class EventRegistry:
    """Every event that may be written or read. A name has one current version; older ones are upcast to it."""

    def __init__(self) -> None:
        self._current: dict[str, tuple[int, type, str | None]] = {}
        self._names: dict[type, str] = {}
        self._upcasters: dict[tuple[str, int], Upcaster] = {}
        self._codecs: dict[str, Codec] = {}

    def register(self, cls: type, *, name: str, version: int = 1, personal_of: str | None = None) -> None:
        """`cls` is what `name` holds at `version`; `personal_of` is the field with the id of the person concerned."""
        stored = f"{name}.v{version}"
        if not STORED_NAME.fullmatch(stored) or not issubclass(cls, msgspec.Struct):
            raise ValueError(f"{stored} ({cls.__name__}) is not an event: expected a name like 'context.what-happened'")
        if name in self._current or cls in self._names:
            raise ValueError(f"{stored} or its class {cls.__name__} is registered twice")
        self._codecs[stored] = Codec(stored, cls, personal_of)
        self._current[name] = (version, cls, personal_of)
        self._names[cls] = stored

    def register_all(self, events: Mapping[str, type], personal_of: Mapping[str, str] | None = None) -> None:
        """The same for a context's `EVENTS` (stored name → class) and `PERSONAL_OF` (stored name → field)."""
        for stored, cls in events.items():
            match = STORED_NAME.fullmatch(stored)
            if match is None:
                raise ValueError(f"{stored!r} is not a stored name like 'vouchers.redeemed.v1'")
            person = (personal_of or {}).get(stored)
            self.register(cls, name=match["name"], version=int(match["version"]), personal_of=person)

    def register_upcaster(self, name: str, from_version: int, upcast: Upcaster) -> None:
        """`upcast` turns the stored fields of `from_version` into those of the next version."""
        if (name, from_version) in self._upcasters:
            raise ValueError(f"{name}.v{from_version} already has an upcaster")
        self._upcasters[name, from_version] = upcast
        self._codecs = {stored: codec for stored, codec in self._codecs.items() if stored in self._names.values()}

    def names(self) -> list[str]:
        """Every stored name that can be read, old versions included."""
        old = [f"{name}.v{version}" for name, version in self._upcasters]
        return sorted({*self._names.values(), *old})

    def name_of(self, event: Any) -> str:
        """The stored name under which `event` is written. UnknownEvent when its class is not registered."""
        try:
            return self._names[type(event)]
        except KeyError:
            raise UnknownEvent(f"{type(event).__name__} is not registered as an event") from None

    def codec(self, stored: str) -> Codec:
        """How events of that stored name are read. UnknownEvent when there is no way to."""
        try:
            return self._codecs[stored]
        except KeyError:
            return self._codecs.setdefault(stored, self._older(stored))

    def _older(self, stored: str) -> Codec:
        match = STORED_NAME.fullmatch(stored)
        if match is None or match["name"] not in self._current:
            raise UnknownEvent(f"the log holds an event named {stored!r}, which is not registered")
        current, cls, personal_of = self._current[match["name"]]
        steps = [self._upcasters.get((match["name"], version)) for version in range(int(match["version"]), current)]
        if not steps or None in steps:
            raise UnknownEvent(f"no way leads from {stored} to {match['name']}.v{current}")
        return Codec(stored, cls, personal_of, [step for step in steps if step is not None])
