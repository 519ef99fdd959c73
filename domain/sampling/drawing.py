"""The rule of the draw (抽样规则), so simple that thirty lines elsewhere draw the same cases again."""

from __future__ import annotations

import hashlib
from collections.abc import Collection
from decimal import ROUND_CEILING, Decimal


def sha256_of(text: str) -> str:
    return hashlib.sha256(text.encode()).hexdigest()


def list_sha256(population: Collection[str]) -> str:
    """Of the ids sorted, each followed by a line feed, in UTF-8."""
    return sha256_of("".join(f"{case}\n" for case in sorted(population)))


def size_of(population: int, share: Decimal, at_least: int, at_most: int) -> int:
    """How many cases are drawn: the share rounded up, within its bounds, and never more than there are."""
    wanted = int((share * population).to_integral_value(ROUND_CEILING))
    return min(population, max(at_least, min(at_most, wanted)))


def draw(seed: str, population: Collection[str], size: int) -> tuple[str, ...]:
    """The first `size` ids in the order of the SHA-256 of `<seed>:<id>`."""
    return tuple(sorted(sorted(population), key=lambda case: sha256_of(f"{seed}:{case}"))[:size])
