"""An appraisal from both sides: a year scored by all three parties; a quarter objected to and decided."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

import pytest
from playwright.sync_api import FilePayload, Page, expect

from projections.appraisal_archive import queries as archive
from schedulers.appraisal_course import appraisal_course
from schedulers.quarterly_appraisal import quarterly_appraisal
from schedulers.sources import Sources, system
from tenants.accounts.roles import Role
from tenants.clock import MovingClock
from tenants.demo.words.paper import paper
from tests.journeys.province import UNTIL, Province, session_of, settings_in
from tests.support.browser import OpenPage, assert_accessible, overflow
from tests.support.server import served
from tests.support.working import at
from web.app import create_app
from web.guards.session import COOKIE
from web.house import House, open_house

pytestmark = pytest.mark.browser

READERS = [("zh", 1280, True), ("en", 360, False)]
FILE: FilePayload = {"name": "proof.pdf", "mimeType": "application/pdf", "buffer": paper("Proof")}


@dataclass
class Stage:
    """A served province whose clock the test moves."""

    house: House
    clock: MovingClock
    address: str
    open_page: OpenPage
    operator: str

    def page(self, role: Role, path: str, language: str, width: int, *, script: bool, for_axe: bool = False) -> Page:
        cookies = {COOKIE: session_of(self.house, role.value), "yizhan_lang": language}
        page = self.open_page(f"{self.address}/", width=width, script=script, cookies=cookies, for_axe=for_axe)
        page.goto(self.address + path)
        return page

    def move(self, moment: datetime) -> None:
        """On to a moment, with the schedule at work."""
        self.clock.set(moment)
        catch_up, days = self.house.runner.catch_up, self.house.settings.access_log_days
        one = self.house
        sources = Sources(one.application, one.views, one.accounts, self.clock, catch_up, days, system("schedule"))
        quarterly_appraisal(sources)
        appraisal_course(sources)

    def grade(self, period: str) -> str | None:
        self.house.runner.catch_up()
        found = archive.appraisal(system("test"), self.house.views, self.operator, period)
        assert found is not None
        return found.grade

    def looks_right(self, role: Role, path: str, language: str, width: int) -> None:
        shown = self.page(role, path, language, width, script=True, for_axe=True)
        assert_accessible(shown)
        assert overflow(shown) == 0
        shown.context.close()


@pytest.fixture
def stage(province: Province, tmp_path: Path, open_page: OpenPage) -> Iterator[Stage]:
    with province.opened(tmp_path) as copied:
        copied.close()
    clock = MovingClock(UNTIL)
    house = open_house(settings_in(tmp_path), clock, durable=False)
    house.runner.start()
    try:
        with served(create_app(house)) as address:
            yield Stage(house, clock, address, open_page, province.plan.operators[0].code)
    finally:
        house.close()


def score_everything(page: Page, address: str) -> None:
    """Every point that is not scored yet, then all of it handed in."""
    page.locator(f'a[href="{address}"], a[href$="{address}"]').first.click()
    page.wait_for_url(f"**{address}")
    points = [
        str(link.get_attribute("href"))
        for link in page.locator('section[aria-labelledby="h-points"] tbody a.btn').all()
    ]
    assert len(points) >= 13
    for point in points:
        page.goto(page.url.partition("/operators")[0] + point)
        for field in page.locator("form[enctype] fieldset:has(input[type=radio])").all():
            field.locator("input[type=radio]").first.check()
        if page.locator("form[enctype] input[name=value][type=text]").count():
            page.locator("form[enctype] input[name=value]").fill("95")
        page.locator("textarea[name=remark]").fill("看过现场和材料")
        page.locator("input[name=title]").fill("材料")
        page.locator("input[type=file]").set_input_files([FILE])
        page.locator("form[enctype] .form-foot button").click()
        page.wait_for_url(f"**{address}")
    page.locator('form[action*="/submit-"] button').click()
    expect(page.locator('form[action*="/submit-"]')).to_have_count(0)


@pytest.mark.parametrize(("language", "width", "script"), READERS)
def test_a_year_is_scored_by_three_answered_and_graded(stage: Stage, language: str, width: int, script: bool) -> None:
    one = f"/operators/{stage.operator}/appraisals/2025"
    starts = {Role.MANAGER: "/my-operator", Role.BUREAU: f"/appraisals/progress?period=2025&q={stage.operator}"}
    for role in (Role.MANAGER, Role.BUREAU, Role.ASSESSOR):
        assert stage.grade("2025") is None
        page = stage.page(role, starts.get(role, "/appraisals"), language, width, script=script)
        score_everything(page, f"{one}/assess")
        assert overflow(page) == 0
        page.context.close()
    stage.move(at(2026, 2, 2))
    page = stage.page(Role.MANAGER, "/my-operator", language, width, script=script)
    page.locator(f'a[href="{one}/answer"]').first.click()
    page.locator("input[name=agrees][value=yes]").check()
    page.locator("form[enctype] .form-foot button").click()
    expect(page.locator("form[enctype]")).to_have_count(0)
    stage.move(at(2026, 2, 3))
    assert stage.grade("2025")
    for role, path in (
        (Role.MANAGER, f"{one}/assess"),
        (Role.ASSESSOR, f"{one}/assess/A2.1"),
        (Role.BUREAU, f"{one}/assess"),
        (Role.BUREAU, f"/operators/{stage.operator}/assessors"),
        (Role.BUREAU, "/appraisals/progress?period=2025"),
        (Role.AUDITOR, f"{one}/answer"),
        (Role.MANAGER, one),
    ):
        stage.looks_right(role, path, language, width)


@pytest.mark.parametrize(("language", "width", "script"), READERS)
def test_a_quarter_is_objected_to_decided_and_graded_with_what_was_corrected(
    stage: Stage, language: str, width: int, script: bool
) -> None:
    one = f"/operators/{stage.operator}/appraisals/2026Q2"
    stage.move(at(2026, 7, 7))
    stage.looks_right(Role.MANAGER, f"{one}/answer", language, width)
    page = stage.page(Role.MANAGER, "/my-operator", language, width, script=script)
    page.locator(f'a[href="{one}/answer"]').first.click()
    page.locator("form[enctype] .form-foot button").click()  # nothing said yet: said beside the field
    page.locator("[role=alert]").wait_for()
    page.locator("input[name=agrees][value=no]").check()
    page.locator("textarea[name=objection_A4_1]").fill("六月有两件没有计入")
    page.locator("input[name=title]").fill("六月登记簿")
    page.locator("input[type=file]").set_input_files([FILE])
    page.locator("form[enctype] .form-foot button").click()
    expect(page.locator(f'a[href^="{one}/evidence/"]')).to_have_count(1)
    assert "六月有两件没有计入" in page.content()
    page.context.close()
    stage.move(at(2026, 7, 20))
    assert stage.grade("2026Q2") is None  # an objection waits for a person
    stage.looks_right(Role.BUREAU, f"{one}/decision", language, width)
    page = stage.page(Role.BUREAU, "/", language, width, script=script)
    page.locator(f'a[href="{one}/decision"]').first.click()
    page.locator("input[name=upheld_A4_1][value=yes]").check()
    page.locator("textarea[name=reason_A4_1]").fill("核对登记簿，属实")
    page.locator("input[name=figure_A4_1_0]").fill("99999")
    page.locator("main form .form-foot button").click()
    page.wait_for_url(f"**{one}/decision")
    assert "核对登记簿，属实" in page.content()
    stage.move(at(2026, 7, 21))
    assert stage.grade("2026Q2")
    found = archive.appraisal(system("test"), stage.house.views, stage.operator, "2026Q2")
    assert found is not None
    assert [m.actual for p in found.points if p.point == "A4.1" for m in p.measures] == [99_999]
    stage.looks_right(Role.BUREAU, f"{one}/decision", language, width)
