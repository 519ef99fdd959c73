"""The thresholds of the rules (疑点界限): versions of data. The one in force on a quarter's first day holds for it.

Version 0 is `rules.json`, our default: the notice names no thresholds.
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from importlib.resources import files

import msgspec

from domain.shared.refusal import Refusal, refuse
from domain.signals.rules import Limit

DEFAULT = 0
Limits = Mapping[str, Limit]
"""The thresholds of every rule."""

MOST = {"days": 90, "last_days": 30, "times": 100}
MOST_PERCENT, MOST_NUMBER = 100, 10_000


@cache
def defaults() -> dict[str, dict[str, int]]:
    """The thresholds of version 0."""
    document = msgspec.json.decode(files("domain.signals").joinpath("rules.json").read_bytes())
    return {rule: dict(limit) for rule, limit in document["rules"].items()}


def whole(limits: Limits) -> dict[str, dict[str, int]]:
    """With the defaults of rules that came later than this version."""
    return {rule: dict(limits.get(rule) or default) for rule, default in defaults().items()}


def most(name: str) -> int:
    """The largest sensible value of a threshold; the least is 1 for all of them."""
    return MOST_PERCENT if name.endswith("percent") else MOST.get(name, MOST_NUMBER)


def problem_of(limits: Limits) -> Refusal | None:
    """What is wrong with a version: a threshold that is missing, unknown, or out of bounds."""
    for rule, default in defaults().items():
        limit = limits.get(rule, {})
        if limit.keys() != default.keys():
            return refuse("signals.rules-whole", rule=rule)
        for name, value in limit.items():
            if not 1 <= value <= most(name):
                return refuse("number.range", field=field_of(rule, name), least=1, most=most(name))
    unknown = next((rule for rule in limits if rule not in defaults()), None)
    return refuse("signals.rules-whole", rule=unknown) if unknown else None


def field_of(rule: str, name: str) -> str:
    """The name of a threshold in a form: `back_dating_days`."""
    return f"{rule}_{name}".replace("-", "_")
