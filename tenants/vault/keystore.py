"""The keys as they lie in the database. Every write is one transaction; nothing is kept in memory here."""

from collections.abc import Iterator, Sequence

from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from sqlalchemy import Connection, Engine, Insert, Table, select, text, update
from sqlalchemy.dialects import postgresql, sqlite

from tenants.clock import Clock
from tenants.vault.errors import WrongSecretKey
from tenants.vault.secret import Secret
from tenants.vault.tables import keys, state

CHUNK = 500  # subjects in one statement
Found = dict[str, bytes | None]  # subject → key, None where it was destroyed; absent where there never was one


class KeyStore:
    """Reads on `reader`, which may be a read-only engine; writes on `writer`."""

    def __init__(self, writer: Engine, reader: Engine, secret: Secret, clock: Clock) -> None:
        self._writer, self._reader, self._secret, self._clock = writer, reader, secret, clock

    def check_secret(self) -> None:
        """Marks a new vault with the secret in force. Raises WrongSecretKey when it was made with another one."""
        with self._reader.connect() as connection:
            known = connection.scalar(select(state.c.fingerprint))
        if known is None:
            known = self._mark()
        if known != self._secret.fingerprint:
            raise WrongSecretKey

    def _mark(self) -> bytes | None:
        row = {"id": 1, "fingerprint": self._secret.fingerprint, "destructions": 0}
        with self._writer.begin() as connection:
            connection.execute(_insert_if_new(connection, state), row)
            return connection.scalar(select(state.c.fingerprint))

    def find(self, subjects: Sequence[str]) -> Found:
        with self._reader.connect() as connection:
            return self._select(connection, subjects)

    def make(self, subjects: Sequence[str]) -> Found:
        """Makes a key for each subject that never had one; of two who do so at the same time, the first one wins."""
        # In one order, so that two overlapping batches wait for each other and never lock each other out.
        ordered = sorted(set(subjects))
        now = self._clock()
        with self._writer.begin() as connection:
            for part in _parts(ordered):
                rows = [
                    {"subject": subject, "wrapped": self._secret.wrap(subject, _new_key()), "created_at": now}
                    for subject in part
                ]
                connection.execute(_insert_if_new(connection, keys), rows)
            return self._select(connection, ordered)

    def destroy(self, subject: str) -> bool:
        """Leaves a tombstone, also where there never was a key. False when the key was destroyed before."""
        now = self._clock()
        with self._writer.begin() as connection:
            if connection.dialect.name == "sqlite":
                connection.execute(text("PRAGMA secure_delete = ON"))  # overwrite the old key in the file
            # The counter's row lock puts destructions in one order, the order in which they become visible.
            count = connection.scalar(
                update(state).values(destructions=state.c.destructions + 1).returning(state.c.destructions)
            )
            fresh = {"subject": subject, "created_at": now}
            connection.execute(_insert_if_new(connection, keys), fresh)
            done = connection.execute(
                update(keys)
                .where(keys.c.subject == subject, keys.c.destroyed_at.is_(None))
                .values(wrapped=None, destroyed_at=now, destruction=count)
            )
        self._wipe()
        return done.rowcount == 1

    def _wipe(self) -> None:
        """Writes the change through to the main file, and empties the write-ahead log that still holds the old page."""
        if self._writer.dialect.name != "sqlite":
            return
        connection = self._writer.raw_connection()  # a checkpoint cannot run inside a transaction
        try:
            connection.cursor().execute("PRAGMA wal_checkpoint(TRUNCATE)")
        finally:
            connection.close()

    def destroyed_since(self, count: int) -> tuple[int, list[str]]:
        """How many keys were ever destroyed, and whose came after the first `count`."""
        with self._reader.connect() as connection:
            total = connection.scalar(select(state.c.destructions)) or 0
            if total == count:
                return count, []
            gone = select(keys.c.subject).where(keys.c.destruction > count)
            return total, list(connection.scalars(gone))

    def _select(self, connection: Connection, subjects: Sequence[str]) -> Found:
        found: Found = {}
        for part in _parts(subjects):
            wanted = select(keys.c.subject, keys.c.wrapped).where(keys.c.subject.in_(part))
            for subject, wrapped in connection.execute(wanted):
                found[subject] = None if wrapped is None else self._secret.unwrap(subject, wrapped)
        return found


def _new_key() -> bytes:
    return AESGCM.generate_key(256)


def _parts(subjects: Sequence[str]) -> Iterator[Sequence[str]]:
    return (subjects[start : start + CHUNK] for start in range(0, len(subjects), CHUNK))


def _insert_if_new(connection: Connection, table: Table) -> Insert:
    insert = postgresql.insert if connection.dialect.name == "postgresql" else sqlite.insert
    return insert(table).on_conflict_do_nothing()
