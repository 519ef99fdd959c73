"""How many have which grade: one bar, failure hatched."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from markupsafe import Markup

from web.charts import svg
from web.charts.svg import BAD, FIRST, GAP, INSIDE, PLAIN, SECOND, THIRD, x

HEIGHT = 28
TONES = (FIRST, SECOND, THIRD)  # passing grades, best first; more than three share the last


@dataclass(frozen=True, slots=True)
class Grade:
    """One grade and how many have it."""

    name: str
    count: int
    failing: bool = False


def grade_bar(grades: Sequence[Grade], label: str, pattern: str = "hatch") -> Markup:
    """The distribution, best grade first. `pattern` names the hatching: give two bars of one page different ones."""
    total = sum(grade.count for grade in grades)
    parts: list[Markup] = [svg.hatch(pattern)]
    done = 0
    for place, grade in enumerate(grades):
        if grade.count:
            parts += _part(grade, place, done / total, grade.count / total, pattern)
            done += grade.count
    if not total:
        parts.append(svg.rect("0", 0, "100%", HEIGHT, svg.REST))
    return svg.drawing(label, HEIGHT, parts)


def _part(grade: Grade, place: int, start: float, share: float, pattern: str) -> list[Markup]:
    tone = BAD if grade.failing else TONES[min(place, len(TONES) - 1)]
    middle = x(start + share / 2)
    parts = [svg.rect(x(start), 0, x(share), HEIGHT, tone)]
    if grade.failing:
        filling = svg.Tone("", f"url(#{pattern})")
        parts += [svg.rect(x(start), 0, x(share), HEIGHT, filling)]
        if share > 0.03:
            parts += [svg.rect(middle, 5, "22", 18, BAD, shift=-11)]
    if start:
        parts.append(svg.line(x(start), 0, x(start), HEIGHT, GAP, 2))
    if share > 0.03:  # narrower than its own figure: the table beside the bar has it
        words = INSIDE if tone in (FIRST, BAD) else PLAIN
        parts.append(svg.text(middle, 19, str(grade.count), words, "middle", 13))
    return [svg.group(f"{grade.name} {grade.count}", parts)]
