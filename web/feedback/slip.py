"""The receipt itself, to be printed at the window for the person."""

from __future__ import annotations

from starlette.exceptions import HTTPException
from starlette.responses import Response

from projections.operator_directory import queries as directory
from web.cases.page import find
from web.documents.qr import qr_svg
from web.feedback.codes import READER, SERVED, address_of, code_of
from web.i18n import gettext
from web.render import render
from web.request import Request


def show(request: Request) -> Response:
    """404 for a case that serves nobody in person."""
    case = find(request)
    if case.subject_kind not in SERVED:
        raise HTTPException(404)
    address = address_of(request, case)
    outlet = directory.outlet(READER, request.platform.views, case.outlet)
    values = {
        "case": case,
        "outlet": outlet,
        "code": code_of(request, case),
        "address": address,
        "qr": qr_svg(address, gettext("回执二维码")),
    }
    return render(request, "feedback/slip.html", values)
