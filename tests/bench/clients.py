"""Eight clients that ask for one page over and over; prints the milliseconds that each answer took, as JSON.

One thread and one connection a client: threads that wait for each other's turn would be measured instead of the pages.
"""

from __future__ import annotations

import asyncio
import json
import sys
import time
from collections.abc import Mapping

CLIENTS, WARM, PATIENCE = 8, 2, 60


async def waits(netloc: str, page: str, headers: Mapping[str, str], each: int) -> list[float]:
    """Of every answer but each client's first few; RuntimeError when one is not a page."""
    told = "".join(f"{name}: {value}\r\n" for name, value in {"Host": netloc, **headers}.items())
    asked = f"GET {page} HTTP/1.1\r\n{told}\r\n".encode()
    found = await asyncio.gather(*(_client(netloc, asked, each) for _ in range(CLIENTS)))
    return [one for client in found for one in client]


async def _client(netloc: str, asked: bytes, each: int) -> list[float]:
    host, port = netloc.split(":")
    reader, writer = await asyncio.open_connection(host, int(port))
    found = []
    for number in range(each + WARM):
        started = time.perf_counter()
        writer.write(asked)
        await asyncio.wait_for(_page(reader, asked), PATIENCE)
        if number >= WARM:
            found.append(1000 * (time.perf_counter() - started))
    writer.close()
    await writer.wait_closed()
    return found


async def _page(reader: asyncio.StreamReader, asked: bytes) -> None:
    """Read one answer whole."""
    head = (await reader.readuntil(b"\r\n\r\n")).decode("latin-1").lower()
    status = head.split(" ", 2)[1]
    length = next(line for line in head.splitlines() if line.startswith("content-length:"))
    body = await reader.readexactly(int(length.split(":")[1]))
    if status != "200":
        raise RuntimeError(f"{asked[:100]!r}: {status} {body[:200]!r}")


if __name__ == "__main__":
    print(json.dumps(asyncio.run(waits(*json.loads(sys.argv[1])))))
