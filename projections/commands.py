"""What the command line asks of the read models."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

import msgspec

from projections.appraisal_archive import queries as archive
from projections.catalog import ROOMS, room
from projections.check import check
from projections.compare import Comparison
from projections.operator_directory import queries as directory
from projections.page import LARGEST
from projections.rebuild import rebuild
from projections.room import Room
from projections.runner import Runner
from projections.views import Views
from tenants.context import Context
from tenants.store.log import Log

Echo = Callable[[str], object]


def rebuild_all(log: Log, views: Views, runner: Runner, only: Sequence[str], echo: Echo) -> bool:
    """Rebuild the projections named, or all. ValueError for an unknown name."""
    rooms = _chosen(only)
    position = rebuild(log, views, rooms, tell=_steps(echo))
    echo(f"{len(rooms)} projections rebuilt up to position {position:,}")
    return True


def check_all(log: Log, views: Views, runner: Runner, only: Sequence[str], echo: Echo) -> bool:
    """Compare live tables with their rebuild, line by line; False when any differs."""
    runner.catch_up()
    found = check(log, views, _chosen(only), tell=_steps(echo))
    for one in found.comparisons:
        echo(_line(one))
    for name in found.behind:
        echo(f"{name}: not at position {found.position:,}, so it cannot be compared")
    verdict = "equal" if found.equal else "NOT EQUAL"
    echo(f"position {found.position:,}: live and rebuilt are {verdict}")
    return found.equal


def operators_table(context: Context, views: Views) -> list[dict[str, Any]]:
    """Every operator with its contract, status and latest quarterly grade, as plain values."""
    rows: list[dict[str, Any]] = []
    page = 1
    while True:
        found = directory.operators(context, views, page=page, size=LARGEST)
        results = archive.latest_results(context, views, [one.operator for one in found.rows])
        for one in found.rows:
            result = results.get(one.operator)
            rows.append(
                {
                    "operator": one.operator,
                    "name": one.name,
                    "area": one.area,
                    "status": one.status,
                    "contract": one.contract,
                    "outlets": one.outlets,
                    "staff": one.staff,
                    "period": result.period if result else None,
                    "total": str(result.total) if result else None,
                    "grade": result.grade if result else None,
                    "flag_rule": one.flag_rule,
                    "flag_periods": one.flag_periods,
                }
            )
        if page >= found.pages:
            return rows
        page += 1


def _chosen(only: Sequence[str]) -> tuple[Room, ...]:
    unknown = sorted(set(only) - {one.name for one in ROOMS})
    if unknown:
        known = ", ".join(one.name for one in ROOMS)
        raise ValueError(f"there is no projection {unknown[0]}; there are {known}")
    return tuple(room(name) for name in only) or ROOMS


def _steps(echo: Echo) -> Callable[[int, int], None]:
    """Says every tenth of the way."""
    told = 0

    def tell(done: int, of: int) -> None:
        nonlocal told
        tenth = done * 10 // max(1, of)
        if tenth > told:
            told = tenth
            echo(f"{done:,} of {of:,} events")

    return tell


def _line(one: Comparison) -> str:
    if one.equal:
        return f"{one.table:18} {one.live_rows:>9,} rows  {one.live_hash[:16]}  equal"
    first = msgspec.to_builtins(one.first)
    return f"{one.table:18} {one.live_rows:>9,} live, {one.rebuilt_rows:,} rebuilt  DIFFERENT, first: {first}"
