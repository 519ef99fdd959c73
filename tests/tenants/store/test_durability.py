"""A log waits for the disk, unless it is only being made."""

import pytest
import sqlalchemy as sa

from tenants.settings import Settings
from tenants.store import engines
from tenants.store.datastore import Datastore
from tenants.store.engines import open_engine
from tenants.store.errors import UnsafeDatabase
from tenants.store.log import Log
from tests.tenants.store.samples import registry


def waits(engine: sa.Engine) -> bool:
    """What the database itself says of a commit on this engine."""
    asked = "PRAGMA synchronous" if engine.dialect.name == "sqlite" else "SHOW synchronous_commit"
    try:
        with engine.connect() as connection:
            return connection.exec_driver_sql(asked).scalar_one() in (2, "on")
    finally:
        engine.dispose()


def test_a_commit_waits_for_the_disk(database: Settings) -> None:
    assert waits(open_engine(database, "log"))
    assert waits(open_engine(database, "vault"))


def test_a_history_under_construction_does_not_wait(database: Settings) -> None:
    assert not waits(open_engine(database, "log", durable=False))
    Log(database, registry(), durable=False).close()


def test_a_log_that_would_not_wait_is_refused(database: Settings, monkeypatch: pytest.MonkeyPatch) -> None:
    """The negative control: what was acknowledged could be lost, and nobody said that it may."""
    monkeypatch.setattr(
        "tenants.store.datastore.open_engine",
        lambda settings, store, *, autocommit=False, durable=True: engines.open_engine(
            settings, store, autocommit=autocommit, durable=False
        ),
    )
    with pytest.raises(UnsafeDatabase):
        Datastore(database)
    Datastore(database, durable=False).close()
