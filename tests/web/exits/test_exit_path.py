"""The way out end to end in Chromium: manager, two officers and auditor; one appeal that wins, one that loses."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Page, expect

from projections.operator_directory import queries as directory
from schedulers.sources import system
from tests.support.browser import OpenPage, assert_accessible, overflow
from tests.support.server import served
from tests.support.window.clients import Window
from tests.support.window.town import OTHER, OWN, Town
from tests.web.exits.steps import APPEAL, CONFIRM, EXIT, HEARING, NOTICE, PDF, RELEASE, heard, page_of, take
from web.guards.session import COOKIE

pytestmark = pytest.mark.browser
People = dict[str, Window]
EVERYBODY = system("tests")


@pytest.fixture
def address(people: People) -> Iterator[str]:
    with served(people["bureau"].client.app) as found:
        yield found


class Way:
    """One operator's way out as several people walk it."""

    def __init__(self, open_page: OpenPage, address: str, people: People, operator: str, *, script: bool) -> None:
        self._open, self._address, self._people, self._script = open_page, address, people, script
        self._page = page_of(operator)

    def opened(self, login: str, path: str = "", **how: object) -> Page:
        cookies = {COOKIE: self._people[login].client.cookies[COOKIE]}
        return self._open(self._address + (path or self._page), script=self._script, cookies=cookies, **how)  # type: ignore[arg-type]

    def does(self, login: str, step: str, button: str, file: Path | None = None, **typed: str) -> None:
        """Somebody fills in the form of a step on the page, and presses its button."""
        page = self.opened(login)
        form = page.locator(f'form[action="{self._page}/{step}"]')
        box = page.locator("details.panel", has=form)
        if box.get_attribute("open") is None:
            box.locator("summary").click()
        for name, value in typed.items():
            field = form.locator(f'[name="{name}"]')
            if field.first.get_attribute("type") == "radio":
                form.locator(f'[name="{name}"][value="{value}"]').check()
            elif field.evaluate("one => one.tagName") == "SELECT":
                field.select_option(value)
            else:
                field.fill(value)
        if file:
            form.locator('[name="files"]').set_input_files(file)
        form.get_by_role("button", name=button).click()
        expect(page.locator(".toast")).to_be_visible()


@pytest.fixture
def proof(tmp_path: Path) -> Path:
    path = tmp_path / "proof.pdf"
    path.write_bytes(PDF)
    return path


@pytest.mark.parametrize(
    ("operator", "manager", "decision", "ending", "script"),
    [
        (OWN, "manager", EXIT, "exited", True),
        (OTHER, "neighbour", RELEASE, "released", False),
    ],
    ids=["an appeal that loses", "an appeal that wins, without script"],
)
def test_two_officers_decide_after_notice_appeal_and_hearing(
    people: People,
    town: Town,
    open_page: OpenPage,
    address: str,
    proof: Path,
    operator: str,
    manager: str,
    decision: dict[str, Any],
    ending: str,
    script: bool,
) -> None:
    way = Way(open_page, address, people, operator, script=script)
    way.does("bureau", "notice", "送达通知书", **NOTICE)
    way.does(manager, "acknowledge", "签收")
    way.does(manager, "appeal", "提出申诉", proof, **APPEAL)
    way.does("bureau", "hearing", "记录听证", proof, **HEARING)
    way.does("bureau", "decision", "提交确认", **decision)
    waiting = way.opened("bureau")
    assert waiting.locator(f'form[action="{page_of(operator)}/decision/1/confirm"]').count() == 0
    way.does("second", "decision/1/confirm", "确认：", **CONFIRM)

    auditor = way.opened("auditor")
    text = auditor.inner_text("main")
    for said in (decision["reasons"], APPEAL["grounds"], "事实清楚", "听证"):
        assert said in text
    with auditor.expect_download(timeout=60_000) as download:
        auditor.get_by_role("link", name="退出决定书 PDF").click(no_wait_after=True)
    assert Path(download.value.path()).read_bytes().startswith(b"%PDF-")
    found = directory.operator(EVERYBODY, town.house.views, operator)
    assert found is not None
    assert found.status == ending


@pytest.mark.parametrize(("width", "language", "dark"), [(1280, "zh", False), (360, "en", True)])
def test_its_pages_are_accessible_and_no_wider_than_the_window(
    people: People, open_page: OpenPage, address: str, width: int, language: str, dark: bool
) -> None:
    heard(people)
    take(people["bureau"], "decision", **EXIT)
    take(people["bureau"], "notice", OTHER, **NOTICE)
    take(people["neighbour"], "acknowledge", OTHER)
    for login, path in (
        ("bureau", "/exits"),
        ("second", page_of()),
        ("neighbour", page_of(OTHER)),
        ("auditor", page_of()),
        ("manager", "/my-operator"),
        ("bureau", "/calendar/2026"),
        ("clerk", "/calendar/2027"),
    ):
        cookies = {"yizhan_lang": language, COOKIE: people[login].client.cookies[COOKIE]}
        page = open_page(address + path, width=width, dark=dark, cookies=cookies, for_axe=True)
        assert overflow(page) == 0, path
        assert_accessible(page)
