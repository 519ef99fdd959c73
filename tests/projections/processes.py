"""Followers in processes of their own, on the database of a test."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

from tenants.settings import Settings

ROOT = Path(__file__).resolve().parents[2]


def follower(settings: Settings, how: str = "follow") -> subprocess.Popen[str]:
    """Started, and not waited for."""
    command = [sys.executable, "-m", "tests.projections.follower", str(settings.data_dir), settings.database_url, how]
    return subprocess.Popen(command, cwd=ROOT, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)


def ready(process: subprocess.Popen[str]) -> None:
    assert process.stdout is not None
    while (line := process.stdout.readline()) != "ready\n":
        assert line, f"the follower ended with {process.wait()}"


def end(process: subprocess.Popen[str]) -> int:
    """Ask it to stop and wait until it has."""
    process.communicate(timeout=60)
    return process.returncode
