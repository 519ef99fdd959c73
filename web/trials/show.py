"""Trials there are, and one of them: how far it is, then who would newly fail or pass, and why."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import Any

from starlette.exceptions import HTTPException
from starlette.responses import Response

from projections.appraisal_archive import queries as archive
from projections.operator_directory import queries as directory
from tenants.trials.answers import NEWLY_FAILS, NEWLY_PASSES, STAYS, UNGRADED, Trial, Tried
from web.lists import Listing
from web.render import render
from web.request import Request
from web.schemes.found import title_of
from web.shown.actors import actor_names
from web.terms.appraisals import period_words
from web.terms.trials import VERDICTS, verdict_name
from web.trials.causes import causes, pass_mark

LIST, PAGE, PART = "trials/list.html", "trials/show.html", "trials/_trial.html"
ORDER = {NEWLY_FAILS: 0, NEWLY_PASSES: 1, STAYS: 2, UNGRADED: 3}
SORTS = ("verdict", "change", "operator")


@dataclass(frozen=True, slots=True)
class Line:
    """One operator and period as it stands on a page."""

    row: Tried
    name: str
    causes: tuple[str, ...]


def listing(request: Request) -> Response:
    asked = Listing.of(request, "trials")
    found, total = request.platform.trials.latest(request.context, asked.offset, asked.size)
    listed = asked.of_total(total)
    if listed.page != asked.page:
        found, total = request.platform.trials.latest(request.context, listed.offset, listed.size)
    names = actor_names(request, {one.actor for one in found})
    values = {"list": listed, "trials": found, "names": names}
    values["titles"] = {one.id: title_of(one.ref) for one in found}
    return render(request, LIST, values, fragment="trials/_list.html")


def show(request: Request) -> Response:
    """The whole page, or for htmx the part of it that changes while the work goes on."""
    return render(request, PAGE, _values(request, find(request)), fragment=PART)


def find(request: Request) -> Trial:
    one: Trial | None = request.platform.trials.get(request.context, request.path_params["id"])
    if one is None:
        raise HTTPException(404)
    return one


def lines(request: Request, one: Trial, rows: Sequence[Tried]) -> list[Line]:
    """With the operators' names and the reasons."""
    names = directory.names(request.context, request.platform.views, {row.operator for row in rows})
    marks = {version.version: pass_mark(version.document) for version in archive.schemes(request.platform.views)}
    new = pass_mark(one.document)
    return [
        Line(row, names.get(row.operator, row.operator), tuple(causes(one, row, (marks.get(row.old_version), new))))
        for row in rows
    ]


def _values(request: Request, one: Trial) -> dict[str, Any]:
    rows = request.platform.trials.rows(one)
    asked = Listing.of(
        request, "trial", sorts=SORTS, default="verdict", filters={"verdict": tuple(VERDICTS), "period": one.periods}
    )
    verdicts = Counter(row.verdict for row in rows)
    kept = [row for row in rows if _wanted(row, asked)]
    listed = asked.of_total(len(kept))
    kept.sort(key=_key(asked.sort), reverse=asked.descending)
    page = kept[listed.offset : listed.offset + listed.size]
    changes = [row.change for row in rows if row.change is not None]
    return {
        "one": one,
        "title": title_of(one.ref),
        "list": listed,
        "lines": lines(request, one, page),
        "verdicts": [("", "", None), *((name, verdict_name(name), verdicts[name]) for name in VERDICTS)],
        "periods": [(name, period_words(name), None) for name in one.periods],
        "counts": verdicts,
        "compared": len(changes),
        "mean": sum(changes, Decimal(0)) / len(changes) if changes else None,
        "who": actor_names(request, {one.actor}).get(one.actor, ""),
    }


def _wanted(row: Tried, asked: Listing) -> bool:
    return all(getattr(row, name) == value for name, value in asked.filters.items())


def _key(sort: str) -> Any:
    match sort:
        case "change":
            return lambda row: (row.change if row.change is not None else Decimal(0), row.operator, row.period)
        case "operator":
            return lambda row: (row.operator, row.period)
    return lambda row: (ORDER[row.verdict], row.change if row.change is not None else Decimal(0), row.operator)
