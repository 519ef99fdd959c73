"""The appraisal on paper. It is rendered in a process of its own; when too many wait there, a page says so."""

from __future__ import annotations

from starlette.exceptions import HTTPException
from starlette.responses import Response

from web.appraisals.report import appraisal_report
from web.appraisals.show import found
from web.documents.errors import RendererBusy, RendererTimeout
from web.render import render
from web.request import Request

RETRY_AFTER = "15"  # seconds; a report takes about one


def download(request: Request) -> Response:
    """The report as a file, or 503 while the renderer has too much to do."""
    operator, reading = found(request)
    period = reading.appraisal.period
    report = appraisal_report(request.platform, request.context, operator.operator, period)
    if report is None:
        raise HTTPException(404)
    try:
        content = request.platform.documents.appraisal_pdf(report)
    except (RendererBusy, RendererTimeout):
        values = {"operator": operator, "reading": reading}
        response = render(request, "appraisals/busy.html", values, status=503)
        response.headers["Retry-After"] = RETRY_AFTER
        return response
    name = f"appraisal-{operator.operator}-{period}.pdf"
    headers = {"Content-Disposition": f'attachment; filename="{name}"'}
    return Response(content, media_type="application/pdf", headers=headers)
