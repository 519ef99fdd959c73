"""Questions about the streams of the log, for auditors. Others see only the streams of operators they see."""

from __future__ import annotations

from typing import Any

import sqlalchemy as sa

from projections.page import SIZE, Page, Sorts, columns, one, paged, sum_of
from projections.prepared import Conditions, Value, prepared, those_given
from projections.stream_index.answers import Stream
from projections.stream_index.tables import stream_kinds
from projections.stream_index.tables import streams as streams_table
from projections.views import Views
from projections.visibility import sees_operator, starts_with
from tenants.context import Context

_S, _K = streams_table.c, stream_kinds.c
SORTS = Sorts(
    {"last": _S.last_position, "first": _S.first_position, "events": _S.events, "stream": _S.stream},
    "-last",
    _S.stream,
)


def streams(
    context: Context,
    views: Views,
    *,
    search: str = "",
    kind: str | None = None,
    tenant: str | None = None,
    sort: str | None = None,
    page: int = 1,
    size: int = SIZE,
) -> Page[Stream]:
    """A page of streams. `search` is the beginning of a stream's id, or of what stands behind its kind,
    such as a voucher's number."""
    query = _streams(context, search=search.strip(), kind=kind, tenant=tenant)
    with views.read() as db:
        return paged(db, Stream, query, SORTS.by(sort), page, size)


def stream(context: Context, views: Views, stream_id: str) -> Stream | None:
    with views.read() as db:
        return one(db, Stream, _visible(context).where(_S.stream == stream_id))


def kinds(context: Context, views: Views) -> dict[str, int]:
    """How many streams there are of each kind."""
    with views.read() as db:
        return {row[0]: row[1] for row in db.execute(*_kinds(context))}


@prepared
def _streams(context: Context, **asked: Value) -> sa.Select[Any]:
    wanted: Conditions = {
        "search": lambda begun: sa.or_(starts_with(_S.stream, begun), starts_with(_S.tail, begun)),
        "kind": lambda kind: _S.kind == kind,
        "tenant": lambda tenant: _S.tenant == tenant,
    }
    return _visible(context).where(*those_given(wanted, asked))


@prepared
def _kinds(context: Context) -> sa.Select[Any]:
    counted: list[sa.ColumnElement[Any]] = [_K.kind, sum_of(_K.streams)]
    return sa.select(*counted).where(sees_operator(context, _K.tenant)).group_by(_K.kind).order_by(_K.kind)


def _visible(context: Context) -> sa.Select[Any]:
    return sa.select(*columns(Stream, streams_table)).where(sees_operator(context, _S.tenant))
