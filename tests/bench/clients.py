"""Eight clients that ask for one page over and over; prints the milliseconds that each answer took, as JSON."""

from __future__ import annotations

import http.client
import json
import sys
import threading
import time
from collections.abc import Mapping

CLIENTS, WARM = 8, 2


def waits(netloc: str, page: str, headers: Mapping[str, str], each: int) -> list[float]:
    """Of every answer but each client's first few; RuntimeError when one is not a page."""
    found: list[float] = []
    errors: list[str] = []

    def ask() -> None:
        connection = http.client.HTTPConnection(netloc, timeout=60)
        for number in range(each + WARM):
            started = time.perf_counter()
            connection.request("GET", page, headers=dict(headers))
            answer = connection.getresponse()
            body = answer.read()
            if answer.status != 200:
                errors.append(f"{page}: {answer.status} {body[:200]!r}")
                break
            if number >= WARM:
                found.append(1000 * (time.perf_counter() - started))
        connection.close()

    clients = [threading.Thread(target=ask) for _ in range(CLIENTS)]
    for one in clients:
        one.start()
    for one in clients:
        one.join()
    if errors:
        raise RuntimeError(errors[0])
    return found


if __name__ == "__main__":
    print(json.dumps(waits(*json.loads(sys.argv[1]))))
