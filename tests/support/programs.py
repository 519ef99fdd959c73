"""The program as a person starts it: processes of their own over the database of a test."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

from tenants.settings import Settings
from tests.architecture.source import ROOT

YIZHAN = str(Path(sys.executable).parent / "yizhan")
PATIENCE = 60.0  # seconds


def environment(settings: Settings, **more: str) -> dict[str, str]:
    """What a process needs to come to the same data, and nothing else of the caller's settings."""
    plain = {name: value for name, value in os.environ.items() if not name.startswith("YIZHAN_")}
    return plain | {
        "PYTHONPATH": str(ROOT),
        "YIZHAN_DATA_DIR": str(settings.data_dir),
        "YIZHAN_DATABASE_URL": settings.database_url,
        "YIZHAN_SECRET_KEY": settings.secret_key.get_secret_value(),
        **more,
    }


def yizhan(settings: Settings, *arguments: str, **more: str) -> subprocess.CompletedProcess[str]:
    """Run the command to its end."""
    return subprocess.run(
        [YIZHAN, *arguments],
        env=environment(settings, **more),
        cwd=settings.data_dir,
        capture_output=True,
        text=True,
        timeout=PATIENCE,
        check=False,
    )


class Program:
    """A process under test. What it says goes to a file: a pipe that nobody reads would hold it up."""

    def __init__(self, settings: Settings, command: list[str], **more: str) -> None:
        self._said = settings.data_dir / f"said-{time.monotonic_ns()}.txt"
        with self._said.open("w") as said:
            self._process = subprocess.Popen(
                command,
                env=environment(settings, **more),
                cwd=settings.data_dir,
                stdout=said,
                stderr=subprocess.STDOUT,
                start_new_session=True,
            )

    @property
    def said(self) -> str:
        return self._said.read_text()

    @property
    def is_running(self) -> bool:
        return self._process.poll() is None

    def wait(self) -> int:
        """The exit code, once it has ended by itself."""
        return self._process.wait(PATIENCE)

    def kill(self) -> None:
        """At once and with all that it started, with no time to tidy up."""
        if self.is_running:
            os.killpg(self._process.pid, signal.SIGKILL)
        self._process.wait()

    def stop(self) -> int:
        """As an operator of the machine does; the exit code."""
        self._process.terminate()
        return self.wait()


def start(settings: Settings, *arguments: str, **more: str) -> Program:
    """Start `yizhan`; whoever starts it ends it."""
    return Program(settings, [YIZHAN, *arguments], **more)


def start_module(settings: Settings, module: str, *arguments: str, **more: str) -> Program:
    """Start a module of the tests in a process of its own."""
    return Program(settings, [sys.executable, "-m", module, *arguments], **more)


def until(holds: Callable[[], Any], patience: float = PATIENCE) -> Any:
    """Wait for something to become true, and return what it was; TimeoutError when it does not."""
    deadline = time.monotonic() + patience
    while not (found := holds()):
        if time.monotonic() > deadline:
            raise TimeoutError(f"{holds} did not come about within {patience:g} seconds")
        time.sleep(0.005)
    return found
