"""The session behind a cookie, and the context that speaks for it in every query and command."""

from __future__ import annotations

from urllib.parse import urlencode

from starlette.responses import Response

from tenants.accounts.sessions import Session
from web import addresses
from web.request import Request

COOKIE = "yizhan_session"


def cookie_name(request: Request) -> str:
    """Over https the name itself forbids other hosts and paths to set the cookie."""
    return f"__Host-{COOKIE}" if request.url.scheme == "https" else COOKIE


def token(request: Request) -> str | None:
    return request.cookies.get(cookie_name(request))


def signed_in(request: Request) -> Session | None:
    """The session of this request, or None: no cookie, or a session that has ended."""
    found = token(request)
    return request.platform.accounts.session(found) if found else None


def start(request: Request, response: Response, new_token: str) -> Response:
    """Hands the browser its session; gone when the browser closes, or when the server says so."""
    secure = request.url.scheme == "https"
    response.set_cookie(cookie_name(request), new_token, path="/", secure=secure, httponly=True, samesite="lax")
    return response


def end(request: Request, response: Response) -> Response:
    """Takes it back."""
    secure = request.url.scheme == "https"
    response.delete_cookie(cookie_name(request), path="/", secure=secure, httponly=True, samesite="lax")
    return response


def sign_in_address(request: Request) -> str:
    """Where a reader without a session is sent; after signing in they come back to a page, never to a write."""
    address = addresses.url("accounts.sign-in")
    if request.method not in ("GET", "HEAD"):
        return address
    wanted = request.url.path + (f"?{request.url.query}" if request.url.query else "")
    if request.htmx.fragment and request.htmx.current_url:
        return address
    return address if wanted == "/" else f"{address}?{urlencode({'next': wanted})}"
