"""No more of a body is read than the route allows, whatever its Content-Length says."""

from starlette.datastructures import Headers
from starlette.exceptions import HTTPException
from starlette.types import Message, Receive, Scope

TOO_LARGE = 413


def limited(scope: Scope, receive: Receive, limit: int) -> Receive:
    """`receive`, raising HTTPException 413 once more than `limit` bytes have come, or are announced."""
    announced = Headers(scope=scope).get("Content-Length", "0")
    seen = 0

    async def counted() -> Message:
        nonlocal seen
        if announced.isdecimal() and int(announced) > limit:
            raise HTTPException(TOO_LARGE)
        message = await receive()
        seen += len(message.get("body", b""))
        if seen > limit:
            raise HTTPException(TOO_LARGE)
        return message

    return counted
