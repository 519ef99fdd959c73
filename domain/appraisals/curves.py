"""How much of a point a figure earns (评分曲线): from a ratio to a share from 0 to 1, in exact fractions."""

from __future__ import annotations

from fractions import Fraction

import msgspec

ONE, NOTHING = Fraction(1), Fraction(0)

COUNTING = ("linear", "ratio", "capped", "thresholds", "relative")
"""Curves of a figure; `relative` reads it as its difference from the peers: actual ÷ peers − 1."""
ANSWERING = ("checklist", "best_of")
"""Curves of an answer that a person gives."""
COMPOSITE = "composite"  # of a point whose parts have each their own


class Curve(msgspec.Struct, frozen=True, kw_only=True):
    """linear and ratio: the figure itself, up to `cap`. capped: nothing up to `low`, rising straight to all at `high`.
    thresholds and relative: what the first of `steps` that is reached earns. best_of: what an answer earns."""

    kind: str
    cap: Fraction = ONE
    low: Fraction = NOTHING
    high: Fraction = ONE
    steps: tuple[tuple[Fraction, Fraction], ...] = ()  # at least, earns: from the highest down
    values: dict[str, Fraction] = {}

    def earns(self, ratio: Fraction) -> Fraction:
        """The share that actual ÷ base earns."""
        match self.kind:
            case "linear" | "ratio":
                return min(self.cap, ratio)
            case "capped":
                return min(ONE, max(NOTHING, (ratio - self.low) / (self.high - self.low)))
            case "thresholds":
                return self._step(ratio)
            case "relative":
                return self._step(ratio - 1)
        raise ValueError(f"no figure is scored by a {self.kind} curve")

    def _step(self, reached: Fraction) -> Fraction:
        return next((earned for at_least, earned in self.steps if reached >= at_least), NOTHING)


LINEAR = Curve(kind="linear")


def exact(number: object) -> Fraction:
    """A number of a document as it is written: 0.9 is nine tenths. ValueError for anything else."""
    if isinstance(number, bool) or not isinstance(number, int | float | str):
        raise ValueError(f"{number!r} is not a number")
    return Fraction(str(number))
