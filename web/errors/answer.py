"""From an exception to an answer: a designed page, never a stack trace."""

from __future__ import annotations

import structlog
from starlette.exceptions import HTTPException
from starlette.responses import Response

from tenants.store.errors import RequestReused, StoreUnavailable, VersionConflict
from web.errors.words import LEFT_WORDS, Words, words_for
from web.render import render
from web.request import Request

LEFT = "left"  # why a 403 is one: the reader's operator is gone
RETRY_AFTER = "15"  # seconds; the store's own restart takes less

log = structlog.get_logger("yizhan.web")


def status_of(problem: Exception) -> int:
    """The status a fault is answered with; 500 for what nobody foresaw."""
    match problem:
        case HTTPException():
            return problem.status_code
        case StoreUnavailable():
            return 503
        case VersionConflict() | RequestReused():
            return 409
        case _:
            return 500


def answer_to(request: Request, problem: Exception) -> Response:
    """The page for what went wrong; unforeseen faults are logged with the number the page shows."""
    status = status_of(problem)
    if status == 500:
        log.error("a handler failed", trace=request.trace, route=request.scope.get("yizhan.route"), exc_info=problem)
    words = LEFT_WORDS if isinstance(problem, HTTPException) and problem.detail == LEFT else None
    try:
        response = error_page(request, status, words=words)
    except Exception as second:  # the page asks the store as well, and the store may be what is gone
        log.warning("an error page was made without its frame", trace=request.trace, exc_info=second)
        response = error_page(request, status, words=words, bare=True)
    if status == 503:
        response.headers["Retry-After"] = RETRY_AFTER
    if isinstance(problem, HTTPException):
        response.headers.update(problem.headers or {})
    return response


def error_page(request: Request, status: int, *, words: Words | None = None, bare: bool = False) -> Response:
    """The page of one status, in the reader's language; `bare` asks nothing of the platform."""
    values = {"words": words or words_for(status), "code": status, "trace": request.trace}
    return render(request, "errors/page.html", values, fragment="errors/_problem.html", status=status, bare=bare)
