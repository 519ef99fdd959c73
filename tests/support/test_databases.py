"""A test's database is its own: nothing of an earlier test is in it."""

from pathlib import Path

import pytest
import sqlalchemy as sa

from tenants.settings import Settings
from tenants.store.engines import owner_engine
from tenants.store.log import Log
from tests.support.databases import Servers, settings_for
from tests.tenants.store.samples import envelope, registry


def leave_traces(settings: Settings) -> None:
    log = Log(settings, registry())
    log.append([envelope("voucher/1")])
    log.close()


@pytest.mark.parametrize("kind", ["sqlite", pytest.param("postgresql", marks=pytest.mark.postgres)])
def test_the_next_test_finds_nothing_of_this_one(kind: str, tmp_path: Path, servers: Servers) -> None:
    for name in ("first", "second"):
        folder = tmp_path / name
        folder.mkdir()
        with settings_for(kind, folder, servers) as settings:
            log = Log(settings, registry())
            assert (log.head(), log.feed(0), log.load("voucher/1")) == (0, [], [])
            assert log.append([envelope("voucher/1")]) == [1]
            log.close()


@pytest.mark.postgres
def test_an_emptied_database_is_used_again(tmp_path: Path, servers: Servers) -> None:
    urls = []
    for _ in range(2):
        with settings_for("postgresql", tmp_path, servers) as settings:
            leave_traces(settings)
            urls.append(settings.database_url)
    assert urls[0] == urls[1]


@pytest.mark.postgres
@pytest.mark.parametrize(
    "change",
    [
        "ALTER TABLE log.events DISABLE TRIGGER events_refuse_changes",
        "GRANT UPDATE ON log.events TO yizhan_app",
        "CREATE TABLE log.more (number int)",
        "ALTER TABLE log.caps DROP CONSTRAINT caps_not_exceeded",
    ],
)
def test_a_database_whose_shape_was_changed_is_not_used_again(change: str, tmp_path: Path, servers: Servers) -> None:
    with settings_for("postgresql", tmp_path, servers) as settings:
        engine = owner_engine(settings, "log")
        with engine.begin() as connection:
            connection.execute(sa.text(change))
        engine.dispose()
        used = settings.database_url
    with settings_for("postgresql", tmp_path, servers) as settings:
        assert settings.database_url != used
