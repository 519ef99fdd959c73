"""`yizhan …` in this process, on the data of a test; what it changes in the process is taken back."""

from __future__ import annotations

import signal
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
import structlog
from click.testing import CliRunner, Result

import yizhan
from tenants.settings import Settings
from tests.support.databases import SECRET
from tests.support.working import Working, overdue

Command = Callable[..., Result]


@pytest.fixture(autouse=True)
def the_process_as_it_was(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """Signals are taken back; the program's log is not configured, and not mixed up with what a command prints."""
    monkeypatch.setattr(yizhan, "configure_logging", lambda settings: None)
    handlers = {one: signal.getsignal(one) for one in (signal.SIGTERM, signal.SIGINT)}
    with structlog.testing.capture_logs():
        yield
    for one, handler in handlers.items():
        signal.signal(one, handler)


def run(folder: Path, *arguments: str, typed: str | None = None, **settings: str) -> Result:
    """The command on SQLite files in `folder`, unless `settings` (without their prefix) say otherwise."""
    given = {"data_dir": str(folder), "secret_key": SECRET.get_secret_value(), **settings}
    environment = {f"YIZHAN_{name.upper()}": value for name, value in given.items()}
    return CliRunner().invoke(yizhan.main, list(arguments), env=environment, input=typed)


@pytest.fixture
def command(tmp_path: Path) -> Command:
    """`command("status", "--json")` on an empty data folder."""

    def on_an_empty_folder(*arguments: str, **more: Any) -> Result:
        return run(tmp_path, *arguments, **more)

    return on_an_empty_folder


@pytest.fixture
def province(sqlite_database: Settings) -> Iterator[Working]:
    """Two operators whose last quarters are overdue, in the folder that `command` works on."""
    with overdue(sqlite_database, 2) as made:
        yield made


def refused(result: Result, *words: str) -> None:
    """It ended with code 1 and a sentence with these words, and without a traceback."""
    assert result.exit_code == 1, result.output
    assert result.output.startswith("Error: "), result.output
    assert "Traceback" not in result.output
    for word in words:
        assert word in result.output
