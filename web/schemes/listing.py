"""Which versions there are and when each is in force, what is in hand, one version in full, any two compared."""

from __future__ import annotations

from collections import defaultdict
from decimal import Decimal
from typing import Any

from starlette.exceptions import HTTPException
from starlette.responses import Response

from projections.scheme_drafts import queries as drafts
from web.formats import number
from web.i18n import gettext
from web.render import render
from web.request import Request
from web.schemes import found, points, rest
from web.schemes.difference import difference
from web.shown.actors import actor_names
from web.shown.days import today


def show(request: Request) -> Response:
    versions = found.versions(request, today(request))
    in_hand = drafts.drafts(request.context, request.platform.views)
    actors = {who for one in versions for who in (one.version.submitted_by, one.version.approved_by)}
    actors |= {who for one in in_hand for who in one.people}
    return render(
        request,
        "schemes/list.html",
        versions=versions,
        drafts=in_hand,
        names=actor_names(request, actors),
        today=today(request),
    )


def version(request: Request) -> Response:
    """One version in full, every default marked."""
    one = found.version_of(request, request.path_params["scheme"], request.path_params["version"])
    shown = next(v for v in found.versions(request, today(request)) if v.version == one)
    names = actor_names(request, {one.submitted_by, one.approved_by})
    return render(request, "schemes/show.html", in_full(one.document), shown=shown, version=one, names=names)


def in_full(document: dict[str, Any]) -> dict[str, Any]:
    """Everything a document says, for `schemes/_document.html`."""
    categories: dict[str, list[points.PointShown]] = defaultdict(list)
    for raw in document.get("points", ()):
        categories[raw["category"]].append(points.shown(raw))
    sections = [
        (name, gettext(title), list(tell(document)), rest.section_is_default(document, name))
        for name, (title, tell, _) in rest.SECTIONS.items()
    ]
    return {"categories": categories, "sections": sections, "weights": weights(document)}


def weights(document: dict[str, Any]) -> dict[str, tuple[str, str]]:
    """Category → its weight in a year and in a quarter; under "" those of all."""
    sums: dict[str, list[Decimal]] = defaultdict(lambda: [Decimal(0), Decimal(0)])
    for raw in document.get("points", ()):
        for key in (raw["category"], ""):
            sums[key][0] += Decimal(str(raw["weight_year"]))
            sums[key][1] += Decimal(str(raw["weight_quarter"]))
    return {key: (_plain(year), _plain(quarter)) for key, (year, quarter) in sums.items()}


def _plain(value: Decimal) -> str:
    """Without needless zeros."""
    return number(int(value)) if value == int(value) else number(value.normalize())


def compare(request: Request) -> Response:
    """Any two of versions and drafts; the earlier one first."""
    chosen = [found.told(request, request.query_params.get(name, "")) for name in ("from", "to")]
    before, after = chosen
    if (request.query_params.get("from") and before is None) or (request.query_params.get("to") and after is None):
        raise HTTPException(404)
    groups = difference(before.document, after.document) if before and after else None
    values = {"before": before, "after": after, "groups": groups, "choices": found.choices(request)}
    return render(request, "schemes/difference.html", values)
