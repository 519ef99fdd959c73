"""A log on each database."""

from collections.abc import Callable, Iterator

import pytest

from tenants.settings import Settings
from tenants.store.log import Log
from tests.tenants.store.samples import ReversibleVault, registry


@pytest.fixture
def vault() -> ReversibleVault:
    return ReversibleVault()


@pytest.fixture
def new_log(database: Settings, vault: ReversibleVault) -> Iterator[Callable[[], Log]]:
    """Opens logs on one database, each as if in a process of its own."""
    opened: list[Log] = []

    def new() -> Log:
        opened.append(Log(database, registry(), vault))
        return opened[-1]

    yield new
    for log in opened:
        log.close()


@pytest.fixture
def log(new_log: Callable[[], Log]) -> Log:
    return new_log()
