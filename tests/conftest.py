"""What holds for every test: no setting of the caller's shell, and inputs that are the same in every run."""

import os
from collections.abc import Iterator
from functools import partial

import pytest
from argon2 import PasswordHasher
from hypothesis import HealthCheck, settings

from tenants.accounts import passwords

pytest_plugins = ["tests.support.browser", "tests.support.databases", "tests.support.effort"]

settings.register_profile("repeatable", derandomize=True, deadline=None, print_blob=True)
settings.register_profile(
    "many", max_examples=5_000, deadline=None, print_blob=True, suppress_health_check=[HealthCheck.too_slow]
)
settings.load_profile("repeatable")


@pytest.fixture(autouse=True)
def without_settings_of_the_shell(monkeypatch: pytest.MonkeyPatch) -> None:
    """Settings come from the environment, so a test starts with none of them; what it sets is taken back."""
    for name in [name for name in os.environ if name.startswith("YIZHAN_")]:
        monkeypatch.delenv(name)


@pytest.fixture(scope="session", autouse=True)
def cheap_passwords() -> Iterator[None]:
    """Thousands of tests sign somebody in, and a real check takes 64 MiB and a tenth of a second."""
    cheap = partial(PasswordHasher, time_cost=1, memory_cost=8, parallelism=1)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(passwords, "PasswordHasher", cheap)
        yield


LONG = ("tests/journeys", "tests/cli", "tests/faults", "tests/bench", "tests/tenants/demo", "tests/projections")
"""Folders whose files take long: begun first, so that the workers end together."""


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Files stay whole and, but for the long ones, in their order."""
    items.sort(key=lambda one: not one.nodeid.startswith(LONG))
