"""The open log of one process: its connections, the one writer, and who wants to know of appends."""

from __future__ import annotations

from functools import cached_property

import sqlalchemy as sa

from tenants.settings import Settings
from tenants.store.combiner import Combiner
from tenants.store.engines import open_engine, read_only_engine
from tenants.store.postgres_writer import PostgresWriter
from tenants.store.reads import Reads
from tenants.store.safety import refuse_unsafe
from tenants.store.sqlite_writer import SQLiteWriter
from tenants.store.submission import Submission
from tenants.store.wakeups import Wakeups


class Datastore:
    """Refuses to open, with UnsafeDatabase, where something acknowledged could be lost."""

    def __init__(self, settings: Settings, *, durable: bool = True) -> None:
        self._settings = settings
        self.write_engine = open_engine(settings, "log", autocommit=True, durable=durable)
        self.reads = Reads(read_only_engine(settings, "log", autocommit=True))
        try:
            refuse_unsafe(self.write_engine, durable=durable)
        except BaseException:
            self._dispose()
            raise
        self.wakeups = Wakeups()
        self._writer = (PostgresWriter if settings.is_postgresql else SQLiteWriter)(self.write_engine)
        self._combiner = Combiner(self._writer.write)

    @cached_property
    def transactions(self) -> sa.Engine:
        """For the library's snapshots, which are written beside the log."""
        return open_engine(self._settings, "log")

    def submit(self, submission: Submission) -> list[int]:
        """Write, then tell whoever listens. Raises what the submission was refused for."""
        positions = self._combiner.submit(submission)
        self.wakeups.wake()
        return positions

    def close(self) -> None:
        """Take no more, finish what was taken, and let go of the database."""
        self._combiner.close()
        self._writer.close()
        self._dispose()

    def _dispose(self) -> None:
        self.write_engine.dispose()
        self.reads.close()
        if "transactions" in self.__dict__:
            self.transactions.dispose()
