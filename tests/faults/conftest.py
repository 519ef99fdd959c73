"""Two logs on one database, each as if in a process of its own."""

from collections.abc import Iterator

import pytest

from tenants.settings import Settings
from tenants.store.log import Log
from tests.tenants.store.samples import registry


@pytest.fixture
def logs(database: Settings) -> Iterator[list[Log]]:
    opened = [Log(database, registry()) for _ in range(2)]
    yield opened
    for log in opened:
        log.close()
