"""What an error of PostgreSQL means for an append."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import msgspec
import psycopg

from tenants.store.append_function import CAP_EXCEEDED, CLAIM_TAKEN, MOVED_ON, TRACKING_CONFLICT
from tenants.store.errors import (
    CapExceeded,
    ClaimTaken,
    StoreError,
    StoreUnavailable,
    TrackingConflict,
    Unwritable,
    VersionConflict,
)

UNIQUE_VIOLATION = "23505"
_TRANSIENT = {"40001", "40P01"}  # serialization failure, deadlock: the same call may well succeed now
_BAD_DATA = {"22", "23"}  # data exceptions, constraints: this append will never be taken


_NAMED: dict[str, Callable[..., StoreError]] = {
    CLAIM_TAKEN: ClaimTaken,
    CAP_EXCEEDED: CapExceeded,
    TRACKING_CONFLICT: TrackingConflict,
    MOVED_ON: VersionConflict,
}


def is_transient(error: psycopg.Error) -> bool:
    return error.sqlstate in _TRANSIENT


def refusal(error: psycopg.Error) -> StoreError:
    """The error of the store for one of the database. A claim or cap is named from the function's own detail."""
    state = error.sqlstate or ""
    if state in _NAMED:
        return _NAMED[state](*_detail(error))
    if state[:2] in _BAD_DATA or isinstance(error, psycopg.DataError | psycopg.ProgrammingError):
        return Unwritable(f"the database cannot hold this: {error}")
    return StoreUnavailable(f"the database did not take the write: {error}")


def _detail(error: psycopg.Error) -> list[Any]:
    detail: list[Any] = msgspec.json.decode(error.diag.message_detail or "[]")
    return detail
