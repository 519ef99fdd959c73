"""A history made without waiting for the disk is put onto it at the end."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from tenants.demo.planning import make_plan
from tenants.demo.settle import settle
from tests.support.working import at
from tests.tenants.demo.telling import history, settings_in


def test_every_file_and_the_folder_are_synced(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    history(make_plan(at(2026, 7, 20), operators=1, months=2), tmp_path)
    synced: set[Path] = set()
    monkeypatch.setattr(os, "fsync", lambda handle: synced.add(Path(f"/proc/self/fd/{handle}").readlink()))
    settle(settings_in(tmp_path))
    assert synced == {tmp_path, *tmp_path.glob("*.sqlite*")}
    assert tmp_path / "log.sqlite" in synced
