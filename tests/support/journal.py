"""What a client keeps of its own: each request before it is sent, and how it was answered, on the disk at once."""

from __future__ import annotations

import os
import threading
from pathlib import Path

OK, REFUSED, UNKNOWN = "ok", "refused", "unknown"


class Journal:
    """For many threads. A request without an answer is unknown: it may or may not have been carried out."""

    def __init__(self, path: Path) -> None:
        self._file = path.open("a", encoding="utf-8")
        self._lock = threading.Lock()
        self.answers: dict[str, str] = {}

    def sent(self, request: str) -> None:
        self._keep(request, UNKNOWN)

    def answered(self, request: str, answer: str) -> None:
        self._keep(request, answer)

    def of(self, answer: str) -> set[str]:
        with self._lock:
            return {request for request, known in self.answers.items() if known == answer}

    def close(self) -> None:
        self._file.close()

    def _keep(self, request: str, answer: str) -> None:
        with self._lock:
            self.answers[request] = answer
            self._file.write(f"{request} {answer}\n")
            self._file.flush()
            os.fsync(self._file.fileno())
