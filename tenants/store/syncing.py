"""Bringing to the disk what was written without waiting for it (`durable=False`)."""

from __future__ import annotations

import os
from pathlib import Path

from tenants.settings import Settings


def sync_files(settings: Settings) -> None:
    """Once the stores are closed: return when the SQLite files and their folder are on the disk.

    On PostgreSQL there is nothing to do here: the next commit that waits for the disk takes everything before it along.
    """
    if settings.is_postgresql:
        return
    folder = settings.sqlite_folder
    for path in (*sorted(folder.glob("*.sqlite*")), folder):
        _sync(path)


def _sync(path: Path) -> None:
    handle = os.open(path, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)
