"""The start page: each role goes to where its day begins."""

from starlette.responses import RedirectResponse, Response

from web.layout.navigation import start
from web.render import render
from web.request import Request


def show(request: Request) -> Response:
    """On to the first entry of the reader's navigation; a page that says so for a role that has none."""
    address = start(request.context.role)
    return render(request, "layout/home.html") if address is None else RedirectResponse(address, 303)


def keys(request: Request) -> Response:
    """The keyboard shortcuts of the reader's role, which every page carries as well."""
    return render(request, "layout/keys.html")
