"""Documents are made in a process of their own, so that no page waits for one; bounded in number and in time."""

from __future__ import annotations

import multiprocessing
import threading
from collections.abc import Callable
from dataclasses import dataclass
from multiprocessing.connection import Connection
from multiprocessing.context import SpawnProcess
from typing import TypeVar

from web.documents.errors import DocumentError, RendererBusy, RendererFailed, RendererTimeout
from web.documents.source import Source
from web.documents.worker import serve

T = TypeVar("T")
START_SECONDS = 60.0  # a cold font cache on a slow disk


@dataclass(frozen=True, slots=True)
class Limits:
    """`seconds` for one document (and for waiting one's turn), `waiting` callers in the queue, `tasks` a process."""

    seconds: float = 60.0
    waiting: int = 8
    tasks: int = 100  # the engine's memory creeps up; a new process costs a second


class _Child:
    """One rendering process and the pipe to it."""

    def __init__(self) -> None:
        context = multiprocessing.get_context("spawn")
        self.pipe, theirs = context.Pipe()
        self.process: SpawnProcess = context.Process(target=serve, args=(theirs,), name="yizhan-documents", daemon=True)
        self.process.start()
        theirs.close()
        self.made = 0

    def answer(self, seconds: float) -> object:
        """The next message. Raises RendererTimeout or RendererFailed."""
        if not _ready(self.pipe, seconds):
            raise RendererTimeout(f"no document after {seconds:g} s; the rendering process was ended")
        try:
            return self.pipe.recv()
        except (EOFError, OSError):
            raise RendererFailed("the rendering process stopped in the middle of a document") from None

    def end(self, patience: float = 0.0) -> None:
        if patience:
            try:
                self.pipe.send(None)
            except OSError:
                patience = 0.0
            self.process.join(patience)
        if self.process.is_alive():
            self.process.kill()
        self.process.join()
        self.pipe.close()


class Renderer:
    """Hands documents to the rendering process; safe to call from many threads."""

    def __init__(self, limits: Limits | None = None) -> None:
        self.limits = limits or Limits()
        self._places = threading.BoundedSemaphore(self.limits.waiting + 1)
        self._turn = threading.Lock()
        self._child: _Child | None = None
        self._closed = False

    @property
    def pid(self) -> int | None:
        """The rendering process, when there is one; for health pages and for tests."""
        return self._child.process.pid if self._child is not None else None

    def warm_up(self) -> None:
        """Start the process now. Raises FontsMissing or RendererFailed where the machine cannot make documents."""
        with self._turn:
            self._started()

    def render(self, build: Callable[[T], Source], data: T) -> bytes:
        """The PDF of `build(data)`, both of which run in the other process (`build` is a module's function).

        Raises RendererBusy at once when the queue is full, else any DocumentError.
        """
        if not self._places.acquire(blocking=False):
            raise RendererBusy(f"{self.limits.waiting + 1} documents are being made already; try again shortly")
        try:
            if not self._turn.acquire(timeout=self.limits.seconds):
                raise RendererTimeout(f"no turn after {self.limits.seconds:g} s; try again shortly")
            try:
                return self._render(build, data)
            finally:
                self._turn.release()
        finally:
            self._places.release()

    def close(self) -> None:
        """End the process; a document being made is finished first. Later calls raise RendererFailed."""
        with self._turn:
            self._closed = True
            if self._child is not None:
                self._child.end(patience=2.0)
            self._child = None

    def _render(self, build: Callable[[T], Source], data: T) -> bytes:
        child = self._started()
        try:
            child.pipe.send((build, data))
            answer = child.answer(self.limits.seconds)
        except BrokenPipeError:
            self._drop()
            raise RendererFailed("the rendering process had stopped; the next document starts a new one") from None
        except (RendererTimeout, RendererFailed):
            self._drop()
            raise
        child.made += 1
        if child.made >= self.limits.tasks:
            self._child = None
            child.end(patience=2.0)
        if isinstance(answer, bytes):
            return answer
        raise answer if isinstance(answer, DocumentError) else RendererFailed("the rendering process answered nonsense")

    def _started(self) -> _Child:
        if self._closed:
            raise RendererFailed("documents are no longer made: the program is stopping")
        if self._child is not None and self._child.process.is_alive():
            return self._child
        self._drop()
        child = _Child()
        try:
            problem = child.answer(START_SECONDS)
        except DocumentError:
            child.end()
            raise
        if isinstance(problem, DocumentError):
            child.end()
            raise problem
        self._child = child
        return child

    def _drop(self) -> None:
        child, self._child = self._child, None
        if child is not None:
            child.end()


def _ready(pipe: Connection, seconds: float) -> bool:
    try:
        return pipe.poll(seconds)
    except OSError:
        return True  # recv() says why
