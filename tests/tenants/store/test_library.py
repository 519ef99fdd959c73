"""The eventsourcing library's own tests of recorders, run on ours: on both databases, with text ids and with UUIDs."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any, ClassVar
from unittest import TestCase
from uuid import UUID, uuid4

import pytest
from eventsourcing.tests import application as applications
from eventsourcing.tests import persistence as recorders
from eventsourcing.utils import Environment

from tenants.settings import Settings
from tenants.store.datastore import Datastore
from tenants.store.factory import LogFactory
from tenants.store.library_rows import OriginatorIds
from tenants.store.recorder import LogProcessRecorder, LogRecorder, PositionRecorder, SnapshotRecorder
from tests.support.databases import Servers, settings_for


class OnDatabase:
    """An empty, migrated database for each test, and recorders opened on it."""

    kind: ClassVar[str]
    ids: ClassVar[str]
    settings: Settings

    @pytest.fixture(autouse=True)
    def _database(self, tmp_path: Path, servers: Servers) -> Iterator[None]:
        self._opened: list[Datastore] = []
        with settings_for(self.kind, tmp_path, servers) as self.settings:
            yield
            for store in self._opened:
                store.close()

    def open(self, recorder: Any) -> Any:
        self._opened.append(Datastore(self.settings))
        return recorder(self._opened[-1], OriginatorIds(self.ids))

    def new_originator_id(self) -> UUID | str:
        return uuid4() if self.ids == "uuid" else f"op-350102-003/case/{uuid4()}"


class Snapshots(OnDatabase):
    def create_recorder(self) -> SnapshotRecorder:
        recorder: SnapshotRecorder = self.open(SnapshotRecorder)
        return recorder


class Applications(OnDatabase):
    # A sequence of PostgreSQL does not give a number back when an append is refused.
    EXPECT_CONTIGUOUS_NOTIFICATION_IDS = False

    def create_recorder(self) -> LogRecorder:
        recorder: LogRecorder = self.open(LogRecorder)
        return recorder


class Subscribing(Applications):
    def test_insert_subscribe(self) -> None:
        self.optional_test_insert_subscribe()  # type: ignore[attr-defined]


class Positions(OnDatabase):
    def create_recorder(self) -> PositionRecorder:
        recorder: PositionRecorder = self.open(PositionRecorder)
        return recorder


class Processes(OnDatabase):
    def create_recorder(self) -> LogProcessRecorder:
        recorder: LogProcessRecorder = self.open(LogProcessRecorder)
        return recorder


class OwnPositions(PositionRecorder):
    """A read model of somebody's, kept beside its position."""


class Factories(OnDatabase):
    @pytest.fixture(autouse=True)
    def _environment(self, _database: None) -> None:
        self.env = Environment("TestCase", environment_of(self.settings, self.ids))

    def expected_factory_class(self) -> type[LogFactory]:
        return LogFactory

    def expected_aggregate_recorder_class(self) -> type[SnapshotRecorder]:
        return SnapshotRecorder

    def expected_application_recorder_class(self) -> type[LogRecorder]:
        return LogRecorder

    def expected_tracking_recorder_class(self) -> type[PositionRecorder]:
        return PositionRecorder

    def tracking_recorder_subclass(self) -> type[PositionRecorder]:
        return OwnPositions

    def expected_process_recorder_class(self) -> type[LogProcessRecorder]:
        return LogProcessRecorder


class Examples(OnDatabase):
    """A whole application of the library, with snapshots; its aggregates know UUIDs alone."""

    expected_factory_topic = "tenants.store.factory:LogFactory"

    @pytest.fixture(autouse=True)
    def _environment(self, _database: None, monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
        opened: list[LogFactory] = []
        start = LogFactory.__init__

        def remembered(factory: LogFactory, env: Any) -> None:
            start(factory, env)
            opened.append(factory)

        monkeypatch.setattr(LogFactory, "__init__", remembered)
        for name, value in environment_of(self.settings, self.ids).items():
            monkeypatch.setenv(name, value)
        yield
        for factory in opened:
            factory.close()


def environment_of(settings: Settings, ids: str) -> dict[str, str]:
    return {
        "PERSISTENCE_MODULE": "tenants.store.factory",
        "DATABASE_URL": settings.database_url,
        "DATA_DIR": str(settings.data_dir),
        "ORIGINATOR_ID_TYPE": ids,
    }


CASES: list[tuple[type[OnDatabase], type[TestCase], tuple[str, ...]]] = [
    (Snapshots, recorders.AggregateRecorderTestCase, ("text", "uuid")),
    (Subscribing, recorders.ApplicationRecorderTestCase, ("text", "uuid")),
    (Applications, recorders.NonInterleavingNotificationIDsBaseCase, ("text",)),
    (Positions, recorders.TrackingRecorderTestCase, ("text",)),
    (Processes, recorders.ProcessRecorderTestCase, ("text", "uuid")),
    (Factories, recorders.InfrastructureFactoryTestCase, ("text",)),
    (Examples, applications.ExampleApplicationTestCase, ("uuid",)),
]
for ours, theirs, id_kinds in CASES:
    for ids in id_kinds:
        for kind in ("sqlite", "postgresql"):
            name = f"Test{ours.__name__}_{kind}_{ids}"
            case = type(name, (ours, theirs), {"kind": kind, "ids": ids})
            globals()[name] = pytest.mark.postgres(case) if kind == "postgresql" else case
del case, ours, theirs
