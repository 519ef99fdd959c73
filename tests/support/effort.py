"""How often the fault tests try: a few times in `make test`, ten times as often in `make faults`, or as asked."""

import pytest


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption("--rounds", type=int, help="how many times as often as usual the fault tests try")


@pytest.fixture(scope="session")
def effort(pytestconfig: pytest.Config) -> int:
    """What a fault test multiplies its rounds by."""
    asked = pytestconfig.getoption("--rounds")
    return int(asked or (10 if pytestconfig.getoption("-m") == "faults" else 1))
