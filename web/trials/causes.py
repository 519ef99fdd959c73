"""Why a total would have been another: the points that moved it, and the pass line where that moved."""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal
from typing import Any

from domain.appraisals.scheme import FAILING
from tenants.trials.answers import NEWLY_FAILS, NEWLY_PASSES, PointTried, Trial, Tried
from web.formats import number
from web.i18n import gettext
from web.schemes.points import name_of
from web.terms.trials import signed

MOST = 3


def causes(one: Trial, row: Tried, marks: tuple[Decimal | None, Decimal | None]) -> list[str]:
    """At most three points, those that pushed towards the verdict, then the pass line where it may have turned it;
    `marks` are the old one and the new one."""
    pushed = [point for point in row.moved if _pushes(point, row.verdict)][:MOST]
    told = [_words(point, names(one)) for point in pushed]
    old, new = marks
    if row.verdict in (NEWLY_FAILS, NEWLY_PASSES) and old is not None and new is not None and old != new:
        told.append(gettext("合格线 %(old)s → %(new)s", old=number(old), new=number(new)))
    return told


def _pushes(point: PointTried, verdict: str) -> bool:
    if verdict == NEWLY_FAILS:
        return point.change < 0
    return point.change > 0 if verdict == NEWLY_PASSES else point.change != 0


def _words(point: PointTried, known: Mapping[str, str]) -> str:
    return gettext(
        "%(point)s %(change)s（满分 %(old_full)s → %(new_full)s，得 %(old)s → %(new)s）",
        point=known.get(point.point) or name_of({"point": point.point}),
        change=signed(point.change),
        old_full=_figure(point.old_full),
        new_full=_figure(point.new_full),
        old=_figure(point.old_score),
        new=_figure(point.new_score),
    )


def _figure(value: Decimal | None) -> str:
    return "—" if value is None else number(value)


def names(one: Trial) -> dict[str, str]:
    """The names of a scheme's own points."""
    return {raw["point"]: name_of(raw) for raw in one.document.get("points", ())}


def pass_mark(document: Mapping[str, Any]) -> Decimal | None:
    """The least total that does not fail."""
    failing = document.get("failing", (FAILING,))
    passing = [Decimal(str(band["at_least"])) for band in document.get("bands", ()) if band["grade"] not in failing]
    return min(passing, default=None)
