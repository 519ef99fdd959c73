"""What is measured as "a command": load a stream, decide, append the event with its claim and request id.

The program's own write path takes this one's place in the table: anything that opens on settings and yields an
operation will do.
"""

from __future__ import annotations

import hashlib
import itertools
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager
from datetime import UTC, datetime
from uuid import uuid4

from domain.shared.effects import Claim
from tenants.settings import Settings
from tenants.store.command import CommandKey
from tenants.store.envelope import Envelope
from tenants.store.log import Log
from tests.bench.samples import FIELDS, VoucherIssued, registry

OpenCommand = Callable[[Settings], AbstractContextManager[Callable[[], object]]]


@contextmanager
def append_like_a_command(settings: Settings) -> Iterator[Callable[[], object]]:
    """On the store alone: what the store costs a command, without authorising or deciding."""
    log = Log(settings, registry())
    numbers = itertools.count()
    run = uuid4().hex[:12]
    try:
        yield lambda: _issue(log, f"{run}-{next(numbers)}")
    finally:
        log.close()


def _issue(log: Log, number: str) -> None:
    stream = f"voucher/{number}"
    version = len(log.load(stream)) + 1
    moment = datetime.now(UTC)
    envelope = Envelope(
        tenant="op-350102-003",
        stream=stream,
        version=version,
        recorded_at=moment,
        on=moment.date(),
        actor="0193f2a4-1111-7d3a-9b55-2f6e8a1c4d70",
        role="clerk",
        on_behalf_of="op-350102-003",
        request_id=number,
        event=VoucherIssued(**FIELDS),
    )
    command = CommandKey("clerk", number, hashlib.sha256(stream.encode()).digest(), b"{}")
    log.append([envelope], command=command, claims=[Claim("policy/fj-2026-training", number, stream)])
