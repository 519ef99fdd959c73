"""Keeping imports: who may see one, what is in it, and which rows are chosen. Everything personal lies sealed."""

from __future__ import annotations

import hashlib
import uuid
from collections.abc import Collection, Sequence
from datetime import timedelta
from typing import Any

import msgspec
import sqlalchemy as sa

from tenants.accounts.roles import Role
from tenants.clock import Clock
from tenants.context import Context
from tenants.imports.answers import Import, Inside, Row
from tenants.imports.checking import GOOD
from tenants.imports.tables import import_files, import_rows, imports
from tenants.vault import files
from tenants.vault.vault import Vault

KEPT = timedelta(days=7)
"""After so long what was uploaded cannot be read by anybody any more."""

NAMESPACE = uuid.UUID("0d6a5a86-3a53-4d43-8d8e-3b7c58a0a5d4")
ROW = "row"
_I, _R = imports.c, import_rows.c
_COUNTS = dict.fromkeys(("total", "good", "bad", "twice", "known", "chosen", "written", "refused"), 0)


def subject_of(id: str) -> str:
    """Whose key seals an import: its own."""
    return f"import/{id}"


class ImportReader:
    """Looking at imports: a clerk at those of their outlet, a manager at the operator's, others at none."""

    def __init__(self, reader: sa.Engine, vault: Vault) -> None:
        self._reader = reader
        self._vault = vault

    def get(self, context: Context, id: str) -> Import | None:
        """None when there is none, or it is not the reader's."""
        found = self._many(self._visible(context).where(_I.id == id))
        return found[0] if found else None

    def latest(self, context: Context, offset: int = 0, limit: int | None = 20) -> tuple[list[Import], int]:
        """The latest first, and how many there are; without a limit all of them."""
        query = self._visible(context)
        count = query.with_only_columns(sa.func.count(), maintain_column_froms=True)
        found = self._many(query.order_by(_I.created_at.desc(), _I.id).offset(offset).limit(limit))
        with self._reader.connect() as db:
            return found, db.scalar(count) or 0

    def rows(
        self, one: Import, states: Collection[str] = (), *, after: int = 0, offset: int = 0, limit: int = 20
    ) -> list[Row]:
        """Rows in the order of the file; none once they were deleted."""
        query = sa.select(import_rows).where(_R.id == one.id, _R.number > after)
        query = query.where(_R.state.in_(states)) if states else query
        with self._reader.connect() as db:
            found = db.execute(query.order_by(_R.number).offset(offset).limit(limit)).all()
        opened = self._vault.open_many([row.sealed for row in found])
        return [self._row(row, text) for row, text in zip(found, opened, strict=True) if text is not None]

    def counts(self, one: Import) -> dict[str, int]:
        """How many rows stand where."""
        query = sa.select(_R.state, sa.func.count()).where(_R.id == one.id).group_by(_R.state)
        with self._reader.connect() as db:
            return {row[0]: row[1] for row in db.execute(query)}

    def _row(self, row: Any, text: str) -> Row:
        inside = msgspec.json.decode(text, type=Inside)
        return Row(row.number, row.state, row.chosen, inside.values, inside.problems, inside.note, row.result)

    def _many(self, query: sa.Select[Any]) -> list[Import]:
        with self._reader.connect() as db:
            found = db.execute(query).mappings().all()
        names = self._vault.open_many([one["name"] for one in found])
        return [_import(one, name) for one, name in zip(found, names, strict=True)]

    def _visible(self, context: Context) -> sa.Select[Any]:
        query = sa.select(imports).where(_I.tenant == (context.tenant or ""))
        match context.role:
            case Role.CLERK:
                return query.where(_I.outlet == (context.outlet or ""))
            case Role.MANAGER:
                return query
        return query.where(sa.false())


class ImportStore(ImportReader):
    """The same, and writing. Thread-safe, and for several processes."""

    def __init__(self, engine: sa.Engine, reader: sa.Engine, vault: Vault, clock: Clock) -> None:
        super().__init__(reader, vault)
        self._engine = engine
        self._clock = clock

    @property
    def reader(self) -> ImportReader:
        """The same without a way to write."""
        return ImportReader(self._reader, self._vault)

    def new(self, context: Context, kind: str, name: str, content: bytes, task: str = "") -> str:
        """Keep an uploaded file, to be looked at beside the pages; its id. The same request again keeps nothing new."""
        id = str(uuid.uuid5(NAMESPACE, f"{context.actor}/{context.request_id}"))
        now = self._clock()
        row = {
            "id": id,
            "tenant": context.tenant,
            "outlet": context.outlet,
            "area": context.area,
            "actor": context.actor,
            "kind": kind,
            "task": task,
            "name": self._vault.seal(subject_of(id), "name", name[:200]),
            "state": "waiting",
            "created_at": now,
            "delete_after": now + KEPT,
            **_COUNTS,
        }
        sealed = files.seal(self._vault, subject_of(id), hashlib.sha256(content).hexdigest(), content)
        mark = hashlib.sha256(content).hexdigest().encode()
        with self._engine.begin() as db:
            if db.scalar(sa.select(_I.id).where(_I.id == id)) is None:
                db.execute(sa.insert(imports).values(row))
                db.execute(sa.insert(import_files).values(id=id, content=mark + sealed))
        return id

    def choose(self, one: Import, shown: Sequence[int], ticked: Collection[int]) -> None:
        """Of the rows that were shown those that were ticked; rows that are not good stay as they are."""
        with self._engine.begin() as db:
            if not self._in_state(db, one.id, "checked"):
                return
            good = (_R.id == one.id, _R.state == GOOD, _R.number.in_(shown))
            db.execute(sa.update(import_rows).where(*good).values(chosen=_R.number.in_(ticked)))
            self._count_chosen(db, one.id)

    def choose_all(self, one: Import, chosen: bool) -> None:
        with self._engine.begin() as db:
            if self._in_state(db, one.id, "checked"):
                db.execute(sa.update(import_rows).where(_R.id == one.id, _R.state == GOOD).values(chosen=chosen))
                self._count_chosen(db, one.id)

    def queue(self, one: Import) -> None:
        """The chosen rows are to be recorded. Asked for twice, it is done once."""
        wanted = (_I.id == one.id, _I.state == "checked", _I.chosen > 0)
        with self._engine.begin() as db:
            db.execute(sa.update(imports).where(*wanted).values(state="queued", lease_until=None, lease_by=None))

    def _in_state(self, db: sa.Connection, id: str, state: str) -> bool:
        return db.scalar(sa.select(_I.id).where(_I.id == id, _I.state == state)) is not None

    def _count_chosen(self, db: sa.Connection, id: str) -> None:
        chosen = sa.select(sa.func.count()).where(_R.id == id, _R.state == GOOD, _R.chosen)
        db.execute(sa.update(imports).where(_I.id == id).values(chosen=chosen.scalar_subquery()))


def _import(row: Any, name: str | None) -> Import:
    values = {field: row[field] for field in Import.__struct_fields__ if field not in ("name", "problem")}
    problem = row["problem"]
    return Import(name=name, problem=(problem[0], problem[1]) if problem else None, **values)
