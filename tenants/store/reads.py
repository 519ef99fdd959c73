"""The SQL of reading, made from the tables once and run on plain read-only connections: these are the hot paths."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, cast

import sqlalchemy as sa
from sqlalchemy.dialects import sqlite

from tenants.store import schema
from tenants.store.read_connections import ReadConnections
from tenants.store.rows import Recorded

_E = schema.events.c
COLUMNS = (
    _E.position,
    _E.tenant,
    _E.stream,
    _E.version,
    _E.name,
    _E.recorded_at,
    _E.on_day,
    _E.actor,
    _E.role,
    _E.on_behalf_of,
    _E.request_id,
    _E.reason,
    _E.state,
)


def select_events() -> sa.Select[*tuple[Any, ...]]:
    """Every column of the events, in the order of a recorded row."""
    return sa.select(*COLUMNS)


_AFTER = _E.position > sa.bindparam("after")
_STOP = _E.position <= sa.bindparam("stop")
# Not `limit()`: for SQLite that adds an OFFSET with a parameter of its own.
_PAGE = select_events().order_by(_E.position).suffix_with(sa.text("LIMIT :limit"))


# PostgreSQL alone: one round trip costs more than the reading.
_STREAMS = (
    f"SELECT {', '.join(f'e.{column.name}' for column in COLUMNS)}"  # noqa: S608  names of our own columns
    " FROM unnest(%(streams)s::text[], %(after)s::integer[]) AS wanted (stream, after)"
    ' JOIN events e ON e.stream = wanted.stream COLLATE "C" AND e.version > wanted.after ORDER BY e.stream, e.version'
)


class Reads:
    """Reads the log over `engine`, which must be in autocommit. Every method raises StoreUnavailable when it cannot."""

    def __init__(self, engine: sa.Engine) -> None:
        self._connections = ReadConnections(engine)
        self._dialect = sqlite.dialect(paramstyle="named") if engine.dialect.name == "sqlite" else engine.dialect

        def sql(statement: sa.Select[*tuple[Any, ...]]) -> str:
            return str(statement.compile(dialect=self._dialect))

        c, k, p, t = schema.commands.c, schema.claims.c, schema.caps.c, schema.tracking.c
        stream = _E.stream == sa.bindparam("stream")
        self._stream = sql(select_events().where(stream, _E.version > sa.bindparam("after")).order_by(_E.version))
        self._feed = sql(_PAGE.where(_AFTER, _STOP))
        self._tenant_feed = sql(_PAGE.where(_E.tenant == sa.bindparam("tenant"), _AFTER, _STOP))
        self._next_tenant = sql(sa.select(sa.func.min(_E.tenant)).where(_E.tenant > sa.bindparam("tenant")))
        self._head = sql(sa.select(sa.func.max(_E.position)))
        self._command = sql(
            sa.select(c.digest, c.answer, c.last_position).where(
                c.scope == sa.bindparam("scope"), c.request_id == sa.bindparam("request")
            )
        )
        self._holder = sql(sa.select(k.holder).where(k.scope == sa.bindparam("scope"), k.key == sa.bindparam("key")))
        self._cap = sql(sa.select(p.used, p.cap).where(p.key == sa.bindparam("key")))
        self._tracked = sql(sa.select(t.position).where(t.application == sa.bindparam("application")))

    def stream(self, stream: str, after: int) -> list[Recorded]:
        return cast(list[Recorded], self.rows(self._stream, {"stream": stream, "after": after}))

    def streams(self, wanted: Mapping[str, int]) -> list[Recorded]:
        """Of several streams what came after a version of each, each stream in order."""
        if self._dialect.name == "sqlite" or len(wanted) == 1:
            values = [{"stream": stream, "after": after} for stream, after in wanted.items()]
            return self._connections.run(
                lambda cursor: [row for one in values for row in _all(cursor, self._stream, one)]
            )
        return cast(list[Recorded], self.rows(_STREAMS, {"streams": list(wanted), "after": list(wanted.values())}))

    def feed(self, after: int, stop: int, limit: int, tenant: str | None) -> list[Recorded]:
        values: dict[str, Any] = {"after": after, "stop": stop, "limit": limit}
        if tenant is None:
            return cast(list[Recorded], self.rows(self._feed, values))
        return cast(list[Recorded], self.rows(self._tenant_feed, {**values, "tenant": tenant}))

    def tenants(self) -> list[str]:
        """Every tenant with an event, in order: one step of the index each, whatever the length of the log."""
        found: list[str] = []
        while (name := self.rows(self._next_tenant, {"tenant": found[-1] if found else ""})[0][0]) is not None:
            found.append(str(name))
        return found

    def head(self) -> int:
        return int(self.rows(self._head, {})[0][0] or 0)

    def command(self, scope: str, request_id: str) -> tuple[bytes, bytes, int] | None:
        return cast(
            tuple[bytes, bytes, int] | None, self._first(self._command, {"scope": scope, "request": request_id})
        )

    def holder(self, scope: str, key: str) -> str | None:
        found = self._first(self._holder, {"scope": scope, "key": key})
        return None if found is None else str(found[0])

    def cap(self, key: str) -> tuple[int, int] | None:
        return cast(tuple[int, int] | None, self._first(self._cap, {"key": key}))

    def tracked(self, application: str) -> int | None:
        found = self._first(self._tracked, {"application": application})
        return None if found is None else int(found[0])

    def select(self, query: sa.Select[*tuple[Any, ...]]) -> list[Any]:
        """Any other query, made as it is needed."""
        compiled = query.compile(dialect=self._dialect, compile_kwargs={"render_postcompile": True})
        return self.rows(str(compiled), compiled.params)

    def effects(self) -> tuple[int, list[Any], list[Any]]:
        """Head, claims and caps as they were together."""
        begin = "BEGIN" if self._dialect.name == "sqlite" else "BEGIN ISOLATION LEVEL REPEATABLE READ"
        tables = (schema.claims, schema.caps)
        queries = [self._head, *(str(sa.select(table).compile(dialect=self._dialect)) for table in tables)]

        def read(cursor: Any) -> tuple[int, list[Any], list[Any]]:
            cursor.execute(begin)
            head, claims, caps = [cursor.execute(query).fetchall() for query in queries]
            cursor.execute("COMMIT")
            return int(head[0][0] or 0), claims, caps

        return self._connections.run(read)

    def close(self) -> None:
        """Refuse to read from now on. Connections in use are closed when they come back."""
        self._connections.close()

    def _first(self, sql: str, values: Mapping[str, Any]) -> Any:
        found = self.rows(sql, values)
        return found[0] if found else None

    def rows(self, sql: str, values: Mapping[str, Any]) -> list[Any]:
        return self._connections.run(lambda cursor: _all(cursor, sql, values))


def _all(cursor: Any, sql: str, values: Mapping[str, Any]) -> list[Any]:
    cursor.execute(sql, values)
    return cast(list[Any], cursor.fetchall())
