"""Debian's Chromium for the tests: pages with and without script, and axe.

    def test_…(open_page: OpenPage) -> None:
        page = open_page(address, script=False, width=360)

A page that logs an error, throws, or is refused something by its own Content-Security-Policy fails the test.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, BrowserContext, Page, sync_playwright

CHROMIUM = "/usr/bin/chromium"
ARGUMENTS = ["--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage", "--force-color-profile=srgb"]
HEIGHT = 900
WIDTHS = (360, 1280)
PATIENCE = 10_000  # milliseconds


class OpenPage:
    """Opens addresses, each in a context of its own; keeps what the pages complain of."""

    def __init__(self, browser: Browser) -> None:
        self._browser = browser
        self._contexts: list[BrowserContext] = []
        self._complaints: list[str] = []
        self.expected: list[str] = []  # pieces of complaints a test provokes on purpose

    def __call__(
        self,
        address: str,
        *,
        script: bool = True,
        width: int = 1280,
        dark: bool = False,
        cookies: dict[str, str] | None = None,
        for_axe: bool = False,
    ) -> Page:
        context = self._browser.new_context(
            viewport={"width": width, "height": HEIGHT},
            java_script_enabled=script,
            bypass_csp=for_axe,  # axe is put into the page, which our own policy would rightly refuse
            color_scheme="dark" if dark else "light",
            reduced_motion="reduce",
            locale="zh-CN",
        )
        self._contexts.append(context)
        context.set_default_timeout(PATIENCE)
        if cookies:
            context.add_cookies([{"name": name, "value": value, "url": address} for name, value in cookies.items()])
        page = context.new_page()
        page.on("pageerror", lambda error: self._complaints.append(f"{page.url}: {error}"))
        page.on("console", lambda said: self._complaints.append(f"{page.url}: {said.text}") if _matters(said) else None)
        page.goto(address)
        return page

    def close(self) -> list[str]:
        """What the pages complained of, and nobody expected."""
        for context in self._contexts:
            context.close()
        return [one for one in self._complaints if not any(piece in one for piece in self.expected)]


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    with sync_playwright() as play:
        started = play.chromium.launch(executable_path=CHROMIUM, args=ARGUMENTS)
        yield started
        started.close()


@pytest.fixture
def open_page(browser: Browser) -> Iterator[OpenPage]:
    """Whatever a page complained of fails the test."""
    opener = OpenPage(browser)
    yield opener
    complaints = opener.close()
    assert not complaints, "\n".join(complaints)


def axe_violations(page: Page) -> list[str]:
    """What axe finds on a page opened `for_axe`, one line a fault and element."""
    page.wait_for_load_state()
    found: dict[str, Any] = Axe().run(page).response
    return [
        f"{fault['id']}: {node['target']} {node['failureSummary']}"
        for fault in found["violations"]
        for node in fault["nodes"]
    ]


def assert_accessible(page: Page) -> None:
    """axe finds nothing."""
    wrong = axe_violations(page)
    assert not wrong, "\n".join(wrong)


def overflow(page: Page) -> int:
    """How many pixels the page is wider than the window: 0 on every page, at every width."""
    page.wait_for_load_state()  # a form may just have been sent, and the page that follows not be there yet
    wide: int = page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth")
    return wide


def _matters(said: Any) -> bool:
    # The browser itself reports every answer of 400 and above; tests ask for those on purpose.
    return (
        said.type == "error" and "Failed to load resource" not in said.text and "Response Status Error" not in said.text
    )
