"""A seed committed and revealed, a sample drawn and checked, the list published; a signal looked into."""

from __future__ import annotations

from pathlib import Path

import pytest

from domain.signals.commands import RaiseSignal
from schedulers.sources import system
from tests.journeys.beside import at_work, looked_over, wait_for
from tests.journeys.reader import WAYS, Way
from tests.support.browser import OpenPage
from tests.support.window.checking import AFTER, IN_QUARTER, PERIOD, adopt_scheme, night, until, work
from tests.support.window.town import OWN

pytestmark = pytest.mark.browser
SAMPLE = f"/operators/{OWN}/samples/{PERIOD}"


@pytest.mark.parametrize("way", WAYS, ids=str)
def test_a_seed_is_committed_revealed_and_what_it_draws_is_checked(
    open_page: OpenPage, tmp_path: Path, way: Way
) -> None:
    zh = way.language == "zh"
    with at_work(tmp_path, moment=IN_QUARTER) as desk:
        adopt_scheme(desk.town)
        cases = work(desk.town, 4)
        bureau = desk.sits("bureau", open_page, way, "/samples")
        bureau.get_by_role("link", name="封存种子" if zh else "Commit a seed").first.click()
        looked_over(bureau, way)
        bureau.select_option("[name=area]", "3501")
        bureau.get_by_role("button", name="封存" if zh else "Commit", exact=True).click()
        wait_for(bureau, way, "加密保存，尚未公布" if zh else "Sealed, not revealed yet")
        looked_over(bureau, way)

        until(desk.town, AFTER)
        desk.again()
        bureau = desk.sits("bureau", open_page, way, "/samples")
        bureau.goto(f"{desk.address}/samples/seeds/3501/{PERIOD}")
        looked_over(bureau, way)
        bureau.get_by_role("button", name="公布种子" if zh else "Reveal the seed").click()
        wait_for(bureau, way, "正等着抽取" if zh else "Waiting to be drawn")
        night(desk.town)
        bureau.goto(f"{desk.address}{SAMPLE}?lang={way.language}")
        looked_over(bureau, way)
        for number in range(2):
            bureau.goto(f"{desk.address}{SAMPLE}?lang={way.language}&status=left")
            bureau.locator("#cases tbody a").first.click()
            looked_over(bureau, way)
            bureau.check(f"[name=passed][value={'yes' if number else 'no'}]")
            if not number:
                bureau.select_option("[name=finding]", "not-served")
                bureau.fill("[name=note]", "上门核实，本人说没有办过")
            bureau.get_by_role("button", name="记录核查结果" if zh else "Record the finding").click()
            bureau.wait_for_url(f"**{SAMPLE}")
        bureau.get_by_role("button", name="确认核查完毕" if zh else "Conclude the checks").click()
        wait_for(bureau, way, "核查完毕" if zh else "Checks complete")
        looked_over(bureau, way)
        with bureau.expect_download() as sent:
            bureau.get_by_role("link", name="总体名单 CSV" if zh else "List as CSV").click()
        listed = Path(sent.value.path()).read_text("utf-8-sig").split()
        assert [line.partition(",")[0] for line in listed if line.startswith("CASE-")] == sorted(cases)


@pytest.mark.parametrize("way", WAYS, ids=str)
def test_a_signal_is_looked_into_and_its_case_goes_to_be_checked(open_page: OpenPage, tmp_path: Path, way: Way) -> None:
    zh = way.language == "zh"
    with at_work(tmp_path, moment=IN_QUARTER) as desk:
        cases = work(desk.town, 2)
        raised = RaiseSignal(
            signal=f"throughput_{PERIOD}",
            operator=OWN,
            rule="throughput",
            period=PERIOD,
            about=desk.town.clerk().actor,
            day=desk.town.today,
            figures={"cases": 41},
            thresholds={"cases_a_day": 30},
            cases=tuple(cases),
            total=41,
            on=desk.town.today,
        )
        desk.town.do(raised, system("signals"))
        bureau = desk.sits("bureau", open_page, way, "/signals")
        looked_over(bureau, way)
        bureau.locator("#signals tbody a").first.click()
        looked_over(bureau, way)
        bureau.check("[name=finding][value=doubtful]")
        bureau.fill("[name=note]", "当天只开了一个窗口")
        bureau.check(f"[name=cases][value={cases[0]}]")
        bureau.get_by_role("button", name="记录核实结论" if zh else "Record the finding").click()
        wait_for(bureau, way, "看核查" if zh else "See the checks")
        looked_over(bureau, way)
        bureau.get_by_role("link", name="看核查" if zh else "See the checks").click()
        wait_for(bureau, way, cases[0])
        looked_over(bureau, way)
