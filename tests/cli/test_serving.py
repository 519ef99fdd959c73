"""`serve`, `worker` and `scheduler` as processes: they answer, work together, and end in good order when told to."""

from __future__ import annotations

import json
import socket
import urllib.error
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from decimal import Decimal

import pytest

from projections.progress import progress
from tenants.settings import Settings
from tests.cli.conftest import Command, refused
from tests.support.programs import Program, start, until
from tests.support.working import Working, operator_code, overdue


def free_port() -> int:
    with socket.create_server(("127.0.0.1", 0)) as listening:
        port: int = listening.getsockname()[1]
    return port


def position_served(port: int) -> int | None:
    """What `/healthz` says; None while nobody answers."""
    try:
        with urllib.request.urlopen(f"http://127.0.0.1:{port}/healthz", timeout=5) as answer:
            health: dict[str, int] = json.load(answer)
    except (urllib.error.URLError, ConnectionError):
        return None
    return health["position"]


@contextmanager
def running(*programs: Program) -> Iterator[None]:
    try:
        yield
    finally:
        for one in programs:
            one.kill()


def appraised(province: Working) -> bool:
    """Has somebody else brought the read models up to date, with appraisals of every operator?"""
    with province.views.read() as db:
        position = min((one.position for one in progress(db).values()), default=0)
    return position == province.side.log.head() and any(
        one.name == "appraisals.published.v1" for one in province.side.log.feed(0, 10_000)
    )


def test_serve_alone_answers_projects_and_appraises_and_ends_when_told(sqlite_database: Settings) -> None:
    port = free_port()
    with overdue(sqlite_database) as province:
        server = start(sqlite_database, "serve", "--port", str(port))
        with running(server):
            until(lambda: position_served(port) is not None)
            until(lambda: appraised(province))
            until(lambda: position_served(port) == province.side.log.head())
            assert server.stop() == 0, server.said
    assert f"http://127.0.0.1:{port}" in server.said
    assert "Traceback" not in server.said


@pytest.mark.postgres
def test_pages_worker_and_schedule_work_together_as_processes(postgresql_database: Settings) -> None:
    port = free_port()
    with overdue(postgresql_database) as province:
        pages = start(postgresql_database, "serve", "--web-only", "--port", str(port))
        worker = start(postgresql_database, "worker")
        with running(pages, worker):
            until(lambda: position_served(port) == province.side.log.head())
            schedule = start(postgresql_database, "scheduler")
            with running(schedule):
                until(lambda: appraised(province))
                until(lambda: position_served(port) == province.side.log.head())
                for one in (schedule, worker, pages):
                    assert one.stop() == 0, one.said
                    assert "Traceback" not in one.said
        result = province.appraisals(operator_code(0))[0]
        assert (result.status, result.total) == ("published", Decimal("100.0"))


def test_a_port_in_use_is_a_sentence(command: Command) -> None:
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = taken.getsockname()[1]
        refused(
            command("serve", "--port", str(port)), f"cannot listen on 127.0.0.1 port {port}: Address already in use"
        )


def test_an_address_that_is_not_here_is_a_sentence(command: Command) -> None:
    refused(command("serve", "--host", "192.0.2.1"), "cannot listen on 192.0.2.1")
