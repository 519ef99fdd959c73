"""The eventsourcing library's recorders on our tables, so that its applications, projections and tests run on them."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, cast
from uuid import UUID

import sqlalchemy as sa
from eventsourcing.persistence import (
    AggregateRecorder,
    ApplicationRecorder,
    Notification,
    ProcessRecorder,
    StoredEvent,
    Subscription,
    Tracking,
    TrackingRecorder,
)

from tenants.store import schema
from tenants.store.datastore import Datastore
from tenants.store.errors import VersionConflict
from tenants.store.library_rows import NotifiedRow, OriginatorIds, row_of, stored_row
from tenants.store.reads import select_events
from tenants.store.submission import Submission
from tenants.store.subscription import PollingSubscription

AnySelect = sa.Select[*tuple[Any, ...]]


class SnapshotRecorder(AggregateRecorder):
    """Sequences beside the log, without positions: the library keeps snapshots in them."""

    def __init__(self, store: Datastore, ids: OriginatorIds) -> None:
        self.store = store
        self.ids = ids

    def insert_events(self, stored_events: Sequence[StoredEvent], **kwargs: Any) -> Sequence[int] | None:
        rows = [
            {
                "stream": self.ids.text(one.originator_id),
                "version": one.originator_version,
                "name": one.topic,
                "state": one.state,
            }
            for one in stored_events
        ]
        if rows:
            try:
                with self.store.transactions.begin() as connection:
                    connection.execute(sa.insert(schema.snapshots), rows)
            except sa.exc.IntegrityError as error:
                raise VersionConflict(str(rows[0]["stream"])) from error
        return None

    def select_events(
        self,
        originator_id: UUID | str,
        *,
        gt: int | None = None,
        lte: int | None = None,
        desc: bool = False,
        limit: int | None = None,
    ) -> Sequence[StoredEvent]:
        table = schema.snapshots.c
        query = sa.select(table.version, table.name, table.state).where(table.stream == self.ids.text(originator_id))
        rows = self.store.reads.select(_versions(query, table.version, gt, lte, desc, limit))
        return [StoredEvent(originator_id, version, name, bytes(state)) for version, name, state in rows]


class LogRecorder(ApplicationRecorder):
    """The log itself. Besides events, one call may take a command, claims, releases, caps and a tracked position."""

    def __init__(self, store: Datastore, ids: OriginatorIds) -> None:
        self.store = store
        self.ids = ids

    def insert_events(
        self, stored_events: Sequence[StoredEvent], *, tracking: Tracking | None = None, **kwargs: Any
    ) -> Sequence[int]:
        if not stored_events and tracking is None and not kwargs:
            return []
        tracked = (tracking.application_name, tracking.notification_id) if tracking else None
        rows = [row_of(one, self.ids) for one in stored_events]
        return self.store.submit(Submission(rows, tracking=tracked, **kwargs))

    def select_events(
        self,
        originator_id: UUID | str,
        *,
        gt: int | None = None,
        lte: int | None = None,
        desc: bool = False,
        limit: int | None = None,
    ) -> Sequence[StoredEvent]:
        table = schema.events.c
        query = select_events().where(table.stream == self.ids.text(originator_id))
        rows = self.store.reads.select(_versions(query, table.version, gt, lte, desc, limit))
        return [stored_row(row, self.ids) for row in rows]

    def select_notifications(
        self,
        start: int | None,
        limit: int,
        stop: int | None = None,
        topics: Sequence[str] = (),
        *,
        inclusive_of_start: bool = True,
    ) -> Sequence[Notification]:
        table = schema.events.c
        query = select_events().order_by(table.position).limit(limit)
        if start is not None:
            query = query.where(table.position >= start if inclusive_of_start else table.position > start)
        if stop is not None:
            query = query.where(table.position <= stop)
        if topics:
            query = query.where(table.name.in_(topics))
        return [NotifiedRow.of(row, self.ids) for row in self.store.reads.select(query)]

    def max_notification_id(self) -> int | None:
        return self.store.reads.head() or None

    def subscribe(self, gt: int | None = None, topics: Sequence[str] = ()) -> Subscription[ApplicationRecorder]:
        return cast("Subscription[ApplicationRecorder]", PollingSubscription(self, gt=gt, topics=topics))


class PositionRecorder(TrackingRecorder):
    """How far each follower has come."""

    def __init__(self, store: Datastore, ids: OriginatorIds) -> None:
        self.store = store
        self.ids = ids

    def insert_tracking(self, tracking: Tracking) -> None:
        self.store.submit(Submission([], tracking=(tracking.application_name, tracking.notification_id)))

    def max_tracking_id(self, application_name: str) -> int | None:
        return self.store.reads.tracked(application_name)


class LogProcessRecorder(PositionRecorder, LogRecorder, ProcessRecorder):
    """Events and the position they were derived from, together."""


def _versions(
    query: AnySelect,
    version: sa.Column[int],
    gt: int | None,
    lte: int | None,
    desc: bool,
    limit: int | None,
) -> AnySelect:
    if gt is not None:
        query = query.where(version > gt)
    if lte is not None:
        query = query.where(version <= lte)
    return query.order_by(version.desc() if desc else version).limit(limit)
