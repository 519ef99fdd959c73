"""Recruiting files: begun by their cases, entered step by step, their duties raised."""

from __future__ import annotations

from typing import Any

import pytest

from domain.catalogue.catalogue import items
from projections.duty_list import queries as duties
from projections.recruiting_board import queries as board
from tests.support.window.clients import Window, complaint, said
from tests.support.window.town import FOREIGN_VILLAGE, HOME, OTHER, OWN, Town

ASKED = {
    "3.1.4": {"situation": "local", "occupation": "缝纫工", "headcount": "3"},
    "3.3.1": {"occupation": "缝纫工", "headcount": "20"},
    "3.3.2": {"modules": "interview", "employer": "福州海峡纺织有限公司", "occupation": "缝纫工"},
}
ANALYSIS = {"reasons": ["wage", "hours"], "measures": "与单位商定提高月薪", "again": "yes", "again_by": "2026-11-27"}


def opened(town: Town, item: str, operator: str = OWN) -> str:
    case = town.next("CASE")
    village = HOME if operator == OWN else FOREIGN_VILLAGE
    if item == "3.3.2":
        who, kind = town.person(operator, village=village), "person"
    else:
        who, kind = town.employer(operator)[0], "employer"
    other: dict[str, Any] = {"subject_kind": kind, "fields": ASKED[item], "village": village}
    town.do(town.opened(case, item, who, operator, **other), town.clerk(operator))
    return case


def enter(clerk: Window, case: str, entry: str, **typed: Any) -> Any:
    return clerk.submit(f"/recruitments/{case}", f"/recruitments/{case}/entries/{entry}", **typed)


def test_a_case_of_recommendation_has_a_file_for_reasons_and_call_backs(clerk: Window, town: Town) -> None:
    case = opened(town, "3.1.4")
    assert f"/recruitments/{case}" in clerk.get(f"/cases/{case}")
    page = said(clerk.follow(enter(clerk, case, "analysis", **ANALYSIS, note="王经理下周再谈")))
    for told in ("薪酬低于求职者要求、班次、工时不合", "与单位商定提高月薪", "2026-11-27", "王经理下周再谈"):
        assert told in page, told
    page = said(clerk.follow(enter(clerk, case, "call-back", working="3", contract="yes", insurance="no")))
    assert "已缴纳社会保险" in page
    assert [one.entry for one in board.entries_of(town.clerk(), town.house.views, case)] == ["analysis", "call-back"]


def test_a_call_back_that_is_written_down_is_no_longer_due(clerk: Window, town: Town) -> None:
    case = opened(town, "3.1.4")
    town.do(town.steps(case, 1, len(items()["3.1.4"].steps)), town.clerk())
    (owed,) = duties.duties_of_case(town.clerk(), town.house.views, case)
    assert owed.status == "open"
    clerk.follow(enter(clerk, case, "call-back", working="3", contract="yes", insurance="yes"))
    (owed,) = duties.duties_of_case(town.clerk(), town.house.views, case)
    assert owed.status == "done"


def test_an_agency_goes_from_survey_to_plan_to_result(clerk: Window, town: Town) -> None:
    case = opened(town, "3.3.1")
    assert f"/recruitments/{case}/entries/plan" not in clerk.get(f"/recruitments/{case}")
    clerk.follow(enter(clerk, case, "survey", place="仓山厂区", findings="缺二十名缝纫工，三班倒"))
    plan = {"channels": ["fair", "online"], "headcount": "20", "until": "2026-12-10", "plan": "办两场招聘会"}
    clerk.follow(enter(clerk, case, "plan", **plan))
    page = said(clerk.follow(enter(clerk, case, "result", recruited="18", summary="两场共到场六十人")))
    assert "招聘洽谈会、网络平台" in page
    assert "两场共到场六十人" in page


def test_a_remote_interview_has_its_time_and_its_link(clerk: Window, town: Town) -> None:
    case = opened(town, "3.3.2")
    clerk.follow(enter(clerk, case, "application", materials="简历一份"))
    wrong = enter(clerk, case, "interview", day="2026-11-25", time="14:30", link="http://meeting.example.cn/8")
    assert wrong.status_code == 422
    assert "https://" in complaint(wrong.text, "interview-link")
    link = "https://meeting.example.cn/8"
    page = said(clerk.follow(enter(clerk, case, "interview", day="2026-11-25", time="14:30", link=link)))
    assert link in page
    clerk.follow(enter(clerk, case, "interview-held", passed="yes"))
    page = said(clerk.follow(enter(clerk, case, "notice", hired="yes", starts_on="2026-12-01")))
    assert "2026-12-01" in page


@pytest.mark.parametrize(
    ("typed", "field", "words"),
    [
        ({"reasons": None}, "reasons", "请填写这一项"),
        ({"reasons": ["weather"]}, "reasons", "选一项"),
        ({"again_by": None}, "again-by", "请定一个日期"),
        ({"measures": ""}, "measures", "请填写这一项"),
        ({"on": "2026-11-21"}, "on", "不能在今天之后"),
    ],
)
def test_what_does_not_fit_is_said_beside_its_field(
    clerk: Window, town: Town, typed: dict[str, Any], field: str, words: str
) -> None:
    case = opened(town, "3.1.4")
    head = town.head
    answer = enter(clerk, case, "analysis", **(ANALYSIS | typed))
    assert answer.status_code == 422
    assert words in complaint(answer.text, f"analysis-{field}")
    assert town.head == head


def test_the_same_entry_sent_twice_is_made_once(clerk: Window, town: Town) -> None:
    case = opened(town, "3.1.4")
    action = f"/recruitments/{case}/entries/analysis"
    form = clerk.filled(f"/recruitments/{case}", action) | ANALYSIS
    assert clerk.send(action, form).status_code == 303
    head = town.head
    assert clerk.send(action, form).status_code == 303
    assert town.head == head


def test_files_are_listed_and_narrowed_by_item(clerk: Window, town: Town) -> None:
    opened(town, "3.3.1")
    assert "代理招聘" in said(clerk.get("/recruitments?item=3.3.1&status=open"))
    assert "没有招聘档案" in said(clerk.get("/recruitments?status=voided"))


def test_another_operators_file_is_not_found(clerk: Window, town: Town) -> None:
    case = opened(town, "3.1.4", OTHER)
    missing = clerk.client.get("/recruitments/2611-AAAAA-AAAAA")
    assert clerk.client.get(f"/recruitments/{case}").status_code == missing.status_code == 404
    assert clerk.client.post(f"/recruitments/{case}/entries/analysis", data=ANALYSIS).status_code == 404
    own = opened(town, "3.1.4")
    assert clerk.client.post(f"/recruitments/{own}/entries/gossip", data=ANALYSIS).status_code == 404
