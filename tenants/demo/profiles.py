"""How well an operator does from quarter to quarter, as the score its quarter is to end near."""

from __future__ import annotations

import random
from typing import NamedTuple


class Profile(NamedTuple):
    """`scores` are of the last closed quarter, the one before it, and so on back; the oldest stands for all before.

    `diligence` is the share of follow-ups and records that are made in time.
    """

    name: str
    scores: tuple[int, ...]
    diligence: float

    def score(self, quarters_back: int, rng: random.Random) -> float:
        """The share of its targets the operator reaches, 0 … 1; the running quarter goes on like the last one."""
        score = self.scores[min(max(quarters_back, 0), len(self.scores) - 1)]
        return (score + rng.uniform(-1.5, 1.5)) / 100


EXCELLENT = Profile("excellent", (97, 95, 96, 94, 95), 0.97)
GOOD = Profile("good", (85, 86, 84, 87, 83), 0.93)
AVERAGE = Profile("average", (71, 74, 69, 73, 70), 0.85)
IMPROVING = Profile("improving", (87, 79, 72, 67, 66), 0.92)
DECLINING = Profile("declining", (65, 73, 82, 88, 93), 0.8)
FAILING = Profile("failing", (45, 53, 67, 71, 75), 0.55)  # two quarters in a row: flagged for exit
FALLING = Profile("falling", (51, 67, 73, 78, 84), 0.7)  # one failing quarter so far
RECOVERED = Profile("recovered", (82, 76, 53, 68, 72), 0.9)  # one failing quarter, a while ago

# One for each operator in turn. The first is the operator whose desk the demo's clerk works at.
IN_TURN = (
    EXCELLENT, FAILING, AVERAGE, GOOD, IMPROVING, FALLING, GOOD, DECLINING,
    EXCELLENT, AVERAGE, FAILING, GOOD, AVERAGE, GOOD, GOOD, AVERAGE,
    EXCELLENT, RECOVERED, GOOD, IMPROVING, GOOD, DECLINING, AVERAGE, EXCELLENT,
)  # fmt: skip
NEWCOMER, LEAVER = 12, 13
"""Whose contract began in the middle of the last closed quarter, and whose has just expired."""


def profile_of(number: int) -> Profile:
    return IN_TURN[number % len(IN_TURN)]
