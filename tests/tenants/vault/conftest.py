"""A vault of its own for each test, on a real database made by the real migrations."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from sqlalchemy import Engine

import tenants.vault.steps  # noqa: F401
from tenants.settings import Settings
from tenants.store.engines import open_engine, read_only_engine
from tenants.store.migrations import migrate
from tenants.vault.vault import Vault

SECRET = "correct horse battery staple 0123456789"


@pytest.fixture
def settings(tmp_path: Path) -> Settings:
    settings = Settings(data_dir=tmp_path, database_url="", secret_key=SECRET)
    migrate(settings)
    return settings


@pytest.fixture
def engine(settings: Settings) -> Iterator[Engine]:
    engine = open_engine(settings, "vault")
    yield engine
    engine.dispose()


@pytest.fixture
def reader(settings: Settings) -> Iterator[Engine]:
    engine = read_only_engine(settings, "vault")
    yield engine
    engine.dispose()


@pytest.fixture
def new_vault(engine: Engine, reader: Engine) -> Callable[[], Vault]:
    """Makes vaults over one store, each with its own memory, as if they were in different processes."""
    return lambda: Vault(engine, SECRET, reader=reader)


@pytest.fixture
def vault(new_vault: Callable[[], Vault]) -> Vault:
    return new_vault()
