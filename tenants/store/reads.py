"""The SQL of reading, made from the tables once and run on plain read-only connections: these are the hot paths."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from typing import Any, cast

import sqlalchemy as sa
from sqlalchemy.dialects import sqlite

from tenants.store import schema
from tenants.store.errors import StoreUnavailable
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
_AFTER = _E.position > sa.bindparam("after")
_STOP = _E.position <= sa.bindparam("stop")
# Not `limit()`: for SQLite that adds an OFFSET with a parameter of its own.
_PAGE = sa.select(*COLUMNS).order_by(_E.position).suffix_with(sa.text("LIMIT :limit"))


class Reads:
    """Reads the log over `engine`, which must be in autocommit. Every method raises StoreUnavailable when it cannot."""

    def __init__(self, engine: sa.Engine) -> None:
        self._engine = engine
        dialect = sqlite.dialect(paramstyle="named") if engine.dialect.name == "sqlite" else engine.dialect

        def sql(statement: sa.Select[Any]) -> str:
            return str(statement.compile(dialect=dialect))

        c, k, p, t = schema.commands.c, schema.claims.c, schema.caps.c, schema.tracking.c
        stream = _E.stream == sa.bindparam("stream")
        self._stream = sql(sa.select(*COLUMNS).where(stream, _E.version > sa.bindparam("after")).order_by(_E.version))
        self._feed = sql(_PAGE.where(_AFTER, _STOP))
        self._tenant_feed = sql(_PAGE.where(_E.tenant == sa.bindparam("tenant"), _AFTER, _STOP))
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

    def feed(self, after: int, stop: int, limit: int, tenant: str | None) -> list[Recorded]:
        values: dict[str, Any] = {"after": after, "stop": stop, "limit": limit}
        if tenant is None:
            return cast(list[Recorded], self.rows(self._feed, values))
        return cast(list[Recorded], self.rows(self._tenant_feed, {**values, "tenant": tenant}))

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

    def _first(self, sql: str, values: Mapping[str, Any]) -> Any:
        found = self.rows(sql, values)
        return found[0] if found else None

    def rows(self, sql: str, values: Mapping[str, Any]) -> list[Any]:
        with self._cursor() as cursor:
            cursor.execute(sql, values)
            return cast(list[Any], cursor.fetchall())

    @contextmanager
    def _cursor(self) -> Iterator[Any]:
        try:
            connection = self._engine.raw_connection()
        except (sa.exc.SQLAlchemyError, self._engine.dialect.loaded_dbapi.Error) as error:
            raise StoreUnavailable(f"the database cannot be reached: {error}") from error
        try:
            yield connection.driver_connection.cursor()  # type: ignore[union-attr]
        except self._engine.dialect.loaded_dbapi.Error as error:
            connection.invalidate(error)
            raise StoreUnavailable(f"the database did not answer: {error}") from error
        finally:
            connection.close()
