"""A survey of 500 graduates comes as a spreadsheet: 12 rows are bad, the other 488 are recorded with one press."""

from __future__ import annotations

from pathlib import Path

import pytest

from projections.case_board import queries as cases
from tests.journeys.beside import at_work, looked_over, wait_for
from tests.journeys.reader import WAYS, Way
from tests.support.browser import OpenPage
from tests.support.spreadsheets import csv, graduates, xlsx
from tests.support.window.town import HOME

pytestmark = pytest.mark.browser
ROWS, BAD = 500, 12


def survey(way: Way, folder: Path) -> Path:
    """The file: a workbook, or a CSV as an older spreadsheet saves it."""
    rows = [[HOME if cell == "350102001001" else cell for cell in row] for row in graduates(ROWS, bad=BAD)]
    made = folder / ("survey.xlsx" if way.script else "survey.csv")
    made.write_bytes(xlsx(rows) if way.script else csv(rows, "gb18030"))
    return made


@pytest.mark.parametrize("way", WAYS, ids=str)
def test_a_survey_of_500_graduates_is_checked_and_recorded(open_page: OpenPage, tmp_path: Path, way: Way) -> None:
    zh = way.language == "zh"
    with at_work(tmp_path) as desk:
        page = desk.sits("clerk", open_page, way, "/imports/new")
        looked_over(page, way)
        page.set_input_files("[name=file]", survey(way, tmp_path))
        page.get_by_role("button", name="上传并检查" if zh else "Upload and check").click()
        wait_for(page, way, "可以录入 488 行" if zh else "488 rows can be recorded")
        looked_over(page, way)
        head = desk.town.head
        page.get_by_role("link", name="要改 12" if zh else "To be mended 12").click()
        page.get_by_text("公民身份号码" if zh else "Identity number").first.wait_for()
        looked_over(page, way)
        page.goto(page.url.split("?")[0])
        assert desk.town.head == head, "looking records nobody"
        page.get_by_role("button", name="录入所选的 488 行" if zh else "Record the 488 chosen rows").click()
        wait_for(page, way, "录入了 488 行" if zh else "488 rows were recorded")
        looked_over(page, way)
        desk.town.house.runner.catch_up()
        clerk = desk.town.clerk()
        assert cases.cases(clerk, desk.town.house.views, item="7.1.2", status="finished").total == ROWS - BAD
