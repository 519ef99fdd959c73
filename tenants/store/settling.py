"""Finding out what became of an append: a request seen before, or one whose commit was never confirmed."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

from tenants.store import errors
from tenants.store.command import CommandKey, StoredCommand
from tenants.store.rows import RECORDED_AT, REQUEST_ID, STATE, STREAM, VERSION
from tenants.store.submission import Submission

FindRow = Callable[[Sequence[Any]], Sequence[Any] | None]


def repeated(command: CommandKey, stored: Sequence[Any]) -> errors.StoreError:
    """The error for a request id that is in the log already; `stored` is (digest, answer, last position)."""
    digest, answer, last_position = stored
    found = StoredCommand(command.scope, command.request_id, digest, answer, last_position)
    return errors.RequestRepeated(found) if digest == command.digest else errors.RequestReused(found)


def recorded_before(submission: Submission, find: FindRow) -> list[int] | None:
    """The positions, when every event of the submission is in the log exactly as it was handed in; else None.

    `find` looks for (stream, version, request id, recorded at, state) and answers a row that starts with the position.
    """
    keys = [(row[STREAM], row[VERSION], row[REQUEST_ID], row[RECORDED_AT], row[STATE]) for row in submission.rows]
    found = [find(key) for key in keys]
    return [row[0] for row in found if row is not None] if found and all(found) else None
