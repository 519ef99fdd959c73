"""The event store: one append-only log for the whole province, behind the eventsourcing library's interfaces."""
