"""Addresses from the names of the route table, so that no page writes a path by hand."""

import re
from collections.abc import Iterable, Mapping
from urllib.parse import parse_qsl, quote, urlencode

from web import current
from web.guards.reader import LANGUAGE, THEME
from web.request import Request
from web.route import Route

_PLAIN = re.compile(r"[A-Za-z0-9_.~-]*")
PASSING = (LANGUAGE, THEME)  # said once in an address, kept in a cookie, not handed on


class Table(dict[str, Route]):
    """The route table by name. Tables are told apart by which they are: what is worked out of one is kept for it."""

    __hash__ = object.__hash__  # type: ignore[assignment]


class NoSuchRoute(LookupError):
    """A page names a route the table does not have, or leaves out one of its parameters."""


def url(name: str, query: Mapping[str, object] | None = None, /, **params: object) -> str:
    """The path of a named route: url("operators.show", operator="op-350102-003"); `query` is added behind a ?."""
    found = route(name)
    if found is None:
        raise NoSuchRoute(name)
    path = found.path
    if not params and not query and "{" not in path:
        return path
    for key, value in params.items():
        one, deep = f"{{{key}}}", f"{{{key}:path}}"
        path = path.replace(one, quoted(str(value))) if one in path else path.replace(deep, quote(str(value)))
    if "{" in path:
        raise NoSuchRoute(f"{name}: {path} lacks a parameter")
    given = [(key, str(value)) for key, value in (query or {}).items() if value not in (None, "")]
    return f"{path}?{urlencode(given)}" if given else path


def quoted(text: str) -> str:
    """One part of a path. Most are numbers and codes, which stand as they are."""
    return text if _PLAIN.fullmatch(text) else quote(text, safe="")


def route(name: str) -> Route | None:
    """The line of the route table with this name; navigation offers only what is there."""
    return table().get(name)


def exists(name: str) -> bool:
    return name in table()


def here(**changes: object) -> str:
    """This page's address with some of its query changed: here(page=2), here(q=None)."""
    request = current.request()
    return _with(request.url.path, _asked(request), changes)


def at() -> str:
    """This page's address as it was asked for, to be handed to a kept part, which knows no request."""
    request = current.request()
    return f"{request.url.path}?{request.url.query}" if _asked(request) else request.url.path


def changed(address: str, /, **changes: object) -> str:
    """The same as `here`, of an address that is handed over: {{ at|changed(page=2) }}."""
    path, _, query = address.partition("?")
    return _with(path, parse_qsl(query, keep_blank_values=True), changes)


def _asked(request: Request) -> list[tuple[str, str]]:
    return [] if request.method == "POST" else request.query_params.multi_items()


def _with(path: str, asked: Iterable[tuple[str, str]], changes: Mapping[str, object]) -> str:
    query = [(key, value) for key, value in asked if key not in changes and key not in PASSING]
    query += [(key, str(value)) for key, value in changes.items() if value not in (None, "")]
    return f"{path}?{urlencode(query)}" if query else path


def safe_next(text: str | None) -> str:
    """Where to go after signing in: a path of ours, else the start page. Never another host."""
    if text and text.startswith("/") and not text.startswith(("//", "/\\")) and text.isprintable():
        return text
    return "/"


def table() -> Table:
    """The route table of the application that answers."""
    routes: Table = current.request().app.state.routes
    return routes
