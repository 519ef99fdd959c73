"""A write is accepted only from our own pages: the browser says where a request comes from, and we compare.

On a plain-http intranet browsers send no Sec-Fetch-Site (the page is no secure context), but they do send Origin with
every unsafe method; so Origin decides, and Sec-Fetch-Site may only object. A request with neither is refused.
"""

from urllib.parse import urlsplit

from starlette.datastructures import Headers
from starlette.types import ASGIApp, Receive, Scope, Send

SAFE = frozenset({"GET", "HEAD", "OPTIONS"})


def same_origin(headers: Headers, public_url: str) -> bool:
    """Whether an unsafe request comes from our own pages.

    `public_url` is the address people type when the server stands behind a proxy; without it the Host header, which
    the browser fills in itself, is the yardstick.
    """
    if headers.get("Sec-Fetch-Site", "same-origin") not in ("same-origin", "none"):
        return False
    origin = headers.get("Origin")
    if origin is None:
        return headers.get("Sec-Fetch-Site") == "same-origin"
    if public_url and origin == public_url:
        return True
    parts = urlsplit(origin)
    return parts.scheme in ("http", "https") and bool(parts.netloc) and parts.netloc == headers.get("Host")


class OriginCheck:
    """Refuses foreign writes before anything of them is read."""

    def __init__(self, app: ASGIApp, public_url: str, refused: ASGIApp) -> None:
        self.app = app
        self.public_url = public_url
        self.refused = refused

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] != "http" or scope["method"] in SAFE or same_origin(Headers(scope=scope), self.public_url):
            await self.app(scope, receive, send)
        else:
            await self.refused(scope, receive, send)
