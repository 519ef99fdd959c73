"""Putting a history that was made in a hurry onto the disk, once it is whole."""

from __future__ import annotations

import os

from tenants.settings import Settings


def settle(settings: Settings) -> None:
    """After everything is closed: what was written without waiting for the disk is on it when this returns.

    On PostgreSQL nothing is left to do once something durable was written after the history, as the accounts are.
    """
    if settings.is_postgresql:
        return
    for path in [*settings.sqlite_folder.glob("*.sqlite*"), settings.sqlite_folder]:
        handle = os.open(path, os.O_RDONLY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)
