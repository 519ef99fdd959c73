"""Lets an application of the eventsourcing library stand on our log: PERSISTENCE_MODULE=tenants.store.factory."""

from __future__ import annotations

from typing import Any

from eventsourcing.persistence import InfrastructureFactory, TrackingRecorder
from eventsourcing.utils import resolve_topic, strtobool

from tenants.settings import Settings
from tenants.store.datastore import Datastore
from tenants.store.library_rows import OriginatorIds
from tenants.store.migrations import migrate
from tenants.store.recorder import LogProcessRecorder, LogRecorder, PositionRecorder, SnapshotRecorder


class LogFactory(InfrastructureFactory[TrackingRecorder]):
    """Reads DATABASE_URL and DATA_DIR as the settings do, ORIGINATOR_ID_TYPE (text, uuid), and CREATE_TABLE."""

    def __init__(self, env: Any) -> None:
        super().__init__(env)
        settings = Settings(database_url=self.env.get("DATABASE_URL", ""), data_dir=self.env.get("DATA_DIR", "var"))
        if self._creates():
            migrate(settings)
        self.store = Datastore(settings)
        self.ids = OriginatorIds(self.env.get("ORIGINATOR_ID_TYPE", "uuid"))

    def aggregate_recorder(self, purpose: str = "events") -> SnapshotRecorder:
        return SnapshotRecorder(self.store, self.ids)

    def application_recorder(self) -> LogRecorder:
        return LogRecorder(self.store, self.ids)

    def tracking_recorder(self, tracking_recorder_class: type[TrackingRecorder] | None = None) -> TrackingRecorder:
        topic = self.env.get(self.TRACKING_RECORDER_TOPIC)
        recorder: Any = tracking_recorder_class or (resolve_topic(topic) if topic else PositionRecorder)
        made: TrackingRecorder = recorder(self.store, self.ids)
        return made

    def process_recorder(self) -> LogProcessRecorder:
        return LogProcessRecorder(self.store, self.ids)

    def close(self) -> None:
        self.store.close()

    def _creates(self) -> bool:
        return strtobool(self.env.get("CREATE_TABLE") or "yes")
