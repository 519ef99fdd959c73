"""Taking a batch of events into the tables of a projection, and finding the event that cannot be taken in."""

from __future__ import annotations

import traceback
from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path

import sqlalchemy as sa

from projections.physical import StandsFor
from projections.room import On, Room
from projections.rows import Key, Rows
from projections.storage import Storage
from tenants.store.envelope import Envelope

# The database is away, locked, full or shutting down: no event is to blame, and the batch is tried again.
TROUBLE = (sa.exc.OperationalError, sa.exc.InterfaceError, sa.exc.TimeoutError, sa.exc.DisconnectionError)


@dataclass(frozen=True, slots=True)
class Rejected:
    """An event that a projection could not take in. `error` says what and where in the code, and no values: they might
    be somebody's."""

    envelope: Envelope
    error: str


class RowsRefused(Exception):
    """The database refused what a batch was to write: some event in it is to blame, but which is not known yet."""


class _Poison(Exception):
    def __init__(self, envelope: Envelope, cause: Exception) -> None:
        super().__init__(str(envelope.position))
        self.rejected = Rejected(envelope, describe(cause))


def project(
    connection: sa.Connection, room: Room, envelopes: Iterable[Envelope], stands_for: StandsFor | None = None
) -> tuple[Rejected, ...]:
    """Take a batch in, all but the events whose handler fails: these are the answer. Raises RowsRefused when the
    database refuses the rows, one of TROUBLE when it is not well; the transaction is then of no use any more."""
    rejected: dict[int | None, Rejected] = {}
    batch = list(envelopes)
    while True:
        rows = Rows(room.tables, Storage(connection, stands_for))
        try:
            _apply(rows, room, batch)
        except _Poison as poison:
            # What it did to the rows so far is thrown away with them; the batch is taken in again without it.
            rejected[poison.rejected.envelope.position] = poison.rejected
            batch = [one for one in batch if one.position not in rejected]
            continue
        _write(rows)
        return tuple(rejected.values())


def project_carefully(
    connection: sa.Connection, room: Room, envelopes: Iterable[Envelope], stands_for: StandsFor | None = None
) -> tuple[Rejected, ...]:
    """The same event by event, so that a refused row is put down to the event it comes from."""
    rejected: list[Rejected] = []
    for envelope in envelopes:
        rows = Rows(room.tables, Storage(connection, stands_for))
        try:
            with connection.begin_nested():
                _apply(rows, room, [envelope])
                _write(rows)
        except _Poison as poison:
            rejected.append(poison.rejected)
        except RowsRefused as refused:
            rejected.append(Rejected(envelope, describe(refused.__cause__ or refused)))
    return tuple(rejected)


def _apply(rows: Rows, room: Room, envelopes: Sequence[Envelope]) -> None:
    wanted: dict[sa.Table, list[Key]] = defaultdict(list)
    todo = _concerning(room, envelopes)
    for handler, envelope in todo:
        for table, keys_of in handler.needs:
            try:
                wanted[table].extend(keys_of(envelope))
            except Exception as error:
                raise _Poison(envelope, error) from error
    rows.fetch(wanted)
    rows.fetch(_further(rows, todo))
    for handler, envelope in todo:
        try:
            handler.apply(rows, envelope)
        except TROUBLE:
            raise
        except Exception as error:
            raise _Poison(envelope, error) from error


def _further(rows: Rows, todo: Iterable[tuple[On, Envelope]]) -> dict[sa.Table, list[Key]]:
    wanted: dict[sa.Table, list[Key]] = defaultdict(list)
    for handler, envelope in todo:
        for table, keys_of in handler.further:
            wanted[table].extend(keys_of(rows, envelope))
    return wanted


def _concerning(room: Room, envelopes: Sequence[Envelope]) -> list[tuple[On, Envelope]]:
    """Each room looks at every event of every batch, so this is short of calls."""
    handlers, every = room.handlers, room.every
    if every is not None:
        return [(handlers.get(one.event.__class__, every), one) for one in envelopes]
    return [(handlers[kind], one) for one in envelopes if (kind := one.event.__class__) in handlers]


def _write(rows: Rows) -> None:
    try:
        rows.write()
    except TROUBLE:
        raise
    except Exception as error:
        raise RowsRefused from error


def describe(error: BaseException) -> str:
    """The kind of an error and the place in the code, without its words: they may quote a value."""
    kind = type(getattr(error, "orig", None) or error).__name__
    frames = [frame for frame in traceback.extract_tb(error.__traceback__) if "projections" in frame.filename]
    if not frames:
        return kind
    path = Path(frames[-1].filename)
    return f"{kind} in {path.parent.name}/{path.name}:{frames[-1].lineno} ({frames[-1].name})"
