"""The program's login on PostgreSQL is no superuser: it may make roles, or was given ours."""

from __future__ import annotations

import uuid
from collections.abc import Iterator
from contextlib import closing

import psycopg
import pytest
import sqlalchemy as sa

from tenants.platform import open_write_side
from tenants.settings import Settings
from tenants.store.engines import ROLE
from tenants.store.errors import StoreUnavailable
from tests.support.databases import SECRET, Servers, drop_database, text_of

pytestmark = pytest.mark.postgres


@pytest.fixture
def server(servers: Servers) -> sa.URL:
    servers.template("postgresql")  # whereby our role is there
    return servers.url("postgresql")


@pytest.fixture
def login(server: sa.URL) -> Iterator[str]:
    """A login that may make roles, and a database of the same name that belongs to it."""
    name = f"login_{uuid.uuid4().hex}"
    with psycopg.connect(text_of(server), autocommit=True) as connection:
        connection.execute(f"CREATE ROLE {name} LOGIN CREATEROLE PASSWORD 'secret'")
        connection.execute(f"CREATE DATABASE {name} OWNER {name} TEMPLATE template0 ENCODING 'UTF8'")
        yield name
        drop_database(server, name)
        connection.execute(f"DROP ROLE {name}")


def settings_of(server: sa.URL, login: str) -> Settings:
    url = server.set(username=login, password="secret", database=login)
    return Settings(secret_key=SECRET, database_url=text_of(url))


def test_a_login_that_made_the_role_takes_it_on(server: sa.URL, login: str) -> None:
    with psycopg.connect(text_of(server), autocommit=True) as connection:
        # What PostgreSQL gives to whoever makes a role.
        connection.execute(f"GRANT {ROLE} TO {login} WITH ADMIN TRUE, INHERIT FALSE, SET FALSE")
    with closing(open_write_side(settings_of(server, login))) as side:
        assert side.log.head() == 0


def test_a_login_without_the_role_is_told_so_in_a_sentence(server: sa.URL, login: str) -> None:
    with pytest.raises(StoreUnavailable, match=f'permission denied to grant role "{ROLE}"'):
        open_write_side(settings_of(server, login))
