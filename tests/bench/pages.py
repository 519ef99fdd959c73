"""Lists and searches over a large province, over HTTP, by eight clients at once: beside a bare page with one query."""

from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Iterator, Mapping
from contextlib import closing, contextmanager
from pathlib import Path
from statistics import quantiles
from typing import Any
from urllib.parse import urlsplit

import sqlalchemy as sa
from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import HTMLResponse, Response
from starlette.routing import Route

from projections.views import Views
from tenants.accounts.roles import Role
from tenants.accounts.sessions import Session
from tenants.settings import Settings
from tests.bench.measure import Waited
from tests.bench.province import Province, Size
from tests.support.databases import Servers, settings_for
from tests.support.server import served
from web.app import create_app
from web.guards.session import COOKIE
from web.house import House, open_house

MOST_MS, MOST_RATIO = 60, 4
WHOLE, SMALL = Size(people=200_000, cases=500_000, operators=40), Size(people=300, cases=600, operators=2)
PASSWORD = "a password for measuring"


def rows(servers: Servers, folder: Path, *, quick: bool = False) -> Iterator[Waited]:
    """p95 in milliseconds of each page over 200,000 people and 500,000 cases, SQLite."""
    here = folder / "pages"
    here.mkdir()
    each = 3 if quick else 40
    with settings_for("sqlite", here, servers) as settings, _province(settings, SMALL if quick else WHOLE) as house:
        with closing(Views.open(settings)) as views, served(bare(views)) as address:
            peer = p95(address, "/", {}, each)
        with served(create_app(house)) as address:
            for login, page in pages(house):
                waited = p95(address, page, {"Cookie": f"{COOKIE}={_session(house, login)}"}, each)
                yield Waited(
                    f"{login}: {page.split('?')[0]}{_asked(page)}",
                    "bare page, one query",
                    waited,
                    peer,
                    MOST_RATIO,
                    MOST_MS,
                )


def pages(house: House) -> Iterator[tuple[str, str]]:
    """Who asks for what: every list of the desk with its searches, and a page in the middle of a long one."""
    name = house.vault.lookup_key("name", "陈秀英")
    yield from (("clerk", page) for page in ("/desk", "/people", "/people?page=100", f"/people?found={name}"))
    yield from (("clerk", page) for page in ("/cases", "/cases?status=open", "/cases?item=2.1.1&sort=finished"))
    yield from (("clerk", page) for page in (f"/cases?found={name}", "/cases?q=2501", "/people/person-0"))
    yield from (("manager", page) for page in ("/people", "/cases?status=open", "/duties"))
    yield from (("bureau", page) for page in ("/dashboard", "/operators", "/rosters"))
    yield from (("auditor", page) for page in ("/people", "/cases", "/streams?q=person/person-1999"))


def bare(views: Views) -> Starlette:
    """What a page costs when there is next to nothing on it."""
    query = sa.text("SELECT person, registered_on FROM people ORDER BY registered_on DESC, person LIMIT 20")

    def show(request: Request) -> Response:
        with views.read() as db:
            found = db.execute(query).all()
        return HTMLResponse("".join(f"<p>{person} {day}</p>" for person, day in found))

    return Starlette(routes=[Route("/", show)])


def p95(address: str, page: str, headers: Mapping[str, str], each: int) -> float:
    """Milliseconds that nineteen of twenty answers took, of eight clients that ask without a pause.

    The clients are a process of their own, so that they take nothing from the one that answers.
    """
    asked = json.dumps([urlsplit(address).netloc, page, dict(headers), each])
    run = subprocess.run([sys.executable, "-m", "tests.bench.clients", asked], capture_output=True, text=True)
    if run.returncode:
        raise RuntimeError(run.stderr[-2_000:])
    return float(quantiles(json.loads(run.stdout), n=20)[-1])


@contextmanager
def _province(settings: Settings, size: Size) -> Iterator[House]:
    with closing(open_house(settings)) as house:
        Province(size, house.vault).fill(house.log)
        house.runner.catch_up()
        yield house


def _session(house: House, login: str) -> str:
    """Signed in as somebody of the first operator, or of the bureau."""
    tenant = Province.code(0) if login in ("clerk", "manager") else None
    outlet = f"{tenant}-w1" if login == "clerk" else None
    if login not in {user.login for user in house.accounts.users()}:
        place: dict[str, Any] = {"tenant": tenant, "outlet": outlet, "area": "350102" if tenant else "35"}
        house.accounts.add_user(login, PASSWORD, role=Role(login), display_name=login, **place)
    session = house.accounts.sign_in(login, PASSWORD, "127.0.0.1")
    assert isinstance(session, Session), session
    return session.token


def _asked(page: str) -> str:
    query = urlsplit(page).query
    return f"?{query.split('=')[0]}=…" if query else ""
