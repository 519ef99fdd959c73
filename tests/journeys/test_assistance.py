"""Hardship recognised at the window, and a zero-employment family until one of them has work, as a clerk."""

from __future__ import annotations

from pathlib import Path

import pytest
from playwright.sync_api import Page

from domain.catalogue.catalogue import items
from tests.journeys.beside import at_work, looked_over
from tests.journeys.reader import WAYS, Way
from tests.support.browser import OpenPage
from tests.support.window.assistance import employed, unemployed

pytestmark = pytest.mark.browser


def steps(page: Page, item: str) -> None:
    """Complete every step that is left, one after the other."""
    page.wait_for_load_state()
    passed = page.locator("ol.route li.is-done")
    for done in range(passed.count(), len(items()[item].steps)):
        page.locator("form[action$='/steps'] button.primary").click()
        passed.nth(done).wait_for()


@pytest.mark.parametrize("way", WAYS, ids=str)
def test_hardship_is_recognised_and_stands_on_the_persons_page(open_page: OpenPage, tmp_path: Path, way: Way) -> None:
    with at_work(tmp_path, covered=tuple(items())) as desk:
        person = unemployed(desk.town, name="林小红")
        page = desk.sits("clerk", open_page, way, "/people")  # the cookie holds below where it was given
        page.goto(f"{desk.address}/people/{person}/cases/2.1.4?lang={way.language}")
        looked_over(page, way)
        for box in ("local_hardship_rule", "hard_to_place"):
            page.check(f"[name=declared][value={box}]")
        page.check("[name=reasons][value=health]")
        page.locator("main form[method=post] button.primary").last.click()
        page.locator("form[action$='/steps']").wait_for()
        looked_over(page, way)
        steps(page, "2.1.4")
        page.goto(f"{desk.address}/people/{person}?lang={way.language}")
        looked_over(page, way)
        told = page.inner_text("main")
        assert ("就业困难人员" if way.language == "zh" else "Person with difficulty in finding work") in told
        assert "2027-11-19" in told
        assert ("身体状况" if way.language == "zh" else "health") not in told


@pytest.mark.parametrize("way", WAYS, ids=str)
def test_a_zero_employment_family_is_recognised_and_ends_with_the_first_who_finds_work(
    open_page: OpenPage, tmp_path: Path, way: Way
) -> None:
    zh = way.language == "zh"
    with at_work(tmp_path, covered=tuple(items())) as desk:
        identity = desk.town.identity()
        head, other = unemployed(desk.town, name="林小红"), desk.town.person(name="陈大海", identity=identity)
        page = desk.sits("clerk", open_page, way, "/people")  # the cookie holds below where it was given
        page.goto(f"{desk.address}/people/{head}/cases/2.1.5?lang={way.language}")
        for box in ("all_unemployed", "all_able_and_willing", "no_fixed_income", "urban_household"):
            page.check(f"[name=declared][value={box}]")
        page.fill("[name=members]", identity)
        page.fill("[name=address]", "某路 1 号")
        looked_over(page, way)
        page.locator("main form[method=post] button.primary").last.click()
        page.locator("form[action$='/steps']").wait_for()
        steps(page, "2.1.5")
        page.get_by_role("link", name="打开家庭" if zh else "Open the family").click()
        page.get_by_text("四个条件均具备" if zh else "all four conditions hold").first.wait_for()
        looked_over(page, way)
        employed(desk.town, other)
        page.reload()
        page.get_by_text("成员已就业" if zh else "a member found work").first.wait_for()
        page.check("[name=employed][value=true]")
        page.fill("[name=note]", "已在超市上班")
        page.locator("form[action$='/follow-ups'] button").click()
        page.locator("ul.list").get_by_text("已在超市上班").wait_for()
        looked_over(page, way)
        page.goto(f"{desk.address}/households?lang={way.language}")
        looked_over(page, way)
