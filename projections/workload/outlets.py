"""The outlets of an operator as they stood at a position of the log: what each covers of the operator's villages."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from itertools import groupby

import msgspec
import sqlalchemy as sa

from domain.operators.events import OutletChanged, OutletClosed, OutletOpened
from domain.shared.period import Period
from projections.room import On, on
from projections.rows import Row, Rows
from projections.views import Views
from projections.visibility import sees_operator
from projections.workload.tables import outlets_told
from tenants.context import Context
from tenants.store.envelope import Envelope

_O = outlets_told.c


class Outlet(msgspec.Struct, frozen=True):
    """An outlet and the villages it stands in or covers, in order of their codes."""

    outlet: str
    villages: tuple[str, ...]


def outlets_of(told: Iterable[Row], period: Period) -> tuple[Outlet, ...]:
    """Those that were open on some day up to the period's last and not closed before its first, by id.

    `told` is sorted by outlet and position.
    """
    found = []
    for outlet, rows in groupby(told, key=lambda row: row["outlet"]):
        every = list(rows)
        first, last = every[0], every[-1]
        if first["on"] <= period.last and (last["open"] or last["on"] >= period.first):
            covering = [row for row in every if row["open"]][-1]
            found.append(Outlet(outlet, tuple(covering["villages"])))
    return tuple(found)


def outlets_as_of(context: Context, views: Views, operator: str, position: int, period: Period) -> tuple[Outlet, ...]:
    """The outlets that an appraisal of the period looks at, as they were told up to a log position."""
    query = sa.select(outlets_told).where(
        _O.operator == operator, _O.position <= position, sees_operator(context, _O.operator)
    )
    with views.read() as db:
        rows = [dict(row._mapping) for row in db.execute(query.order_by(_O.outlet, _O.position))]
    return outlets_of(rows, period)


def _on_told(rows: Rows, envelope: Envelope) -> None:
    event: OutletOpened | OutletChanged = envelope.event
    _tell(rows, envelope, sorted({event.village, *event.villages}), is_open=True)


def _on_closed(rows: Rows, envelope: Envelope) -> None:
    _tell(rows, envelope, [], is_open=False)


def _tell(rows: Rows, envelope: Envelope, villages: list[str], *, is_open: bool) -> None:
    event: OutletOpened | OutletChanged | OutletClosed = envelope.event
    named = {"operator": event.operator, "outlet": event.outlet, "position": envelope.position, "on": envelope.on}
    rows.add(outlets_told, **named, open=is_open, villages=villages)


HANDLERS: Mapping[type, On] = {
    OutletOpened: on(_on_told),
    OutletChanged: on(_on_told),
    OutletClosed: on(_on_closed),
}
