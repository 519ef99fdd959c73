"""One append on its way to the database: what is to be written together, and what became of it."""

from __future__ import annotations

import threading
from collections.abc import Sequence

from domain.shared.effects import Claim, Release, SetCap, Use
from tenants.store.command import CommandKey
from tenants.store.rows import STREAM, Row


class Submission:
    """All of it is written, or nothing. `positions` or `error` is set when it is settled."""

    __slots__ = (
        "caps",
        "claims",
        "command",
        "error",
        "expected",
        "gate",
        "leads",
        "positions",
        "releases",
        "rows",
        "tracking",
    )

    def __init__(
        self,
        rows: Sequence[Row],
        *,
        command: CommandKey | None = None,
        claims: Sequence[Claim] = (),
        releases: Sequence[Release] = (),
        caps: Sequence[SetCap | Use] = (),
        tracking: tuple[str, int] | None = None,
        expected: Sequence[tuple[str, int]] = (),
    ) -> None:
        self.rows = rows
        self.command = command
        self.claims = claims
        self.releases = releases
        self.caps = caps
        self.tracking = tracking
        self.expected = expected
        self.positions: list[int] | None = None
        self.error: BaseException | None = None
        self.leads = False
        self.gate = threading.Lock()  # held while queueing, let go when settled or called to lead

    @property
    def settled(self) -> bool:
        return self.positions is not None or self.error is not None

    def outcome(self) -> list[int]:
        """The positions of the events, in order; or raises what went wrong."""
        if self.error is not None:
            raise self.error
        if self.positions is None:
            raise RuntimeError("this append has not been settled")
        return self.positions


def must_be_apart(batch: Sequence[Submission]) -> bool:
    """Whether the order within a batch matters to one of it. Together, releases and expectations come before the rest:

    nobody may claim what a later one releases, nor count on a stream that an earlier one adds to.
    """
    released = {(one.scope, one.key) for submission in batch for one in submission.releases}
    if released and any((one.scope, one.key) in released for submission in batch for one in submission.claims):
        return True
    expected = {stream for submission in batch for stream, _ in submission.expected}
    return bool(expected) and any(row[STREAM] in expected for submission in batch for row in submission.rows)
