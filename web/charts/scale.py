"""Axes: round steps for a range of figures."""

from __future__ import annotations

import math


def steps(highest: float, wanted: int = 4) -> list[float]:
    """Round values from 0 to at least `highest`, about `wanted` of them: 1.85 → 0, 0.5, 1, 1.5, 2."""
    if highest <= 0:
        return [0.0, 1.0]
    rough = highest / wanted
    magnitude = 10.0 ** math.floor(math.log10(rough))
    size = next(one * magnitude for one in (1, 2, 2.5, 5, 10) if one * magnitude >= rough * 0.999)
    return [size * number for number in range(math.ceil(highest / size - 1e-9) + 1)]


def short(value: float) -> str:
    """An axis figure without needless zeros: 0.5, 20, 1,500."""
    return f"{value:,.2f}".rstrip("0").rstrip(".")
