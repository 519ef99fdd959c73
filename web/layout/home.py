"""The start page: each role goes to where its day begins."""

from starlette.exceptions import HTTPException
from starlette.responses import RedirectResponse, Response

from web.layout.navigation import start
from web.request import Request


def show(request: Request) -> Response:
    """On to the first entry of the reader's navigation; 403 for a role that has no page here."""
    address = start(request.context.role)
    if address is None:
        raise HTTPException(403)
    return RedirectResponse(address, 303)
