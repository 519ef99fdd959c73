"""What the command line says of the read models: plain data and lines of text."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from datetime import date
from itertools import count
from typing import Any

from projections.appraisal_archive import queries as archive
from projections.check import Check
from projections.compare import Comparison
from projections.operator_directory import queries as directory
from projections.page import LARGEST
from projections.service_catalogue import queries as catalogue
from projections.views import Views
from tenants.context import Context
from tenants.replay import as_data
from tenants.store.envelope import Envelope


def operators_table(context: Context, views: Views) -> Iterator[dict[str, Any]]:
    """Every operator the reader sees, by code: contract, status, latest quarter's total and grade."""
    for page in count(1):
        found = directory.operators(context, views, sort="operator", page=page, size=LARGEST)
        results = archive.latest_results(context, views, [one.operator for one in found.rows])
        for one in found.rows:
            result = results.get(one.operator)
            yield {
                "operator": one.operator,
                "name": one.name,
                "status": one.status,
                "contract": one.contract,
                "first": one.contract_first,
                "last": one.contract_last,
                "period": result.period if result else None,
                "total": str(result.total) if result else None,
                "grade": result.grade if result else None,
            }
        if page >= found.pages:
            return


def catalogue_table(context: Context, views: Views, day: date) -> list[dict[str, Any]]:
    """Every service item offered on a day, in the notice's order."""
    found = catalogue.editions(context, views).items_on(day).values()
    return [
        {"code": item.code, "name": item.name, "tier": item.tier, "steps": list(item.steps)}
        for item in found
        if item.offered
    ]


def replay_lines(events: Iterable[Envelope]) -> Iterator[str]:
    """Each event with who and when, and as data; personal fields stay sealed."""
    for one in events:
        yield f"{one.position}  {one.recorded_at.isoformat()}  {one.name}  on {one.on}  by {one.role} {one.actor}"
        yield json.dumps(as_data(one.event), ensure_ascii=False, indent=2)


def comparison_lines(found: Check) -> Iterator[str]:
    """A line a table, then the verdict."""
    for one in found.comparisons:
        verdict = "equal" if one.equal else f"DIFFERENT: {_where(one)}"
        yield f"{one.projection:20} {one.table:24} {one.live_rows:>10,} rows  {one.live_hash[:12]}  {verdict}"
    for name in found.behind:
        yield f"{name:20} stands at another position than the rebuild, or was made by another version: DIFFERENT"
    verdict = "every read model equals its rebuild" if found.equal else "read models differ from their rebuild"
    yield f"{verdict} at position {found.position:,}"


def _where(one: Comparison) -> str:
    first = one.first
    if first is None:
        return f"{one.rebuilt_rows:,} rows rebuilt"
    what = f"missing in {first.missing_in}" if first.missing_in else ", ".join(first.columns)
    return f"first at {'/'.join(map(str, first.key))} ({what})"
