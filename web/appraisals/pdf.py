"""The appraisal on paper. It is rendered in a process of its own; when that cannot print it, a page says so."""

from __future__ import annotations

from typing import Any

import structlog
from starlette.exceptions import HTTPException
from starlette.responses import Response

from web.appraisals.report import appraisal_report
from web.appraisals.show import found
from web.documents.errors import DocumentError, RendererBusy, RendererTimeout
from web.render import render
from web.request import Request

RETRY_AFTER = "15"  # seconds; a report takes about one

log = structlog.get_logger("yizhan.web")


def download(request: Request) -> Response:
    """The report as a file, or 503 with a page that says why there is none."""
    operator, reading = found(request)
    period = reading.appraisal.period
    report = appraisal_report(request.platform, request.context, operator.operator, period)
    if report is None:
        raise HTTPException(404)
    try:
        content = request.platform.documents.appraisal_pdf(report)
    except DocumentError as problem:
        return _not_printed(request, problem, {"operator": operator, "reading": reading})
    name = f"appraisal-{operator.operator}-{period}.pdf"
    headers = {"Content-Disposition": f'attachment; filename="{name}"'}
    return Response(content, media_type="application/pdf", headers=headers)


def _not_printed(request: Request, problem: DocumentError, values: dict[str, Any]) -> Response:
    """Too much to do just now, which passes; or something that an administrator has to see to."""
    passes = isinstance(problem, RendererBusy | RendererTimeout)
    if not passes:
        log.error("a report was not printed", trace=request.trace, problem=type(problem).__name__, exc_info=problem)
    response = render(request, "appraisals/unprinted.html", values, passes=passes, trace=request.trace, status=503)
    if passes:
        response.headers["Retry-After"] = RETRY_AFTER
    return response
