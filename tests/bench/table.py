"""The table as text: each row beside its peer, with the goal and whether it was reached."""

from __future__ import annotations

from collections.abc import Sequence

from tests.bench.measure import Bounded, Measured, Waited

HEADER = ("work", "beside", "ours /s", "theirs /s", "ratio", "goal", "reached")
WIDTHS = (32, 24, 10, 10, 6, 6, 7)


def cells(row: Measured | Waited | Bounded) -> tuple[str, ...]:
    if isinstance(row, Bounded):
        figure = f"{row.ours:.2f} {row.unit}"
        return (row.work, row.peer, figure, "", "", f"≤ {row.most:g}", "yes" if row.reached else "no")
    if isinstance(row, Waited):
        waits = (f"{row.ours:.1f} ms", f"{row.theirs:.1f} ms", f"{row.ratio:.1f}", f"≤ {row.goal:g}")
        return (row.work, row.peer, *waits, "yes" if row.reached else "no")
    numbers = (f"{row.ours:,.0f}", f"{row.theirs:,.0f}", f"{row.ratio:.2f}", f"{row.goal:g}")
    return (row.work, row.peer, *numbers, "yes" if row.reached else "no")


def line(texts: Sequence[str]) -> str:
    """A row of Markdown, in columns that do not move: it goes into the README as it is."""
    return "| " + " | ".join(f"{text:<{width}}" for text, width in zip(texts, WIDTHS, strict=True)) + " |"
