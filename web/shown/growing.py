"""A file that is sent while it is being made.

One thread makes it at its own speed, of one moment of the read models; the reader gets what there is, however slowly.
Neither waits for the other, so that nobody's line keeps a moment open, and no more than a piece of it is ever held.
A few are made at once, by threads of their own: the others wait their turn, and the pages keep theirs.
What goes wrong before the first piece is answered with its page; later on the connection is cut, by which a browser
knows that the file is not whole.
"""

from __future__ import annotations

import io
import os
import tempfile
from collections.abc import AsyncIterator, Callable, Mapping
from functools import partial
from typing import IO, Any, cast

import anyio
import structlog
from anyio import CapacityLimiter, from_thread, to_thread
from anyio.lowlevel import RunVar
from anyio.streams.memory import MemoryObjectReceiveStream, MemoryObjectSendStream
from starlette.responses import Response, StreamingResponse
from starlette.types import Receive, Scope, Send

from web import current
from web.errors.answer import answer_to
from web.request import Request

PIECE = 256 * 1024  # bytes
AT_ONCE = 3  # files that are being made
Make = Callable[[IO[bytes]], None]

log = structlog.get_logger("yizhan.web")
_makers: RunVar[CapacityLimiter] = RunVar("makers of files")  # one for each event loop


class Growing(Response):
    """`make(out)` writes the file, in a worker thread, where all that it reads is of one moment."""

    def __init__(self, request: Request, make: Make, headers: Mapping[str, str]) -> None:
        super().__init__(headers=headers)
        self._request, self._make, self._named = request, make, headers

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        grown, growth = anyio.create_memory_object_stream[int](float("inf"))
        with tempfile.TemporaryFile(prefix="yizhan-") as file:
            part = _Part(file.fileno(), grown)
            async with anyio.create_task_group() as tasks:
                tasks.start_soon(partial(to_thread.run_sync, self._made, part, limiter=_few()))
                with growth:  # closed, it tells the maker that nobody wants the rest
                    answer = await self._answer(part, growth)
                    await answer(scope, receive, send)

    def _made(self, part: _Part) -> None:
        """The whole file into `part`."""
        try:
            with current.answering(self._request), self._request.platform.views.one_moment():
                self._make(cast("IO[bytes]", part))
            part.finish()
        except anyio.BrokenResourceError:
            log.info("a file is no longer wanted", trace=self._request.trace)
        except Exception as wrong:  # said to the reader by `_answer`
            part.wrong = wrong
        finally:
            part.end()

    async def _answer(self, part: _Part, growth: MemoryObjectReceiveStream[int]) -> Response:
        """A short file at once, a long one piece by piece, or the page of what went wrong."""
        try:
            first = await growth.receive()
        except anyio.EndOfStream:
            return await to_thread.run_sync(self._apology, part.wrong)
        if first < PIECE:
            return Response(part.next(first), headers=self._named)
        return StreamingResponse(self._pieces(part, first, growth), headers=self._named)

    def _apology(self, wrong: Exception | None) -> Response:
        with current.answering(self._request):
            return answer_to(self._request, wrong or RuntimeError("a file without a line"))

    async def _pieces(self, part: _Part, first: int, growth: MemoryObjectReceiveStream[int]) -> AsyncIterator[bytes]:
        yield await to_thread.run_sync(part.next, first)
        async for size in growth:
            yield await to_thread.run_sync(part.next, size)
        if part.wrong is not None:
            log.error("a file was cut short", trace=self._request.trace, exc_info=part.wrong)
            raise part.wrong


def _few() -> CapacityLimiter:
    try:
        return _makers.get()
    except LookupError:
        made = CapacityLimiter(AT_ONCE)
        _makers.set(made)
        return made


class _Part(io.BufferedIOBase):
    """What is there of a file: written by one thread, piece by piece, and read by another, each from where it stands.

    Every piece but the last is of `PIECE` bytes.
    """

    wrong: Exception | None = None

    def __init__(self, file: int, grown: MemoryObjectSendStream[int]) -> None:
        self._file, self._grown = file, grown
        self._held = bytearray()
        self._read = 0
        self._is_over = False

    def writable(self) -> bool:
        return True

    def write(self, data: Any) -> int:
        """Raises BrokenResourceError when nobody wants the rest."""
        if not self._is_over:
            self._held += data
            while len(self._held) >= PIECE:
                self._hand_over(PIECE)
        return len(data)

    def finish(self) -> None:
        """The last piece."""
        if self._held:
            self._hand_over(len(self._held))

    def end(self) -> None:
        self._is_over = True
        from_thread.run_sync(self._grown.close)

    def next(self, size: int) -> bytes:
        found = os.pread(self._file, size, self._read)
        self._read += len(found)
        return found

    def _hand_over(self, size: int) -> None:
        piece = bytes(self._held[:size])
        del self._held[:size]
        while piece:
            piece = piece[os.write(self._file, piece) :]
        from_thread.run_sync(self._grown.send_nowait, size)
