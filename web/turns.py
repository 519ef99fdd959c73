"""Pages over SQLite take turns: nothing is waited for there, and pages made at once only take the interpreter from each
other, so that all of them are later than if one had been made after the other.

A page that takes long gives its turn away and goes on beside the next: nobody waits for another's year of figures.
"""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

from anyio.lowlevel import RunVar

LONG = 0.05  # seconds after which a page that is not done yet lets the next one begin

_turns: RunVar[asyncio.Semaphore] = RunVar("turns of pages")  # one for each event loop


@asynccontextmanager
async def turn() -> AsyncIterator[None]:
    """Inside it is this page's turn, for `LONG` at most."""
    turns = _one_at_a_time()
    await turns.acquire()
    mine = True

    def give() -> None:
        nonlocal mine
        if mine:
            mine = False
            turns.release()

    later = asyncio.get_running_loop().call_later(LONG, give)
    try:
        yield
    finally:
        later.cancel()
        give()


def _one_at_a_time() -> asyncio.Semaphore:
    try:
        return _turns.get()
    except LookupError:
        made = asyncio.Semaphore(1)
        _turns.set(made)
        return made
