"""The page of one fair."""

from __future__ import annotations

from starlette.responses import Response

from web.fairs import page
from web.render import render
from web.request import Request


def show(request: Request) -> Response:
    return render(request, page.PAGE, page.values(request, page.find(request)), fragment=page.REGION)
