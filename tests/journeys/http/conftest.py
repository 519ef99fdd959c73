"""A desk where vouchers wait to be redeemed, served by the program itself or by this process."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import timedelta

import pytest

from tenants.clock import system_clock
from tenants.settings import Settings
from tests.cli.test_serving import free_port, running
from tests.journeys.http.crowd import shown
from tests.support.controls import OPERATOR, POLICY
from tests.support.programs import start
from tests.support.server import served
from tests.support.working import Working, working
from web.app import create_app
from web.house import open_house

VOUCHERS = [f"voucher-{number}" for number in range(6)]


@pytest.fixture
def desk(database: Settings) -> Iterator[Working]:
    with prepared(database) as province:
        yield province


@contextmanager
def prepared(settings: Settings) -> Iterator[Working]:
    """An operator with people whose cases are finished; each holds a claimed voucher. By the clock of this machine."""
    with working(settings, system_clock() - timedelta(minutes=5), durable=False) as province:
        today = province.today
        province.adopt_scheme()
        province.contract(OPERATOR, first=today - timedelta(days=30), last=today + timedelta(days=300))
        province.open_policy(
            policy=POLICY, first=today, last=today + timedelta(days=30), budget_fen=30_000 * len(VOUCHERS)
        )
        for voucher, (person, _) in zip(VOUCHERS, province.finish_cases(OPERATOR, len(VOUCHERS)), strict=True):
            province.issue(voucher, person, claim_at=OPERATOR)
        yield province


@pytest.fixture
def address(database: Settings, desk: Working) -> Iterator[str]:
    """`yizhan serve`, a process of its own, with everything shown that the desk has done."""
    port = free_port()
    server = start(database, "serve", "--port", str(port))
    with running(server):
        found = f"http://127.0.0.1:{port}"
        shown(found, desk.side.log.head())
        yield found
        assert "Traceback" not in server.said


@pytest.fixture
def address_here(database: Settings, desk: Working) -> Iterator[str]:
    """The same in this process, which is quicker to start."""
    with served_here(database) as found:
        yield found


@contextmanager
def served_here(settings: Settings) -> Iterator[str]:
    """The same pages in this process, where a test can take a protection away."""
    house = open_house(settings)
    house.runner.start()
    try:
        with served(create_app(house)) as found:
            shown(found, house.log.head())
            yield found
    finally:
        house.close()
