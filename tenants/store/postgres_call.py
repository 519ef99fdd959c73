"""The arguments of the append function for a batch of submissions."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import msgspec

from domain.shared.effects import SetCap
from tenants.store.submission import Submission

CALL = "SELECT log.append(" + "%s::json, " * 7 + "%b::bytea)"
_COLUMNS = (
    "tenant",
    "stream",
    "version",
    "name",
    "recorded_at",
    "on_day",
    "actor",
    "role",
    "on_behalf_of",
    "request_id",
    "reason",
)
_encode = msgspec.json.Encoder().encode


class _Bytes:
    """Byte strings laid end to end; the function addresses them by start (from 1) and length."""

    def __init__(self) -> None:
        self.parts: list[bytes] = []
        self.end = 1

    def add(self, part: bytes) -> int:
        start = self.end
        self.parts.append(part)
        self.end += len(part)
        return start


def arguments(batch: Sequence[Submission]) -> tuple[Any, ...]:
    """In the order of the function's parameters; None for a list that is empty."""
    data = _Bytes()
    events: list[dict[str, Any]] = []
    commands: list[dict[str, Any]] = []
    for submission in batch:
        for row in submission.rows:
            event: dict[str, Any] = dict(zip(_COLUMNS, row, strict=False))
            event["state"] = data.add(row[11])
            event["size"] = len(row[11])
            events.append(event)
        if submission.command is not None:
            key = submission.command
            commands.append(
                {
                    "scope": key.scope,
                    "request_id": key.request_id,
                    "events": len(events),
                    "digest": data.add(key.digest),
                    "digest_size": len(key.digest),
                    "answer": data.add(key.answer),
                    "answer_size": len(key.answer),
                }
            )
    return (
        _json([{"stream": stream, "version": version} for one in batch for stream, version in one.expected]),
        _json([one for submission in batch for one in submission.releases]),
        _json([one for submission in batch for one in submission.claims]),
        _json([_cap(one) for submission in batch for one in submission.caps]),
        _json([_tracked(*one.tracking) for one in batch if one.tracking]),
        _json(events),
        _json(commands),
        b"".join(data.parts),
    )


def _json(items: list[Any]) -> str | None:
    return _encode(items).decode() if items else None


def _cap(change: Any) -> dict[str, Any]:
    if isinstance(change, SetCap):
        return {"key": change.key, "cap": change.cap}
    return {"key": change.key, "amount": change.amount}


def _tracked(application: str, position: int) -> dict[str, Any]:
    return {"application": application, "position": position}
