"""A document about a person, as a file: who took it is in the access log. When it cannot be printed, a page says so."""

from __future__ import annotations

from collections.abc import Callable

import structlog
from starlette.responses import Response

from web.documents.errors import DocumentError, RendererBusy, RendererTimeout
from web.render import render
from web.request import Request

RETRY_AFTER = "15"  # seconds; a letter takes less than one

log = structlog.get_logger("yizhan.web")


def printed(request: Request, make: Callable[[], bytes], name: str, number: str, back: str) -> Response:
    """The file `<name>-<number>.pdf`, or 503 with a page that leads `back`. Name and phone stand in it unmasked."""
    try:
        content = make()
    except DocumentError as problem:
        return _not_printed(request, problem, back)
    address = request.client.host if request.client else ""
    request.platform.accounts.record_access(request.context.actor, name, number, address, request.trace)
    headers = {"Content-Disposition": f'attachment; filename="{name}-{number}.pdf"', "Cache-Control": "no-store"}
    return Response(content, media_type="application/pdf", headers=headers)


def _not_printed(request: Request, problem: DocumentError, back: str) -> Response:
    passes = isinstance(problem, RendererBusy | RendererTimeout)
    if not passes:
        log.error("a document was not printed", trace=request.trace, problem=type(problem).__name__)
    values = {"passes": passes, "trace": request.trace, "again": request.url.path, "back": back}
    response = render(request, "jobs/unprinted.html", values, status=503)
    if passes:
        response.headers["Retry-After"] = RETRY_AFTER
    return response
