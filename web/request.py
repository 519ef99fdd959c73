"""The request as handlers see it: typed, with who asks, in which language, and what was sent."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from starlette.datastructures import FormData
from starlette.requests import Request as StarletteRequest

from tenants.accounts.sessions import Session
from tenants.context import Context
from web import i18n
from web.htmx import Htmx
from web.platform import Platform

if TYPE_CHECKING:
    from web.route import Route


class Request(StarletteRequest):
    """One request on its way through a declared route.

    Set before the handler runs: `platform`, `context` (who asks), `signed_in` (their session, None on public pages),
    `route` (the entry of the route table), `sent` (the form of a write), `theme`, `trace`; `left_on` is the day
    on which the reader's operator left, None for everybody else.
    """

    platform: Platform
    context: Context
    signed_in: Session | None
    route: Route
    sent: FormData
    left_on: date | None = None

    @property
    def language(self) -> i18n.Language:
        return i18n.language()

    @property
    def theme(self) -> str:
        """`light`, `dark`, or `` when the system decides."""
        return str(self.scope.get("yizhan.theme", ""))

    @property
    def trace(self) -> str:
        """The number of this request in the program's log; error pages show it."""
        return str(self.scope.get("yizhan.trace", ""))

    @property
    def htmx(self) -> Htmx:
        return Htmx.of(self.headers)
