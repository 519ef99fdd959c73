"""The public record: every stored version of every event stays readable for ever.

`golden/<stored name>.json` is an event as it lies in the log. Files are added, never changed: a change of a stored
shape needs a new version with an upcaster, and then both files are read.
"""

from __future__ import annotations

import json
from collections.abc import Collection
from pathlib import Path
from typing import Any

import msgspec
import pytest

from domain.shared.message import Event
from tenants.catalog_of_events import event_registry
from tenants.store.codec import encode
from tenants.store.errors import UnknownEvent

GOLDEN = {path.name.removesuffix(".json"): path for path in (Path(__file__).parent / "golden").glob("*.json")}


@pytest.mark.parametrize("stored", sorted(GOLDEN))
def test_an_event_stored_once_is_read_for_ever(stored: str) -> None:
    registry = event_registry()
    state = GOLDEN[stored].read_bytes()

    event = registry.codec(stored).decode(state)

    if registry.name_of(event) == stored:  # the current version: nothing is lost, and what came later has its default
        now, then = json.loads(encode(event)), json.loads(state)
        assert now | then == now
        assert {name: now[name] for name in now.keys() - then.keys()} == later_fields(
            type(event), now.keys() - then.keys()
        )


def later_fields(kind: type[Event], names: Collection[str]) -> dict[str, Any]:
    """The defaults of fields that an event was given after it was first stored, as JSON."""
    defaults = dict(zip(reversed(kind.__struct_fields__), reversed(kind.__struct_defaults__), strict=False))
    made = {name: value.factory() if hasattr(value, "factory") else value for name, value in defaults.items()}
    return {name: json.loads(msgspec.json.encode(made[name])) for name in names}


def test_every_event_that_can_be_read_has_its_golden_file() -> None:
    assert sorted(GOLDEN) == event_registry().names()


def test_a_name_that_is_not_registered_is_refused() -> None:
    with pytest.raises(UnknownEvent):
        event_registry().codec("vouchers.forged.v1")
