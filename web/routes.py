"""THE route table: every address there is, who may use it, how far they see, and whether it writes.

A room declares its lines in its own `routes.py` as a tuple named ROUTES; it is listed here by hand, so that this file
shows every door of the house. What is not in the table does not exist.
"""

from __future__ import annotations

from web import health
from web.accounts.routes import ROUTES as ACCOUNTS
from web.assets import serve
from web.cases.routes import ROUTES as CASES
from web.desk.routes import ROUTES as DESK
from web.jobs.routes import ROUTES as JOBS
from web.layout import home, switches
from web.people.routes import ROUTES as PEOPLE
from web.route import Public, Route, SignedIn
from web.vouchers.routes import ROUTES as VOUCHERS

ROUTES: tuple[Route, ...] = (
    Public("/static/{file:path}", serve, "static"),
    Public("/healthz", health.show, "health"),
    Public("/language/{choice}", switches.language, "language"),
    Public("/theme/{choice}", switches.theme, "theme"),
    SignedIn("/", home.show, "home"),
    *ACCOUNTS,
    *DESK,
    *PEOPLE,
    *CASES,
    *JOBS,
    *VOUCHERS,
)
