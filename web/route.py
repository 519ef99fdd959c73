"""What a line of the route table says: where, who may, how far they see, and whether it writes."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from enum import Flag, auto

from starlette.responses import Response

from tenants.accounts.permissions import Permission
from web.request import Request

Handler = Callable[[Request], Response]

KIB = 1024
FORM_BODY = 256 * KIB  # the longest form of the catalogue with a résumé in it stays far below


class Scope(Flag):
    """Whose data a route shows or changes. A route names every reach it is made for; a role has exactly one.

    A route with `{operator}` in its path is checked against the reach before its handler runs. What else stands in a
    path is checked by the query or the command, which take the context.
    """

    PUBLIC = auto()  # anyone, without an account
    ANY_USER = auto()  # anyone who has signed in: the page is about themselves
    BUREAU_AREA = auto()  # bureau officers and finance: their area and everything below
    OWN_TENANT = auto()  # manager and clerk: their operator alone
    ASSIGNED = auto()  # assessors: the operators assigned to them
    AUDIT = auto()  # auditors: everything, reading


@dataclass(frozen=True, slots=True)
class Route:
    """One line of the route table. Made with Read, Ask, Write, SignedIn or Public, never directly."""

    path: str
    handler: Handler
    name: str
    may: Permission | None
    scope: Scope
    writes: bool
    max_body: int = 0
    asks: bool = False

    @property
    def method(self) -> str:
        return "POST" if self.writes or self.asks else "GET"

    @property
    def is_page(self) -> bool:
        """A page of somebody who has signed in; not a file, which may be long in the making."""
        return self.method == "GET" and self.scope is not Scope.PUBLIC and "." not in self.path.rpartition("/")[2]


def Read(path: str, handler: Handler, name: str, *, may: Permission, scope: Scope) -> Route:  # noqa: N802
    """GET, for roles with the permission; its handler has no way to write."""
    return Route(path, handler, name, may, scope, writes=False)


def Files(  # noqa: N802
    path: str, handler: Handler, name: str, *, may: Permission, scope: Scope
) -> tuple[Route, Route]:
    """A list as CSV and as XLSX: the handler gives what the address ends in (`web.shown.download.handed`)."""
    csv, xlsx = (Read(f"{path}.{kind}", handler, f"{name}.{kind}", may=may, scope=scope) for kind in ("csv", "xlsx"))
    return csv, xlsx


def Ask(path: str, handler: Handler, name: str, *, may: Permission, scope: Scope) -> Route:  # noqa: N802
    """POST that only reads: for a search whose words (a name, an identity number) may not stand in an address."""
    return Route(path, handler, name, may, scope, writes=False, max_body=FORM_BODY, asks=True)


def Write(  # noqa: N802
    path: str, handler: Handler, name: str, *, may: Permission, scope: Scope, max_body: int = FORM_BODY
) -> Route:
    """POST, for roles with the permission. `max_body` is in bytes; a larger one is answered 413."""
    return Route(path, handler, name, may, scope, writes=True, max_body=max_body)


def SignedIn(path: str, handler: Handler, name: str, *, writes: bool = False) -> Route:  # noqa: N802
    """A page everybody with an account has, about themselves: the start page, signing out."""
    return Route(path, handler, name, None, Scope.ANY_USER, writes, FORM_BODY if writes else 0)


def Public(path: str, handler: Handler, name: str, *, writes: bool = False) -> Route:  # noqa: N802
    """A page without an account."""
    return Route(path, handler, name, None, Scope.PUBLIC, writes, FORM_BODY if writes else 0)
