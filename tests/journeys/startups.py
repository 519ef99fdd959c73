"""The small town at a socket, with a clerk who can sign in, and axe for every page that a journey passed."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from playwright.sync_api import expect

from domain.operators.commands import AddStaff
from domain.shared.personal import Personal
from domain.shared.refusal import Refusal
from tenants.accounts.roles import Role
from tenants.accounts.sessions import Session
from tenants.context import Context
from tests.journeys.province import PASSWORD
from tests.journeys.reader import Reader, Way
from tests.support.browser import OpenPage, assert_accessible
from tests.support.server import served
from tests.support.window.town import OWN, Town, town_at
from web.app import create_app
from web.guards.reader import COOKIES
from web.guards.session import COOKIE


@contextmanager
def window(folder: Path) -> Iterator[tuple[Town, str]]:
    """The town with one member of staff and a clerk's account, and its address."""
    with town_at(folder) as town, served(create_app(town.house)) as address:
        manager = Context("manager", Role.MANAGER, OWN, OWN[3:9], None, "")
        name, phone = Personal.of("郑小慧"), Personal.of("13900000009")
        place: dict[str, Any] = {"operator": OWN, "outlet": f"{OWN}-w1", "staff": "staff-1", "post": "窗口"}
        town.do(AddStaff(**place, name=name, phone=phone, on=town.today), manager)
        added = town.house.accounts.add_user(
            Role.CLERK.value,
            PASSWORD,
            role=Role.CLERK,
            display_name="网点经办",
            tenant=OWN,
            outlet=f"{OWN}-w1",
            area=OWN[3:9],
        )
        assert not isinstance(added, Refusal), added
        yield town, address


class Walk(Reader):
    """A clerk on the way; `here` marks a page to be looked at by axe afterwards."""

    def __init__(self, open_page: OpenPage, address: str, way: Way) -> None:
        super().__init__(open_page, address, way, Role.CLERK)
        self.address, self.passed = address, dict[str, None]()

    def here(self) -> None:
        self.passed[self.page.url] = None

    def visit(self, path: str) -> None:
        self.page.goto(self.address + path)

    def step(self, times: int, last: int) -> None:
        """So many of the next steps of the open case, which has `last` in all."""
        for _ in range(times):
            done = self.page.locator("main ol.route > li.is-done").count()
            self.press("完成这一步" if done + 1 < last else "完成，办结本件")
            expect(self.page.locator("main ol.route > li.is-done")).to_have_count(done + 1)


def look(open_page: OpenPage, town: Town, walk: Walk) -> None:
    """axe finds nothing on any page that was passed, in the language and width of the journey."""
    session = town.house.accounts.sign_in(Role.CLERK.value, PASSWORD, "127.0.0.1")
    assert isinstance(session, Session)
    cookies = {COOKIE: session.token, COOKIES["lang"]: walk.way.language}
    page = open_page(walk.address + "/healthz", width=walk.way.width, cookies=cookies, for_axe=True)
    for address in walk.passed:
        page.goto(address)
        assert_accessible(page)
