"""A town whose pages are served with the work beside them, and somebody at each desk."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Any

from playwright.sync_api import Page

from domain.shared.refusal import Refusal
from schedulers import background
from schedulers.sources import Sources
from tenants.accounts.roles import Role
from tenants.accounts.sessions import Session
from tests.journeys.province import PASSWORD
from tests.journeys.reader import Way
from tests.support.browser import OpenPage, assert_accessible, overflow
from tests.support.server import served
from tests.support.window.town import ITEMS, MORNING, OWN, Town, town_at
from web.app import create_app
from web.guards.session import COOKIE

WHO: dict[str, dict[str, Any]] = {
    "clerk": {"role": Role.CLERK, "tenant": OWN, "outlet": f"{OWN}-w1", "area": OWN[3:9]},
    "bureau": {"role": Role.BUREAU, "tenant": None, "outlet": None, "area": "35"},
}


@dataclass(frozen=True)
class Desk:
    town: Town
    address: str
    tokens: dict[str, str]

    def sits(self, who: str, open_page: OpenPage, way: Way, path: str) -> Page:
        """Somebody's browser, at a page."""
        page: Page = open_page(
            f"{self.address}{path}",
            script=way.script,
            width=way.width,
            cookies={COOKIE: self.tokens[who]},
            for_axe=way.script,
        )
        page.goto(f"{self.address}{path}{'&' if '?' in path else '?'}lang={way.language}")
        return page

    def again(self) -> None:
        """Days have gone by, and the sessions with them: everybody signs in once more."""
        for login in self.tokens:
            session = self.town.house.accounts.sign_in(login, PASSWORD, "127.0.0.1")
            assert isinstance(session, Session)
            self.tokens[login] = session.token


@contextmanager
def at_work(folder: Path, covered: Sequence[str] = ITEMS, moment: datetime = MORNING) -> Iterator[Desk]:
    with town_at(folder, moment, covered) as town:
        house, tokens = town.house, {}
        for login, place in WHO.items():
            user = house.accounts.add_user(login, PASSWORD, display_name=f"{login} 某", **place)
            assert not isinstance(user, Refusal)
            session = house.accounts.sign_in(login, PASSWORD, "127.0.0.1")
            assert isinstance(session, Session)
            tokens[login] = session.token
        catch_up = house.runner.catch_up
        sources = Sources(
            house.application, house.views, house.accounts, house.clock, catch_up, 184, imports=house.imports
        )
        with served(create_app(house)) as address, background.beside(sources):
            yield Desk(town, address, tokens)


def looked_over(page: Page, way: Way) -> None:
    """Nothing is cut off, and axe finds nothing where it can run."""
    if way.script:
        assert overflow(page) == 0
        assert_accessible(page)


def wait_for(page: Page, way: Way, words: str) -> None:
    """Until the page says so: by itself with script, without it by reloading."""
    for _ in range(60):
        if page.get_by_text(words).count():
            return
        page.wait_for_timeout(500)
        if not way.script:
            page.reload()
    raise AssertionError(f"{words!r} never came: {page.inner_text('main')[:500]}")
