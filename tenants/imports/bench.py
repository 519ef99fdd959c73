"""The side of the store that the worker beside the pages uses: one import at a time, under a lease.

Whoever is killed loses the lease after a while, and another goes on: with the looking from the beginning, which writes
nothing but rows of its own, with the recording at the first row that is not marked, each under its own request id.
"""

from __future__ import annotations

import uuid
from collections import Counter
from collections.abc import Iterable, Sequence
from datetime import timedelta

import msgspec
import sqlalchemy as sa

from domain.shared.refusal import refuse
from tenants.imports.answers import Import, Inside, Row
from tenants.imports.checking import GOOD, Checked
from tenants.imports.errors import Unreadable
from tenants.imports.store import ROW, ImportStore, _import, subject_of
from tenants.imports.tables import import_files, import_rows, imports
from tenants.vault import files
from tenants.vault.vault import Vault

LEASE = timedelta(seconds=30)
DIGEST = 64  # characters of the hash before a sealed file
_I, _R = imports.c, import_rows.c
_NEXT = {"waiting": "checking", "checking": "checking", "queued": "writing", "writing": "writing"}


class Lost(Exception):
    """The lease went to another process."""


class Bench:
    """One worker at its imports."""

    def __init__(self, store: ImportStore, lease: timedelta = LEASE) -> None:
        self._store = store
        self._engine, self._vault, self._clock = store._engine, store._vault, store._clock
        self._lease = lease
        self._me = str(uuid.uuid4())

    @property
    def vault(self) -> Vault:
        return self._vault

    def take(self) -> Import | None:
        """The oldest import that waits, or whose worker is gone."""
        now = self._clock()
        free = sa.or_(_I.lease_until.is_(None), _I.lease_until < now)
        with self._engine.begin() as db:
            wanted = sa.select(_I.id, _I.state).where(_I.state.in_(_NEXT), free).order_by(_I.created_at).limit(1)
            found = db.execute(wanted).first()
            if found is None:
                return None
            mine = {"state": _NEXT[found.state], "lease_by": self._me, "lease_until": now + self._lease}
            if not db.execute(sa.update(imports).where(_I.id == found.id, free).values(mine)).rowcount:
                return None
            row = db.execute(sa.select(imports).where(_I.id == found.id)).mappings().one()
        return _import(row, None)

    def content(self, one: Import) -> bytes:
        """What was uploaded; Unreadable once it was deleted."""
        with self._engine.connect() as db:
            kept = db.scalar(sa.select(import_files.c.content).where(import_files.c.id == one.id))
        found = files.unseal(self._vault, subject_of(one.id), kept[:DIGEST].decode(), kept[DIGEST:]) if kept else None
        if found is None:
            gone = refuse("imports.gone")
            raise Unreadable(gone.code)
        return found

    def begin(self, one: Import, total: int) -> None:
        """Looking from the beginning: what an earlier look left is put away."""
        with self._engine.begin() as db:
            db.execute(sa.delete(import_rows).where(_R.id == one.id))
            self._mine(db, one, total=total, **dict.fromkeys(("good", "bad", "twice", "known", "chosen"), 0))

    def keep(self, one: Import, rows: Sequence[Checked]) -> None:
        """More rows that were looked at."""
        made = [
            {
                "id": one.id,
                "number": row.number,
                "state": row.state,
                "chosen": row.state == GOOD,
                "sealed": self._sealed(one, Inside(row.values, row.problems, row.note)),
                "result": "",
            }
            for row in rows
        ]
        counts = Counter(row.state for row in rows)
        with self._engine.begin() as db:
            db.execute(sa.insert(import_rows), made)
            more = {state: imports.c[state] + count for state, count in counts.items()}
            self._mine(db, one, **more, chosen=_I.chosen + counts[GOOD])

    def checked(self, one: Import) -> None:
        """All rows were looked at: the file itself is no longer needed."""
        self._end(one, "checked")

    def failed(self, one: Import, code: str, params: dict[str, str | int]) -> None:
        self._end(one, "failed", problem=[code, params])

    def to_write(self, one: Import, limit: int) -> list[Row]:
        """The next rows that were chosen and are not recorded."""
        query = sa.select(import_rows).where(_R.id == one.id, _R.state == GOOD, _R.chosen)
        with self._engine.connect() as db:
            found = db.execute(query.order_by(_R.number).limit(limit)).all()
        opened = self._vault.open_many([row.sealed for row in found])
        return [self._store._row(row, text) for row, text in zip(found, opened, strict=True) if text is not None]

    def wrote(self, one: Import, results: Iterable[tuple[Row, str, Inside | None]]) -> None:
        """(row, the person, or "" and what is sealed of why not) of rows that are through."""
        written = refused = 0
        with self._engine.begin() as db:
            for row, person, inside in results:
                values: dict[str, str] = {"state": "written", "result": person}
                if inside is not None:
                    values = {"state": "refused", "sealed": self._sealed(one, inside)}
                written, refused = written + (inside is None), refused + (inside is not None)
                db.execute(sa.update(import_rows).where(_R.id == one.id, _R.number == row.number).values(values))
            self._mine(db, one, written=_I.written + written, refused=_I.refused + refused)

    def finished(self, one: Import) -> None:
        self._end(one, "finished", finished_at=self._clock())

    def delete_old(self) -> int:
        """What is past its time: the key is destroyed first, so that no copy of it opens either."""
        old = sa.select(_I.id).where(_I.delete_after < self._clock(), _I.state != "deleted").limit(100)
        with self._engine.connect() as db:
            ids = list(db.scalars(old))
        for id in ids:
            self._vault.shred(subject_of(id))
            with self._engine.begin() as db:
                db.execute(sa.delete(import_files).where(import_files.c.id == id))
                db.execute(sa.delete(import_rows).where(_R.id == id))
                db.execute(sa.update(imports).where(_I.id == id).values(state="deleted"))
        return len(ids)

    def _end(self, one: Import, state: str, **values: object) -> None:
        with self._engine.begin() as db:
            db.execute(sa.delete(import_files).where(import_files.c.id == one.id))
            self._mine(db, one, state=state, **values)
            db.execute(sa.update(imports).where(_I.id == one.id).values(lease_by=None, lease_until=None))

    def _mine(self, db: sa.Connection, one: Import, **values: object) -> None:
        """Write to the import, and keep the lease; Lost, and nothing written, when it went to another."""
        lease = {"lease_until": self._clock() + self._lease}
        mine = sa.update(imports).where(_I.id == one.id, _I.lease_by == self._me).values(**values, **lease)
        if not db.execute(mine).rowcount:
            raise Lost

    def _sealed(self, one: Import, inside: Inside) -> str:
        return self._vault.seal(subject_of(one.id), ROW, msgspec.json.encode(inside).decode())
