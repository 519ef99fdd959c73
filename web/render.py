"""From values to a response: a whole page, or the fragment of it that htmx asked for."""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import Any

from starlette.responses import HTMLResponse, RedirectResponse, Response

from web import addresses, flash, htmx
from web.layout.keys import keys_for
from web.layout.navigation import navigation, search
from web.layout.side import side
from web.request import Request
from web.templating import markup

UNPROCESSABLE = 422

# No eval and no injected style under our Content-Security-Policy; no page is kept in the browser's storage, because
# pages show people; a 422 is a form to show; any other error replaces the work area with its page.
HTMX_CONFIG = json.dumps(
    {
        "allowEval": False,
        "includeIndicatorStyles": False,
        "selfRequestsOnly": True,
        "historyCacheSize": 0,
        "refreshOnHistoryMiss": True,
        "scrollIntoViewOnBoost": False,
        "timeout": 20000,
        "responseHandling": [
            {"code": "204", "swap": False},
            {"code": "[23]..", "swap": True},
            {"code": "422", "swap": True},
            {
                "code": "[45]..",
                "swap": True,
                "error": True,
                "target": "#main",
                "swapOverride": "innerHTML show:window:top",
            },
        ],
    }
)


def render(
    request: Request,
    page: str,
    values: Mapping[str, Any] | None = None,
    /,
    *,
    fragment: str | None = None,
    status: int = 200,
    bare: bool = False,
    **more: Any,
) -> Response:
    """The page; or, when htmx wants a part and the page has one, the `fragment` template with the same values.

    `bare` leaves out whatever has to be asked of the platform: for errors, when there may be nobody to ask.
    """
    wants_part = fragment is not None and request.htmx.fragment
    name = fragment if fragment is not None and wants_part else page
    note = None if wants_part or bare else flash.read(request)
    context = {**(BARE if bare else frame(request)), **known(request), "note": note, **(values or {}), **more}
    response = htmx.vary(HTMLResponse(markup(name, context), status))
    if note:
        flash.forget(response)
    return response


def invalid(request: Request, page: str, /, *, fragment: str | None = None, **values: Any) -> Response:
    """The form once more, with its problems beside the fields: 422, which htmx swaps in like a success."""
    return render(request, page, fragment=fragment, status=UNPROCESSABLE, **values)


def see_other(request: Request, name: str, query: Mapping[str, object] | None = None, /, **params: object) -> Response:
    """On to a named route after a write, so that reloading does not send the form again."""
    return go(request, addresses.url(name, query, **params))


def go(request: Request, path: str) -> Response:
    """On to a path of ours: 303 for the browser, HX-Redirect for htmx."""
    if request.htmx.request:
        return htmx.redirect(Response(status_code=204), path)
    return RedirectResponse(path, 303)


BARE: dict[str, Any] = {
    "signed_in": None,
    "navigation": (),
    "side": "",
    "keys": (),
    "scope_name": "",
    "search_href": None,
    "demo": False,
    "log_position": None,
    "data_as_of": None,
}


def known(request: Request) -> dict[str, Any]:
    """What the request itself tells every page."""
    return {
        "request": request,
        "context": request.context,
        "theme": request.theme,
        "page_id": request.route.name.replace(".", "-"),
        "htmx_config": HTMX_CONFIG,
    }


def frame(request: Request) -> dict[str, Any]:
    """What every page has round it: who is here, where they can go, how fresh the data is."""
    position, moment = request.platform.as_of()
    role, left = request.context.role, request.left_on is not None
    links = navigation(role, request.route.name, request.url.path, left=left) if request.signed_in else ()
    return {
        "signed_in": request.signed_in,
        "keys": keys_for(role, left=left) if request.signed_in else (),
        "navigation": links,
        "side": side(links, request.language) if links else "",
        "scope_name": request.platform.scope_name(request.context) if request.signed_in else "",
        "search_href": search(role),
        "demo": request.platform.demo,
        "log_position": position,
        "data_as_of": moment,
    }
