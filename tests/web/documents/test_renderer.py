"""The rendering process: apart from ours, bounded, replaced when it fails."""

import os
import signal
import threading
import time
from collections.abc import Iterator
from dataclasses import replace

import pytest

from tests.web.documents import samples, samples_annual
from web.documents import appraisal
from web.documents.errors import RendererBusy, RendererFailed, RendererTimeout
from web.documents.pdf import Limits, Renderer
from web.documents.source import Source

SHORT = replace(appraisal.source(samples.quarterly()), html="<p>一页</p>")


def small(_: object) -> Source:
    return SHORT


def slow(seconds: float) -> Source:
    time.sleep(seconds)
    return SHORT


def broken(_: object) -> Source:
    raise LookupError("no such operator")


def suicidal(_: object) -> Source:
    os.kill(os.getpid(), signal.SIGKILL)
    return SHORT


def where(_: object) -> Source:
    return replace(SHORT, attachment=str(os.getpid()).encode())


@pytest.fixture
def quick() -> Iterator[Renderer]:
    renderer = Renderer(Limits(seconds=4.0, waiting=1, tasks=2))
    renderer.warm_up()
    yield renderer
    renderer.close()


def worker_pid(renderer: Renderer) -> int:
    assert renderer.pid is not None
    return renderer.pid


def test_a_document_is_made_in_another_process(quick: Renderer) -> None:
    assert worker_pid(quick) != os.getpid()
    assert quick.render(small, None).startswith(b"%PDF-1.7")


def test_other_threads_go_on_while_a_document_is_made(renderer: Renderer) -> None:
    renderer.warm_up()
    longest, done = 0.0, threading.Event()

    def watch() -> None:
        nonlocal longest
        before = time.perf_counter()
        while not done.wait(0.001):
            now = time.perf_counter()
            longest, before = max(longest, now - before), now

    watcher = threading.Thread(target=watch)
    watcher.start()
    used = time.thread_time()
    renderer.render(appraisal.source, samples_annual.annual())
    used = time.thread_time() - used
    done.set()
    watcher.join()
    # The calling thread only waits: what it may use of the processor is the hand-over, not the rendering.
    assert used < 0.1
    assert longest < 1.0


def test_a_document_that_takes_too_long_is_ended_and_the_next_one_is_made(quick: Renderer) -> None:
    before = worker_pid(quick)
    with pytest.raises(RendererTimeout):
        quick.render(slow, 60.0)
    assert not _alive(before)
    assert quick.render(small, None).startswith(b"%PDF")


def test_a_full_queue_refuses_at_once_and_takes_callers_again_later(quick: Renderer) -> None:
    answers: list[bytes] = []
    threads = [threading.Thread(target=lambda: answers.append(quick.render(slow, 1.0))) for _ in range(2)]
    for thread in threads:
        thread.start()
    time.sleep(0.3)
    began = time.monotonic()
    with pytest.raises(RendererBusy):
        quick.render(small, None)
    assert time.monotonic() - began < 0.3
    for thread in threads:
        thread.join()
    assert len(answers) == 2
    assert quick.render(small, None).startswith(b"%PDF")


def test_a_process_that_is_killed_is_replaced(quick: Renderer) -> None:
    with pytest.raises(RendererFailed, match="stopped"):
        quick.render(suicidal, None)
    assert quick.render(small, None).startswith(b"%PDF")
    os.kill(worker_pid(quick), signal.SIGKILL)
    time.sleep(0.2)
    assert quick.render(small, None).startswith(b"%PDF")


def test_a_document_that_fails_leaves_the_process_running(quick: Renderer) -> None:
    before = worker_pid(quick)
    with pytest.raises(RendererFailed, match="LookupError: no such operator"):
        quick.render(broken, None)
    assert worker_pid(quick) == before


def test_the_process_is_renewed_after_its_share_of_documents(quick: Renderer) -> None:
    pids = set()
    for _ in range(4):
        quick.warm_up()
        pids.add(worker_pid(quick))
        quick.render(small, None)
    assert len(pids) == 2


def test_a_closed_renderer_leaves_no_process_and_makes_nothing() -> None:
    renderer = Renderer()
    renderer.warm_up()
    pid = worker_pid(renderer)
    renderer.close()
    assert not _alive(pid)
    with pytest.raises(RendererFailed, match="stopping"):
        renderer.render(small, None)


def _alive(pid: int) -> bool:
    try:
        os.kill(pid, 0)
    except ProcessLookupError:
        return False
    return True
