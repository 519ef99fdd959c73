"""A class from its announcement to the work afterwards, as a clerk."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.journeys.reader import WAYS, Way
from tests.journeys.startups import Walk, look, window
from tests.support.browser import OpenPage

pytestmark = pytest.mark.browser


@pytest.mark.parametrize("way", WAYS, ids=str)
def test_a_class_is_announced_taken_and_leads_to_work(open_page: OpenPage, tmp_path: Path, way: Way) -> None:
    with window(tmp_path) as (town, address):
        clerk, day = Walk(open_page, address, way), town.today.isoformat()
        course = announce(clerk, day)
        person = town.person(name="林秀英")
        enrol(clerk, person, course)

        clerk.visit(f"/courses/{course}")
        clerk.follow("记考勤")
        clerk.here()
        clerk.press("记下考勤")
        clerk.arrives(f"/courses/{course}$")
        clerk.sees("1 / 1")
        clerk.here()

        clerk.follow("林*英")
        clerk.here()
        clerk.fill(result="passed", certificate="S0001")
        clerk.press("记下结果")
        clerk.sees("合格")
        clerk.fill(employed="no", cause="family", plan="推荐日间岗位")
        clerk.press("记下就业情况")
        clerk.sees("推荐日间岗位")
        clerk.visit("/trainees?work=unemployed")
        clerk.sees("照顾家庭")
        clerk.here()
        look(open_page, town, clerk)


def announce(clerk: Walk, day: str) -> str:
    """The number of a class of today with one seat, collected and published."""
    clerk.go("培训班")
    clerk.here()
    clerk.follow("采集培训信息")
    clerk.here()
    clerk.fill(kind="skill", institution="榕城职业培训学校", qualification="办学许可证", project="养老护理员")
    clerk.fill(first=day, last=day, place="二楼教室", contact="0591-87500001", seats="1")
    clerk.fill(channels=["display", "wechat"])
    clerk.press("提交受理")
    clerk.arrives("/cases/([^/?]+)$")
    clerk.step(3, 3)
    clerk.sees("已办结")
    clerk.follow("养老护理员", clerk.panel("培训班"))
    clerk.sees("已发布")
    return clerk.arrives("/courses/([^/?]+)$")


def enrol(clerk: Walk, person: str, course: str) -> None:
    """A case of 4.1.2 up to the step that takes the seat."""
    clerk.visit(f"/people/{person}/cases/4.1.2")
    clerk.here()
    clerk.tick_all("declared")
    clerk.fill(needs="想学护理", course=course)
    clerk.press("提交受理")
    clerk.arrives("/cases/([^/?]+)$")
    clerk.step(4, 5)
    clerk.sees("养老护理员", clerk.panel("报读的培训班"))
    clerk.here()
