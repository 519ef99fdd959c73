"""Lists of what an outlet puts on and looks after, as files: narrowed as on the page, people masked."""

from __future__ import annotations

from typing import Any

import pytest

from tests.support.window import startups
from tests.support.window.assistance import post_case
from tests.support.window.clients import Window
from tests.support.window.town import Town
from tests.web.outlet.begun import begun

LISTS = (
    "fairs",
    "households",
    "posts",
    "internships",
    "courses",
    "trainees",
    "ventures",
    "founders",
    "publications",
    "facilities",
    "clinics",
)


@pytest.mark.parametrize("name", LISTS)
def test_a_list_is_handed_over_both_ways_and_led_to(clerk: Window, name: str) -> None:
    rows = clerk.client.get(f"/{name}.csv")
    assert rows.status_code == 200
    assert rows.content.startswith("\ufeff".encode())
    assert clerk.client.get(f"/{name}.xlsx").content.startswith(b"PK")
    assert f'href="/{name}.csv' in clerk.get(f"/{name}")


def test_a_file_holds_what_the_list_is_narrowed_to_and_nothing_of_others(
    everybody: dict[str, Window], town: Town
) -> None:
    post_case(town, town.employer()[0])
    assert "社区保洁员" in everybody["clerk"].client.get("/posts.csv?status=applied").text
    assert "社区保洁员" not in everybody["clerk"].client.get("/posts.csv?status=confirmed").text
    assert "社区保洁员" not in everybody["stranger"].client.get("/posts.csv").text


def test_who_finished_a_class_stands_in_the_file_masked(clerk: Window, town: Town) -> None:
    number = startups.course(town, last=town.today.isoformat())
    person = startups.enrolled(town, number, name="林秀英")
    page = f"/courses/{number}/people/{person}"
    clerk.follow(clerk.submit(page, f"{page}/result", result="passed", certificate="S0001"))
    rows = clerk.client.get("/trainees.csv").text
    assert "林*英" in rows
    assert "林秀英" not in rows
    assert "S0001" not in rows


def test_a_publication_and_a_facility_stand_in_their_files(everybody: dict[str, Window]) -> None:
    clerk, other = everybody["clerk"], everybody["stranger"]
    begun(clerk, "1.1.3", title="=1+1", text="本周岗位", kinds="recruitment", channels="wechat")
    begun(
        clerk,
        "1.2.2",
        kind="desk",
        name="双人填写台",
        quantity="2",
        cost="60000",
        charge="free",
        check_days="30",
        place="大厅",
    )
    told = clerk.client.get("/publications.csv?status=drafted").text
    assert "'=1+1" in told
    assert "本周岗位" not in clerk.client.get("/publications.csv?status=public").text
    assert "双人填写台" in clerk.client.get("/facilities.csv").text
    assert "600.00" in clerk.client.get("/facilities.csv").text
    assert "双人填写台" not in other.client.get("/facilities.csv").text
    assert "本周岗位" not in other.client.get("/publications.csv").text


def test_a_clinic_stands_in_its_file_with_its_expert_masked(clerk: Window, town: Town) -> None:
    expert: dict[str, Any] = {"expert": "欧阳锋", "topic": "怎样记账", "place": "二楼会议室"}
    clerk.follow(clerk.submit("/clinics/new", "/clinics/new", **expert))
    rows = clerk.client.get("/clinics.csv").text
    assert "怎样记账" in rows
    assert "欧阳锋" not in rows
