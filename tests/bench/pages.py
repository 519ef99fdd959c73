"""Lists and searches over a large province, over HTTP, by eight clients at once.

Each beside a bare page with one query, and beside itself over ten thousand events.
"""

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
from tests.bench.measure import Bounded, Waited
from tests.bench.past import Past
from tests.bench.province import Province, Size
from tests.support.databases import Servers, settings_for
from tests.support.server import served
from web.app import create_app
from web.guards.session import COOKIE
from web.house import House, open_house

MOST_MS, MOST_RATIO, MOST_GROWTH = 60, 4, 1.5
WHOLE, SMALL = Size(200_000, 500_000, operators=40, others=960), Size(people=300, cases=600, operators=2)
FEW = Size(people=2_000, cases=2_800, operators=1, others=19)
"""About ten thousand events, of one operator, whose share of `WHOLE` is two to four times as large; as many operators
as a page of the bureau shows."""
QUARTERS = 8  # in which every operator has a result

PASSWORD = "a password for measuring"


def rows(servers: Servers, folder: Path, *, quick: bool = False) -> Iterator[Waited | Bounded]:
    """p95 in milliseconds of each page over 200,000 people and 500,000 cases, SQLite, and how it grew from a few."""
    each, step = (3, 6) if quick else (40, 1)
    with (
        _province(servers, folder / "few", SMALL if quick else FEW) as few,
        _province(servers, folder / "pages", SMALL if quick else WHOLE) as many,
        served(create_app(few)) as before,
        served(create_app(many)) as now,
        closing(Views.open(many.settings)) as views,
        served(bare(views)) as peer,
    ):
        for (login, page), (_, same) in list(zip(pages(many), pages(few), strict=True))[::step]:
            name = f"{login}: {page.split('?')[0]}{_asked(page)}"
            least = p95(peer, "/", {}, each)
            waited = p95(now, page, _cookie(many, login), each)
            yield Waited(name, "bare page, one query", waited, least, MOST_RATIO, MOST_MS)
            grown = waited / p95(before, same, _cookie(few, login), each)
            yield Bounded(name, "itself over 10,000 events", grown, MOST_GROWTH, "×")


def pages(house: House) -> Iterator[tuple[str, str]]:
    """Who asks for what: every list of the desk with its searches, and a page in the middle of a long one."""
    name = house.vault.lookup_key("name", "陈秀英")
    yield from (("clerk", page) for page in ("/desk", "/people", "/people?page=100", f"/people?found={name}"))
    yield from (("clerk", page) for page in ("/cases", "/cases?status=open", "/cases?item=2.1.1&sort=finished"))
    yield from (("clerk", page) for page in (f"/cases?found={name}", "/cases?q=2501", "/people/person-0"))
    yield from (("manager", page) for page in ("/people", "/cases?status=open", "/vouchers", "/duties"))
    yield from (("bureau", page) for page in ("/dashboard", "/operators", "/appraisals", "/rosters"))
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
def _province(servers: Servers, folder: Path, size: Size) -> Iterator[House]:
    folder.mkdir()
    with settings_for("sqlite", folder, servers) as settings, closing(open_house(settings)) as house:
        province = Province(size, house.vault)
        province.fill(house.log)
        Past(province).fill(house.log, quarters=QUARTERS, number=size.people // 4)
        house.runner.catch_up()
        yield house


def _cookie(house: House, login: str) -> dict[str, str]:
    return {"Cookie": f"{COOKIE}={_session(house, login)}"}


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
