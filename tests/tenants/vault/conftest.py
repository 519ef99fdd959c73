"""A vault of its own for each test, on a real database made by the real migrations."""

from collections.abc import Callable, Iterator

import pytest
from sqlalchemy import Engine

from tenants.settings import Settings
from tenants.store.engines import open_engine, read_only_engine
from tenants.vault.vault import Vault

SECRET = "correct horse battery staple 0123456789"


@pytest.fixture
def engine(database: Settings) -> Iterator[Engine]:
    engine = open_engine(database, "vault")
    yield engine
    engine.dispose()


@pytest.fixture
def reader(database: Settings) -> Iterator[Engine]:
    engine = read_only_engine(database, "vault")
    yield engine
    engine.dispose()


@pytest.fixture
def new_vault(engine: Engine, reader: Engine) -> Callable[[], Vault]:
    """Makes vaults over one store, each with its own memory, as if they were in different processes."""
    return lambda: Vault(engine, SECRET, reader=reader)


@pytest.fixture
def vault(new_vault: Callable[[], Vault]) -> Vault:
    return new_vault()
