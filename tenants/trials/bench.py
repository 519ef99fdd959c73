"""The side of the store that the worker beside the pages uses: one trial at a time, under a lease.

Whoever is killed loses the lease after a while, and another goes on with the operators that are not done.
"""

from __future__ import annotations

import uuid
from collections.abc import Sequence
from datetime import timedelta

import msgspec
import sqlalchemy as sa

from tenants.trials.answers import WORKING, Trial, Tried
from tenants.trials.store import _FIELDS, TrialStore
from tenants.trials.tables import trial_operators, trials

LEASE = timedelta(seconds=30)
_T, _O = trials.c, trial_operators.c


class Lost(Exception):
    """The lease went to another process."""


class Bench:
    """One worker at its trials."""

    def __init__(self, store: TrialStore, lease: timedelta = LEASE) -> None:
        self._engine, self._clock = store._engine, store._clock
        self._lease = lease
        self._me = str(uuid.uuid4())

    def take(self) -> Trial | None:
        """The oldest trial that waits, or whose worker is gone."""
        now = self._clock()
        free = sa.or_(_T.lease_until.is_(None), _T.lease_until < now)
        with self._engine.begin() as db:
            id = db.scalar(sa.select(_T.id).where(_T.state.in_(WORKING), free).order_by(_T.created_at).limit(1))
            if id is None:
                return None
            mine = {"state": "working", "lease_by": self._me, "lease_until": now + self._lease}
            if not db.execute(sa.update(trials).where(_T.id == id, free).values(mine)).rowcount:
                return None
            row = db.execute(sa.select(*_FIELDS).where(_T.id == id)).one()
        return Trial(*row)

    def done(self, one: Trial) -> frozenset[str]:
        """Operators that are through."""
        with self._engine.connect() as db:
            return frozenset(db.scalars(sa.select(_O.operator).where(_O.id == one.id)))

    def begin(self, one: Trial, total: int) -> None:
        with self._engine.begin() as db:
            self._mine(db, one, total=total)

    def keep(self, one: Trial, operator: str, rows: Sequence[Tried]) -> None:
        """What came out for an operator; one that is there already stays as it is."""
        with self._engine.begin() as db:
            there = sa.select(_O.operator).where(_O.id == one.id, _O.operator == operator)
            if db.scalar(there) is None:
                values = {"id": one.id, "operator": operator, "rows": msgspec.to_builtins(rows)}
                db.execute(sa.insert(trial_operators).values(values))
            count = sa.select(sa.func.count()).where(_O.id == one.id).scalar_subquery()
            self._mine(db, one, done=count)

    def breathe(self, one: Trial) -> None:
        """A sign of life while there is nothing to keep yet."""
        with self._engine.begin() as db:
            self._mine(db, one)

    def finished(self, one: Trial, state: str = "finished") -> None:
        """Over; what is past its time is deleted by the way."""
        with self._engine.begin() as db:
            self._mine(db, one, state=state, finished_at=self._clock())
            db.execute(sa.update(trials).where(_T.id == one.id).values(lease_by=None, lease_until=None))
            old = sa.select(_T.id).where(_T.delete_after < self._clock(), _T.state.not_in(WORKING))
            db.execute(sa.delete(trial_operators).where(_O.id.in_(old)))
            db.execute(sa.delete(trials).where(_T.delete_after < self._clock(), _T.state.not_in(WORKING)))

    def _mine(self, db: sa.Connection, one: Trial, **values: object) -> None:
        """Write to the trial, and keep the lease; Lost, and nothing written, when it went to another."""
        lease = {"lease_until": self._clock() + self._lease}
        mine = sa.update(trials).where(_T.id == one.id, _T.lease_by == self._me).values(**values, **lease)
        if not db.execute(mine).rowcount:
            raise Lost
