"""Keeping trials: who may see one, and what came out of it. A trial belongs to the bureau whose area it tries."""

from __future__ import annotations

import uuid
from collections.abc import Sequence
from datetime import timedelta
from typing import Any

import msgspec
import sqlalchemy as sa

from tenants.accounts.roles import Role
from tenants.clock import Clock
from tenants.context import Context
from tenants.trials.answers import Trial, Tried
from tenants.trials.tables import trial_operators, trials

KEPT = timedelta(days=30)
NAMESPACE = uuid.UUID("6f0e7f55-5d1e-4bd8-9a5e-0f9a4f0c9a45")
_T, _O = trials.c, trial_operators.c
_FIELDS = [_T[name] for name in Trial.__struct_fields__]


class TrialReader:
    """Looking at trials: an officer at those of their own area and below, an auditor at all."""

    def __init__(self, reader: sa.Engine) -> None:
        self._reader = reader

    def get(self, context: Context, id: str) -> Trial | None:
        """None when there is none, or it is not the reader's."""
        with self._reader.connect() as db:
            row = db.execute(_visible(context).where(_T.id == id)).first()
        return Trial(*row) if row else None

    def latest(self, context: Context, offset: int = 0, limit: int | None = 20) -> tuple[list[Trial], int]:
        """The latest first, and how many there are; without a limit all of them."""
        query = _visible(context)
        with self._reader.connect() as db:
            count = db.scalar(query.with_only_columns(sa.func.count(), maintain_column_froms=True)) or 0
            rows = db.execute(query.order_by(_T.created_at.desc(), _T.id).offset(offset).limit(limit)).all()
        return [Trial(*row) for row in rows], count

    def rows(self, one: Trial) -> list[Tried]:
        """What is there so far: by period, and in it by operator."""
        query = sa.select(_O.rows).where(_O.id == one.id)
        with self._reader.connect() as db:
            found = [row for rows in db.scalars(query) for row in msgspec.convert(rows, list[Tried])]
        return sorted(found, key=lambda row: (row.period, row.operator))


class TrialStore(TrialReader):
    """The same, and writing. Thread-safe, and for several processes."""

    def __init__(self, engine: sa.Engine, reader: sa.Engine, clock: Clock) -> None:
        super().__init__(reader)
        self._engine = engine
        self._clock = clock

    @property
    def reader(self) -> TrialReader:
        """The same without a way to write."""
        return TrialReader(self._reader)

    def new(self, context: Context, ref: str, document: dict[str, Any], periods: Sequence[str], position: int) -> str:
        """Ask for a trial; its id. The same request again asks for nothing new."""
        id = str(uuid.uuid5(NAMESPACE, f"{context.actor}/{context.request_id}"))
        now = self._clock()
        row = {
            **{"id": id, "actor": context.actor, "area": context.area, "ref": ref},
            **{"document": document, "periods": list(periods), "state": "waiting", "position": position},
            **{"total": 0, "done": 0, "created_at": now, "delete_after": now + KEPT},
        }
        with self._engine.begin() as db:
            if db.scalar(sa.select(_T.id).where(_T.id == id)) is None:
                db.execute(sa.insert(trials).values(row))
        return id


def _visible(context: Context) -> sa.Select[Any]:
    query = sa.select(*_FIELDS)
    match context.role:
        case Role.BUREAU:
            return query.where(_T.area >= context.area, _T.area < context.area + "\U0010ffff")
        case Role.AUDITOR:
            return query
    return query.where(sa.false())
