"""The views store: the read models of one database, with a connection for the runner and one for questions."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from typing import Any

import sqlalchemy as sa

from projections.quiet import Kept, Moment
from tenants.settings import Settings
from tenants.store.engines import open_engine, read_only_engine

MOMENT = "moment"  # under this name a connection knows what prepared questions were answered in its moment

# Pages of the journal until it is folded back, and kilobytes of cache.
_USUAL = {"wal_autocheckpoint": 4_000, "cache_size": -16_000}
_FILLING = {"wal_autocheckpoint": 40_000, "cache_size": -64_000}


def _set(driver: Any, pragmas: dict[str, int]) -> None:
    for name, value in pragmas.items():
        driver.execute(f"PRAGMA {name}={value}")


class Views:
    """Read models behind two engines. Safe for many threads."""

    def __init__(self, write_engine: sa.Engine, read_engine: sa.Engine) -> None:
        self.write_engine = write_engine
        if not self.is_postgresql:
            sa.event.listen(write_engine, "connect", lambda driver, _record: _set(driver, _USUAL))
        # Several questions of one answer must see the same moment.
        snapshots = {"isolation_level": "REPEATABLE READ"} if read_engine.dialect.name == "postgresql" else {}
        self.read_engine = read_engine.execution_options(**snapshots)
        self._moment = threading.local()
        self._kept = Kept()

    @classmethod
    def open(cls, settings: Settings) -> Views:
        """The views store of `settings`. Its tables are made by `projections.rooms.prepare`."""
        return cls(open_engine(settings, "views"), read_only_engine(settings, "views"))

    @property
    def is_postgresql(self) -> bool:
        return self.write_engine.dialect.name == "postgresql"

    @contextmanager
    def read(self) -> Iterator[sa.Connection]:
        """A read-only connection that sees one moment from its first question to its last."""
        held: ExitStack | None = getattr(self._moment, "held", None)
        if held is None:
            with self.read_engine.connect() as connection:
                yield connection
            return
        if self._moment.connection is None:
            connection = self._moment.connection = held.enter_context(self.read_engine.connect())
            connection.info[MOMENT] = Moment(connection, self._kept)
            held.callback(connection.info.pop, MOMENT)
        yield self._moment.connection

    @contextmanager
    def one_moment(self) -> Iterator[None]:
        """Inside, all that this thread reads is of one moment, the first reading's, over one connection.

        What a page says in two places agrees then, and a page of twenty questions begins one transaction, not twenty.
        What is asked twice is answered once, and what quiet rooms were asked before is not asked again.
        """
        with ExitStack() as held:
            self._moment.held, self._moment.connection = held, None
            try:
                yield
            finally:
                self._moment.held = None

    @contextmanager
    def filling(self) -> Iterator[sa.Connection]:
        """A connection for writing very much: on SQLite with a large cache, and the journal folded back seldom."""
        with self.write_engine.connect() as connection:
            driver: Any = connection.connection.driver_connection
            if not self.is_postgresql:
                _set(driver, _FILLING)
            try:
                yield connection
            finally:
                if not self.is_postgresql:
                    _set(driver, _USUAL)

    def close(self) -> None:
        self.write_engine.dispose()
        self.read_engine.dispose()
