"""Somebody in front of a browser: signs in, fills in forms, presses what is written on a button.

    reader = Reader(open_page, address, Way(script=False, width=360, language="en"), Role.CLERK)

Buttons and links are named in Chinese, as in the templates; in an English journey they are looked for in English.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Any

from playwright.sync_api import Locator, Page, expect

from tenants.accounts.roles import Role
from tests.journeys.province import PASSWORD
from tests.support.browser import OpenPage, overflow
from web.guards.reader import COOKIES
from web.i18n import Language, gettext, speaking


@dataclass(frozen=True)
class Way:
    """How a journey is walked."""

    script: bool
    width: int
    language: Language

    def __str__(self) -> str:
        return f"{'script' if self.script else 'no script'}, {self.width} px, {self.language}"

    def words(self, text: str, **params: Any) -> str:
        """What a page says for `text` in the language of the journey."""
        with speaking(self.language):
            return gettext(text, **params)


WAYS = (Way(True, 1280, "zh"), Way(False, 360, "en"))
"""Between them each of both: script, width and language."""


class Reader:
    """One signed-in person and the page in front of them."""

    def __init__(self, open_page: OpenPage, address: str, way: Way, role: Role) -> None:
        self.way, self.words, self._address = way, way.words, address
        self.page: Page = open_page(
            address, script=way.script, width=way.width, cookies={COOKIES["lang"]: way.language}
        )
        self.fill(account=role.value, password=PASSWORD)
        self.press("登录")

    def fill(self, **fields: str | list[str]) -> None:
        """Each field by its name: typed, chosen or ticked as its kind asks."""
        for name, value in fields.items():
            found = self.page.locator(f"main [name={name}]:not([type=hidden])")
            kind = found.first.evaluate("one => one.type")
            if kind in ("checkbox", "radio"):
                for one in [value] if isinstance(value, str) else value:
                    found.and_(self.page.locator(f"[value='{one}']")).check()
            elif kind.startswith("select"):
                found.select_option(value)
            else:
                found.fill(str(value))

    def choose_first(self, name: str) -> None:
        """What a select offers first after "please choose"."""
        found = self.page.locator(f"main select[name={name}]")
        found.select_option(found.locator("option:not([value=''])").first.get_attribute("value"))

    def tick_all(self, name: str) -> None:
        """Every box of a group, once the page they stand on is there whole."""
        boxes = self.page.locator(f"main [name={name}]")
        boxes.first.wait_for()
        self.page.wait_for_load_state()
        for box in boxes.all():
            box.check()

    def press(self, text: str, inside: Locator | None = None, **params: Any) -> None:
        """The button on the page that says so."""
        (inside or self.page).get_by_role("button", name=self.words(text, **params), exact=True).click()

    def follow(self, text: str, inside: Locator | None = None, **params: Any) -> None:
        """The link on the page that says so."""
        (inside or self.page.locator("main")).get_by_role("link", name=self.words(text, **params), exact=True).click()

    def go(self, text: str) -> None:
        """To an entry of the navigation, which on a phone is a sheet to be opened first."""
        if self.way.width < 1024:
            self.page.get_by_role("link", name=self.words("打开导航")).click()
        self.follow(text, self.page.get_by_role("navigation", name=self.words("主导航")))

    def sees(self, text: str, inside: Locator | None = None, **params: Any) -> None:
        """The words are there to be read; with parameters they are filled in."""
        expect(inside or self.page.locator("main")).to_contain_text(self.words(text, **params))

    def arrives(self, pattern: str) -> str:
        """At an address that matches, whose page is no wider than the window; the part in brackets."""
        expect(self.page).to_have_url(re.compile(re.escape(self._address) + pattern))
        assert overflow(self.page) == 0, self.page.url
        found = re.match(re.escape(self._address) + pattern, self.page.url)
        return found.group(1) if found and found.groups() else ""

    def panel(self, title: str, **params: Any) -> Locator:
        """The box with that heading."""
        heading = self.page.get_by_role("heading", name=self.words(title, **params), exact=True)
        return self.page.locator("section").filter(has=heading).last
