"""The events of a stream as a list on a page, newest first: a sentence each, and the data behind it."""

from __future__ import annotations

import json
from collections.abc import Collection, Mapping, Sequence
from typing import Any

from tenants.replay import Step, kind_of
from web.addresses import here
from web.streams.facts import facts, is_deep
from web.streams.sentences import sentence

BAD = ("operators.flagged", "cases.voided")


def tell(
    steps: Sequence[Step],
    at: int,
    names: Mapping[str, str],
    people: Mapping[str, str],
    failing: Collection[str] = (),
) -> list[dict[str, Any]]:
    """What `ui.events` draws; events after the chosen one are marked as later, a grade of `failing` as bad."""
    return [_one(step, at, names, people, failing) for step in reversed(steps)]


def _one(
    step: Step, at: int, names: Mapping[str, str], people: Mapping[str, str], failing: Collection[str]
) -> dict[str, Any]:
    one = step.envelope
    is_system = one.role == "system"
    who = people.get(one.actor, one.actor)
    return {
        "at": one.recorded_at,
        "what": sentence(one.name, who, facts(step.data, names, kind_of(one.stream))),
        "kind": "later" if one.version > at else _kind(step, is_system, failing),
        "is_system": is_system,
        "version": one.version,
        "href": here(at=one.version),
        "data": data(one.name, step.data),
        "position": one.position,
        "current": one.version == at,
        "open": one.version == at and len(step.data) < 30,
    }


def data(name: str, fields: Mapping[str, Any]) -> str:
    """The event as data: its stored name, then a line a field, as JSON; only what has structure takes several."""
    width = max(map(len, fields), default=0)
    lines = [f"{field:<{width}}  {_json(value)}" for field, value in fields.items()]
    return "\n".join([name, *lines])


def _json(value: Any) -> str:
    return json.dumps(value, ensure_ascii=False, indent=1 if is_deep(value) else None)


def _kind(step: Step, is_system: bool, failing: Collection[str]) -> str:
    bad = step.envelope.name.startswith(BAD) or step.data.get("grade") in failing
    return "bad" if bad else "" if is_system else "human"
