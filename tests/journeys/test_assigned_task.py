"""A task from the bureau to the outlet and back: assigned, listed, worked on, given back, handed in, accepted."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.journeys.beside import at_work, looked_over, wait_for
from tests.journeys.reader import WAYS, Way
from tests.support.browser import OpenPage
from tests.support.window.town import OWN

pytestmark = pytest.mark.browser


@pytest.mark.parametrize("way", WAYS, ids=str)
def test_a_task_is_assigned_worked_on_and_accepted(open_page: OpenPage, tmp_path: Path, way: Way) -> None:
    zh = way.language == "zh"
    with at_work(tmp_path) as desk:
        desk.town.person(name="林小红")
        desk.town.person(name="陈大海")
        bureau = desk.sits("bureau", open_page, way, "/tasks/new")
        looked_over(bureau, way)
        bureau.fill("[name=title]", "失业人员走访")
        bureau.fill("[name=text]", "逐人联系")
        bureau.fill("[name=deadline]", "2026-12-15")
        bureau.check(f"[name=operators][value={OWN}]")
        bureau.get_by_role("button", name="下达" if zh else "Assign", exact=True).click()
        wait_for(bureau, way, "进行中" if zh else "In progress")
        looked_over(bureau, way)
        task = bureau.url.split("?")[0].rpartition("/")[2]
        of = f"/tasks/{task}/operators/{OWN}"

        clerk = desk.sits("clerk", open_page, way, of)
        wait_for(clerk, way, "林*红")  # it is in progress while it is still being listed
        looked_over(clerk, way)
        clerk.get_by_role("link", name="林*红").click()
        clerk.get_by_role("button", name="领办" if zh else "Take", exact=True).click()
        clerk.check("[name=outcome][value=helped]")
        looked_over(clerk, way)
        clerk.get_by_role("button", name="记录结果" if zh else "Record the outcome").click()
        clerk.get_by_role("link", name="陈*海").click()
        clerk.check("[name=reason][value=moved]")
        clerk.get_by_role("button", name="退回下达单位" if zh else "Return to the bureau").click()
        clerk.get_by_role("button", name="上报任务" if zh else "Hand the task in").click()
        wait_for(clerk, way, "等下达单位验收" if zh else "it waits for the bureau")
        looked_over(clerk, way)

        bureau.goto(f"{desk.address}{of}?lang={way.language}")
        looked_over(bureau, way)
        bureau.get_by_role("button", name="验收通过" if zh else "Accept", exact=True).click()
        wait_for(bureau, way, "已验收" if zh else "Accepted")
        clerk.goto(f"{desk.address}{of}?lang={way.language}")
        wait_for(clerk, way, "已验收" if zh else "Accepted")
