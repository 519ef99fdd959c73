"""The table as text: each row beside its peer, with the goal and whether it was reached."""

from __future__ import annotations

from collections.abc import Iterable

from tests.bench.measure import Measured

HEADER = ("work", "beside", "ours /s", "theirs /s", "ratio", "goal", "reached")


def cells(row: Measured) -> tuple[str, ...]:
    numbers = (f"{row.ours:,.0f}", f"{row.theirs:,.0f}", f"{row.ratio:.2f}", f"{row.goal:g}")
    return (row.work, row.peer, *numbers, "yes" if row.reached else "no")


def table(rows: Iterable[Measured]) -> str:
    """One line a row, columns aligned, as Markdown: it goes into the README as it is."""
    lines = [HEADER, *(cells(row) for row in rows)]
    widths = [max(len(line[column]) for line in lines) for column in range(len(HEADER))]
    texts = [[f"{cell:<{width}}" for cell, width in zip(line, widths, strict=True)] for line in lines]
    rule = ["-" * width for width in widths]
    return "\n".join("| " + " | ".join(line) + " |" for line in [texts[0], rule, *texts[1:]])
