"""The web application: the route table, with the guards round it."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Sequence

from starlette.applications import Starlette
from starlette.exceptions import HTTPException
from starlette.middleware import Middleware
from starlette.requests import Request as StarletteRequest
from starlette.responses import Response
from starlette.routing import Route as StarletteRoute

from web.addresses import Table
from web.assets import assets
from web.endpoint import Endpoint
from web.guards.headers import SecurityHeaders
from web.guards.origin import OriginCheck
from web.guards.reader import Reader
from web.guards.trace import Trace
from web.platform import Platform
from web.request import Request
from web.route import Public, Route
from web.routes import ROUTES
from web.templating import environment

HTMX = "vendor/htmx.min.js"


class AssetMissing(RuntimeError):
    """A file that installation should have brought is not there."""


def create_app(platform: Platform, routes: Sequence[Route] = ROUTES) -> Starlette:
    """The ASGI application over a platform. AssetMissing when htmx has not been installed."""
    if HTMX not in assets():
        raise AssetMissing(f"web/static/{HTMX} is not there: run `make install`")
    environment(platform.settings.language)
    settings = platform.settings
    app = Starlette(
        routes=[
            StarletteRoute(one.path, Endpoint(one, platform), methods=[one.method], name=one.name) for one in routes
        ],
        middleware=[
            Middleware(Trace),
            Middleware(SecurityHeaders, https=settings.public_url.startswith("https://")),
            Middleware(Reader, default=settings.language),
            Middleware(OriginCheck, public_url=settings.public_url, refused=_problem(403, platform)),
        ],
        exception_handlers={HTTPException: _outside(platform)},
    )
    app.router.default = _problem(404, platform)
    app.router.redirect_slashes = False
    app.state.routes = Table((one.name, one) for one in routes)
    return app


def _problem(status: int, platform: Platform) -> Endpoint:
    """An answer to what reaches no handler: an unknown address, a foreign write."""

    def refuse(request: Request) -> Response:
        raise HTTPException(status)

    return Endpoint(Public("", refuse, "error"), platform)


def _outside(platform: Platform) -> Callable[[StarletteRequest, Exception], Awaitable[Response]]:
    """The page for what Starlette itself objects to: a known address, asked for in the wrong way."""

    async def page(request: StarletteRequest, problem: Exception) -> Response:
        status = problem.status_code if isinstance(problem, HTTPException) else 500
        return await _problem(status, platform).response(request.scope, request.receive)

    return page
