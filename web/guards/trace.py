"""A number for each request: in the program's log, in a header, and on error pages, to read out on the phone."""

import time
import uuid

import structlog
from starlette.datastructures import MutableHeaders
from starlette.types import ASGIApp, Message, Receive, Scope, Send

log = structlog.get_logger("yizhan.web")


class Trace:
    """Numbers the request and logs how it ended. Never the query: people search for names and numbers."""

    def __init__(self, app: ASGIApp) -> None:
        self.app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] != "http":
            await self.app(scope, receive, send)
            return
        trace = scope["yizhan.trace"] = uuid.uuid4().hex[:12]
        status, began = 500, time.perf_counter()

        async def numbered(message: Message) -> None:
            nonlocal status
            if message["type"] == "http.response.start":
                status = message["status"]
                MutableHeaders(scope=message)["X-Request-Id"] = trace
            await send(message)

        try:
            await self.app(scope, receive, numbered)
        finally:
            spent = round((time.perf_counter() - began) * 1000, 1)
            level = log.warning if status >= 500 else log.debug
            level(
                "request", trace=trace, method=scope["method"], route=scope.get("yizhan.route"), status=status, ms=spent
            )
