"""The switches in the bar: language and theme. A plain link sets the cookie and leads back to the page it was on.

Back is what the browser says it came from, not what the page thought its address was: after htmx has filtered a list,
only the browser knows.
"""

from urllib.parse import parse_qsl, urlencode, urlsplit

from starlette.exceptions import HTTPException
from starlette.responses import RedirectResponse, Response
from starlette.routing import Match

from web.guards.reader import LANGUAGE, THEME, THEMES, remember
from web.i18n import LANGUAGES
from web.request import Request


def language(request: Request) -> Response:
    """Chinese or English from now on."""
    return _switched(request, LANGUAGE, LANGUAGES)


def theme(request: Request) -> Response:
    """Light, dark, or as the system has it, from now on."""
    return _switched(request, THEME, THEMES)


def _switched(request: Request, what: str, known: tuple[str, ...]) -> Response:
    chosen = str(request.path_params["choice"])
    if chosen not in known:
        raise HTTPException(404)
    response = RedirectResponse(_back(request), 303)
    response.headers.append("Set-Cookie", remember(what, chosen, request.url.scheme == "https"))
    return response


def _back(request: Request) -> str:
    """The page the reader was on, when it is one of ours that can be read; else the start page."""
    came_from = urlsplit(request.headers.get("Referer", ""))
    path = came_from.path
    asked = {"type": "http", "method": "GET", "path": path, "headers": []}
    if came_from.netloc != request.url.netloc or path.startswith("//"):
        return "/"
    if not any(route.matches(asked)[0] is Match.FULL for route in request.app.router.routes):
        return "/"
    query = [(key, value) for key, value in parse_qsl(came_from.query) if key not in (LANGUAGE, THEME)]
    return f"{path}?{urlencode(query)}" if query else path
